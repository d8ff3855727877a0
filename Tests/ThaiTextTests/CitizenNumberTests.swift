import Testing
import ThaiText

/// Made-up numbers with a right check digit: none that is given to people begins with 9.
struct CitizenNumberTests {
  static let counted: [(text: String, count: Int)] = [
    ("9123456789010", 1), ("เลข 9-1234-56789-01-0 และ ๙-๑๒๓๔-๕๖๗๘๙-๐๑-๐", 1),
    ("9 1234 56789 01 0 9123456789011", 1), ("9123456789011", 0), ("91234567890101", 0),
    // Companies' and agencies' numbers begin with 0 and are public; a person's may, too.
    ("บริษัท ตัวอย่าง จำกัด 0105500000001", 0), ("โทร 0-2000-0000", 0), ("", 0),
  ]

  @Test(arguments: counted)
  func validOnesAreCountedOnce(_ text: String, _ count: Int) {
    #expect(CitizenNumber.count(in: text) == count)
  }

  @Test func oneThatBeginsWithZeroIsAPersonsWhereAPersonIsNamed() throws {
    let digits = "010000000000"
    let number = try #require(
      (0...9).map { digits + "\($0)" }.first {
        !CitizenNumber(onlyValid: true, allowsZero: true).ranges(in: Array($0.unicodeScalars))
          .isEmpty
      })
    #expect(CitizenNumber.count(in: number) == 0)
    #expect(CitizenNumber.count(in: "นางสาวตัวอย่าง สมมติ\n\(number)") == 1)
    #expect(CitizenNumber.count(in: "นายทะเบียน เลขประจำตัวผู้เสียภาษี \(number)") == 0)
  }
}
