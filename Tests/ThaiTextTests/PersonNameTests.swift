import Testing

@testable import ThaiText

@Suite struct PersonNameTests {
  @Test("names are found, positions are not", arguments: CaseRow.all(in: "persons.tsv"))
  func finds(_ row: CaseRow) {
    #expect(Self.listed(row.fields[0]) == row.fields[1])
  }

  @Test("names are found in PDFs that lose marks", arguments: CaseRow.all(in: "persons.tsv"))
  func findsPerturbed(_ row: CaseRow) {
    for perturb in [Perturbation.splitSaraAm, .lostTones, .thaiDigits, .doubleE] {
      let before = PersonName.all(in: row.fields[0]).map { Folded.key($0.title + $0.name) }
      let after = PersonName.all(in: perturb(row.fields[0])).map { Folded.key($0.title + $0.name) }
      #expect(before == after, "\(perturb)")
    }
  }

  @Test func rangeIsTitleAndName() throws {
    let text = "โดย นาย  สมชาย ใจดี (นายกเทศมนตรี)"
    let person = try #require(PersonName.all(in: text).first)
    #expect(text[person.range] == "นาย  สมชาย ใจดี")
    #expect(person.name == "สมชาย ใจดี")
  }

  @Test func samePersonWhateverTheTitle() throws {
    let names = PersonName.all(in: "นายสำราญ ใจดี, ดร.สาราญ  ใจดี, นายสมชาย ใจดี")
    try #require(names.count == 3)
    #expect(names[0].key == names[1].key)
    #expect(names[0].key != names[2].key)
  }

  @Test(
    "a vacant post",
    arguments: [
      "- ว่าง -", "-ว่าง-", "ว่าง", "(ว่าง)", "วาง", "ตำแหน่งว่าง", "ตาแหน่งว่าง", "อยู่ระหว่างสรรหา",
      "อยู่ระหว่างการสรรหา", "ผู้อำนวยการกองช่าง\nว่าง", "ว่าง ผู้อำนวยการกองคลัง", "... ว่าง ...",
      "ยังไม่มีผู้ดำรงตำแหน่ง", "ว่างเดิม",
    ])
  func vacant(_ text: String) {
    #expect(PersonName.isVacancy(text))
  }

  @Test(
    "no vacancy",
    arguments: [
      "ไฟฟ้าแสงสว่าง", "ระหว่างวันที่ 1", "ตำบลสว่าง", "วาง แผน", "ท้องฟ้าว่างเปล่า", "", "นายสมชาย ใจดี",
      "สรรหาและเลือกสรรพนักงานจ้าง",
    ])
  func notVacant(_ text: String) {
    #expect(!PersonName.isVacancy(text))
  }

  static func listed(_ text: String) -> String {
    let names = PersonName.all(in: text).map { "\($0.title)|\($0.given)|\($0.family ?? "-")" }
    return names.isEmpty ? "-" : names.joined(separator: "; ")
  }
}
