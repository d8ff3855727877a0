import Criteria
import Testing

@testable import Preparing

@Suite struct AgencyDraftTests {
  @Test(
    "what init writes is read without a fault, and lint finds nothing but missing addresses",
    arguments: [
      "เทศบาลตำบลเมืองตัวอย่าง", "yes", "อบต. \"ก\" 'ข' # ค: ง", "- x", "a\nb", "*x", "2564", "a: b",
      "\u{200B}x", "[a]", "a\\b", " ก ",
    ])
  func draft(_ name: String) throws {
    let checklist = try MadeUp.forLint()
    let draft = try AgencyDraft(
      checklist: checklist, name: name, mainSite: "https://www.muang.example.th/ก?a=b")
    let value = try YAMLValue.parse(draft.text, file: "a.yaml")
    let agency = try AgencyFile.read(value, checklist: checklist)
    #expect(agency.name == name)
    #expect(agency.answers.keys.sorted() == checklist.items.map(\.id).sorted())
    let found = try LinterTests.findings(draft.text, checklist: checklist, missing: true)
    #expect(found.count == checklist.items.count)
    #expect(found.allSatisfy { $0.code == .urlMissing })
  }

  @Test("each item stands below its title and what it needs")
  func comments() throws {
    let draft = try AgencyDraft(
      checklist: try MadeUp.forLint(), name: "ก", mainSite: "http://a.example/")
    #expect(draft.text.contains("\n  # O8 ข้อ qa · qa\n  #   ต้องมี: สิ่งที่ต้องมี\n  O8:\n"))
  }

  @Test("a name and an address are needed")
  func faults() throws {
    let checklist = try MadeUp.forLint()
    let error = #expect(throws: InputFaults.self) {
      try AgencyDraft(checklist: checklist, name: " ", mainSite: "www.a.example")
    }
    #expect(error?.faults.map(\.place.file) == ["--main-site", "--name"])
  }

  @Test("the commented lines of a draft are right once their # is taken out")
  func examples() throws {
    let checklist = try MadeUp.forLint()
    let draft = try AgencyDraft(checklist: checklist, name: "ก", mainSite: "http://a.example/")
    let filled = draft.text.replacing("      # - http://", with: "      - http://a.example/1")
      .replacing("    # note:", with: "    note:").replacing("# rulings:\n#", with: "rulings:\n ")
    let value = try YAMLValue.parse(filled, file: "a.yaml")
    let agency = try AgencyFile.read(value, checklist: checklist)
    #expect(agency.answers["O3"]?.urls == ["http://a.example/1"])
    #expect(agency.rulings["O1"]?.decision == .pass)
  }
}
