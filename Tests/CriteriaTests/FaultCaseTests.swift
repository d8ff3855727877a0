import Testing

@testable import Criteria

@Suite struct FaultCaseTests {
  @Test("broken YAML", arguments: CaseFile.all(in: "yaml"))
  func yaml(_ each: CaseFile) {
    let found = each.faults { (text, file) throws(InputFaults) in
      let value = try YAMLValue.parse(text, file: file)
      let faults = FaultList()
      let map = MapReader(value, what: "a file", faults: faults)
      for entry in map.keys { _ = map.value(entry.key) }
      try faults.throwIfAny()
    }
    #expect(found == each.expected)
  }

  @Test("checklists", arguments: CaseFile.all(in: "checklist"))
  func checklist(_ each: CaseFile) {
    let found = each.faults { (text, file) throws(InputFaults) in
      _ = try ChecklistFile.read(text: text, file: file)
    }
    #expect(found == each.expected)
  }

  @Test("recipes", arguments: CaseFile.all(in: "recipe"))
  func recipe(_ each: CaseFile) {
    let found = each.faults { (text, file) throws(InputFaults) in
      _ = try RecipeFile.read(text: text, file: file)
    }
    #expect(found == each.expected)
  }

  @Test("agencies", arguments: CaseFile.all(in: "agency"))
  func agency(_ each: CaseFile) throws {
    let checklist = try RealFiles.checklist()
    let found = each.faults { (text, file) throws(InputFaults) in
      _ = try AgencyFile.read(text: text, file: file, checklist: checklist)
    }
    #expect(found == each.expected)
  }

  @Test("there are cases of every kind", arguments: ["yaml", "checklist", "recipe", "agency"])
  func present(_ folder: String) {
    let cases = CaseFile.all(in: folder)
    #expect(cases.contains { !$0.expected.isEmpty })
    #expect(folder == "yaml" || cases.contains { $0.expected.isEmpty })
  }
}
