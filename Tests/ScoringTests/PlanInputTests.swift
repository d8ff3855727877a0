import Criteria
import Scoring
import Testing

@Suite struct PlanInputTests {
  @Test(
    "efforts are whole numbers for items of the year",
    arguments: [
      ("O2: 3\nO43: ๑", nil),
      ("O44: 1", "e.yaml:1: `O44` is not an item of FY2564"),
      ("O1: 2\nO2: 101", "e.yaml:2: `O2`: a whole number of 0 to 100 was expected"),
      ("O2: 0.5", "e.yaml:1: `O2`: a whole number of 0 to 100 was expected"),
      ("[O2]", "e.yaml:1: the file of efforts: a mapping"),
    ])
  func efforts(_ yaml: String, _ expected: String?) throws {
    let value = try YAMLValue.parse(yaml, file: "e.yaml")
    guard let expected else {
      let efforts = try EffortFile.read(value, checklist: Fixture.checklist)
      #expect(efforts == ["O2": 3, "O43": 1])
      return
    }
    let faults = try #require(throws: InputFaults.self) {
      try EffortFile.read(value, checklist: Fixture.checklist)
    }
    #expect(faults.faults.first?.description.hasPrefix(expected) == true, "\(faults)")
  }

  @Test(
    "an item rests on another when a required element needs it",
    arguments: [(Element.Force.required, ["O2": ["O1"]]), (.advisory, [:])])
  func follows(_ force: Element.Force, _ expected: [String: [String]]) throws {
    let options = try YAMLValue.parse("{concept: concept1}", file: "r.yaml")
    let rule = Rule.all([.check(CheckCall(name: "follows", options: options))])
    let element = ElementRule(rule: rule, reason: nil, place: options.place)
    var checklist = Fixture.checklist
    checklist.indicators[8].subIndicators[0].items[1].elements = [
      Element(id: "e", text: Fixture.name, force: force, provenance: Fixture.provenance)
    ]
    let recipe = Recipe(concept: "concept2", subject: [], follow: .none, elements: ["e": element])
    let library = ChecklistLibrary(checklist: checklist, recipes: ["concept2": recipe])
    #expect(library.follows == expected)
  }
}
