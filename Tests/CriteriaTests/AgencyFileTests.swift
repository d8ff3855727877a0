import Testing

@testable import Criteria

@Suite struct AgencyFileTests {
  private static func good() throws -> Agency {
    let file = try #require(CaseFile.all(in: "agency").first { $0.name == "good.yaml" })
    return try AgencyFile.read(
      text: file.text, file: file.name, checklist: try RealFiles.checklist())
  }

  @Test("an agency is read whole")
  func agency() throws {
    let agency = try Self.good()
    #expect(agency.name == "เทศบาลตำบลเมืองตัวอย่าง")
    #expect(agency.otherNames == ["ทต.เมืองตัวอย่าง"])
    #expect(agency.kind == "เทศบาลตำบล")
    #expect(agency.province == "ตัวอย่าง")
    #expect(agency.year == 2564)
    #expect(agency.mainSite == "http://www.mueangtuayang.example/")
  }

  @Test("item numbers may be typed in several ways; items left out have no answer")
  func answers() throws {
    let answers = try Self.good().answers
    #expect(answers.keys.sorted() == ["O1", "O2", "O3", "O4", "O5"])
    #expect(answers["O1"]?.note == "หน้าแรก > ข้อมูลหน่วยงาน > โครงสร้าง")
    #expect(answers["O2"]?.urls == ["https://www.mueangtuayang.example/ผู้บริหาร?id=1"])
    #expect(answers["O2"]?.note == nil)
    #expect(answers["O3"]?.urls.count == 2)
    #expect(answers["O4"]?.urls == [])
  }

  @Test("scores go to the indicators by number")
  func scores() throws {
    let scores = try Self.good().indicatorScores
    #expect(scores.keys.sorted() == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(scores[3] == Hundredths(9918))
    #expect(scores[5] == Hundredths(10000))
    #expect(scores[8] == Hundredths(7400))
  }

  @Test("rulings keep who, why and until when")
  func rulings() throws {
    let rulings = try Self.good().rulings
    #expect(rulings.keys.sorted() == ["O17", "O18"])
    #expect(rulings["O17"]?.decision == .pass)
    #expect(rulings["O17"]?.until == "2024-02-29")
    #expect(rulings["O18"]?.decision == .notApplicable)
    #expect(rulings["O18"]?.until == nil)
  }

  @Test("the year is found before the checklist is known, whatever else is wrong")
  func year() throws {
    #expect(try AgencyFile.year(text: "yaer: 1\nyear: ๒๕๖๔\nyear: 1\n", file: "a.yaml") == 2564)
    let error = #expect(throws: InputFaults.self) {
      try AgencyFile.year(text: "agency: x\n", file: "a.yaml")
    }
    #expect(error?.faults.map(\.description) == ["a.yaml:1: `year` is missing"])
    #expect(throws: InputFaults.self) { try AgencyFile.year(text: "- x\n", file: "a.yaml") }
  }

  @Test(
    "days of the common era",
    arguments: [
      ("2021-09-30", true), ("2024-02-29", true), ("2023-02-29", false), ("2000-02-29", true),
      ("1900-02-29", false), ("2021-13-01", false), ("2021-00-10", false), ("2021-4-1", false),
      ("2564-09-30", false), ("2021-09-31", false), ("", false), ("๒๐๒๑-๐๙-๓๐", false),
    ])
  func days(_ text: String, _ expected: Bool) {
    #expect(ISODay.isValid(text) == expected)
  }

  @Test(
    "item numbers",
    arguments: [
      ("O2", "O2"), ("o2", "O2"), ("O๒", "O2"), ("o๐๒", "O2"), ("O43", "O43"), ("O0", nil),
      ("2", nil), ("O", nil), ("O2a", nil), ("O-2", nil), ("O2.1", nil), ("O9999", nil),
    ])
  func itemNumbers(_ text: String, _ expected: String?) {
    #expect(ItemNumber(text)?.id == expected)
  }
}
