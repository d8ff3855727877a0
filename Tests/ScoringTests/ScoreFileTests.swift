import Criteria
import Scoring
import Testing

@Suite struct ScoreFileTests {
  private func read(_ text: String) throws -> ScoreFile {
    try ScoreFile.read(YAMLValue.parse(text, file: "s.yaml"), checklist: Fixture.checklist)
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as InputFaults {
      return error.faults.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("verdicts with a default, and surveys")
  func verdicts() throws {
    let file = try read(
      """
      year: 2564
      agency: เทศบาลตำบลเมืองตัวอย่าง
      verdicts: {O2: fail, O8: undecided, O43: not-applicable}
      default: pass
      IIT: [99.77, 86.84, 99.18, 97.63, 99.67]
      EIT: [75.53, 81.67, 74.18]
      """)
    #expect(file.agency == "เทศบาลตำบลเมืองตัวอย่าง")
    #expect(file.verdicts.count == 43)
    #expect(
      ["O1", "O2", "O8", "O43"].map { file.verdicts[$0] } == [
        .pass, .fail, .undecided, .notApplicable,
      ])
    #expect(file.indicatorScores == Fixture.surveys2564)
  }

  @Test("scores of indicators alone, in YAML and in JSON")
  func indicators() throws {
    let yaml = try read("year: 2564\nindicators: {9: 84.84, 10: 43.75}")
    let json = try read(#"{"year": 2564, "indicators": {"9": 84.84, "10": "43.75"}}"#)
    #expect(yaml == json)
    #expect(yaml.indicatorScores == Fixture.scores(["84.84", "43.75"], from: 9))
    #expect(yaml.verdicts.isEmpty)
  }

  @Test("a default alone is enough")
  func defaultAlone() throws {
    #expect(try read("year: 2564\ndefault: undecided").verdicts["O43"] == .undecided)
  }

  @Test("the year is read first, to find the checklist")
  func year() throws {
    #expect(try ScoreFile.year(of: YAMLValue.parse("year: 2564\nIIT: [1]", file: "s")) == 2564)
    #expect(throws: InputFaults.self) {
      try ScoreFile.year(of: YAMLValue.parse("agency: x", file: "s"))
    }
    #expect(throws: InputFaults.self) {
      try ScoreFile.year(of: YAMLValue.parse("year: soon", file: "s"))
    }
  }

  static let wrong: [(text: String, faults: [String])] = [
    ("year: 2564", ["s.yaml:1: neither `verdicts` nor `indicators` says anything of the OIT"]),
    (
      "year: 2564\ndefault: pass\nverdicts:\n  O44: pass\n  O1: good",
      [
        "s.yaml:4: `O44` is not an item of FY2564; its items are O1–O43",
        "s.yaml:5: `O1`: `good` is none of pass, fail, undecided, not-applicable",
      ]
    ),
    (
      "year: 2564\nindicators:\n  9: 84.845\n  11: 3\n  10: [1]",
      [
        "s.yaml:3: `84.845` is no score: 0 to 100 with at most two decimals",
        "s.yaml:4: `11` is not the number of an indicator of FY2564",
        "s.yaml:5: a score was expected",
      ]
    ),
    (
      "year: 2564\nindicators: {9: 84.84}",
      ["s.yaml:2: `indicators` lacks 10 of the OIT"]
    ),
    (
      "year: 2564\ndefault: pass\nindicators: {9: 84.84, 10: 43.75}",
      ["s.yaml:3: the OIT has both verdicts and scores in `indicators`; say only one of them"]
    ),
    (
      "year: 2564\ndefault: pass\nIIT: [1, 2]\nEIT: 3\nlevel: A",
      [
        "s.yaml:3: `IIT` has 2 scores; it has 5 indicators",
        "s.yaml:4: `EIT` has 0 scores; it has 3 indicators",
        "s.yaml:4: `EIT`: a list was expected",
        "s.yaml:5: unknown key `level`; expected one of: EIT, IIT, agency, default, indicators,"
          + " questions, verdicts, year",
      ]
    ),
    (
      "year: 2564\nindicators: {6: 1, 9: 84.84, 10: 43.75}",
      ["s.yaml:2: `indicators` lacks 7, 8 of the EIT"]
    ),
    (
      "year: 2564\ndefault: pass\nEIT: [1, 2, 3]\nindicators: {6: 1}",
      ["s.yaml:3: indicator 6 has a score in `EIT` and in `indicators`"]
    ),
  ]

  @Test("every fault with its line", arguments: wrong)
  func faults(_ each: (text: String, faults: [String])) {
    #expect(faults(each.text) == each.faults)
  }

  @Test("items without a verdict are named")
  func missing() throws {
    let most = (1...41).map { "O\($0): pass" }.joined(separator: ", ")
    #expect(
      faults("year: 2564\nverdicts: {\(most)}") == [
        "s.yaml:2: no verdict on O42, O43; give each one, or say `default: undecided`"
      ])
  }
}
