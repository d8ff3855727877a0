import Testing

@testable import ThaiText

@Suite struct ContactTests {
  @Test("telephone numbers", arguments: CaseRow.all(in: "phones.tsv"))
  func phones(_ row: CaseRow) {
    let found = PhoneNumber.all(in: row.fields[0]).map { phone in
      let own = phone.extension.map { " x" + $0 } ?? ""
      return "\(phone.digits) \(phone.kind)\(own)\(phone.isAlsoFax ? " +fax" : "")"
    }
    #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == row.fields[1])
  }

  @Test func phoneRangeHoldsTheExtension() throws {
    let text = "โทรศัพท์ ๐-๓๘๖๗-๕๒๒๒ ต่อ ๑๐๑ ในเวลาราชการ"
    let phone = try #require(PhoneNumber.all(in: text).first)
    #expect(text[phone.range] == "๐-๓๘๖๗-๕๒๒๒ ต่อ ๑๐๑")
  }

  @Test("e-mail addresses", arguments: CaseRow.all(in: "emails.tsv"))
  func emails(_ row: CaseRow) {
    let found = EmailAddress.all(in: row.fields[0]).map(\.text)
    #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == row.fields[1])
  }

  @Test func emailRangeIsTheAddress() throws {
    let text = "อีเมล: Office@Example.go.th ค่ะ"
    let address = try #require(EmailAddress.all(in: text).first)
    #expect(text[address.range] == "Office@Example.go.th")
  }
}
