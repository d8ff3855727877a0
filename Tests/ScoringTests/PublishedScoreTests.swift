import Criteria
import Scoring
import Testing

/// The published figures that the engine must reproduce (`oit-criteria.md` §7.2).
@Suite struct PublishedScoreTests {
  /// The nine items that S3 lost in FY2564.
  static let failed2564 = ["O2", "O8", "O15", "O17", "O18", "O23", "O38", "O42", "O43"]

  @Test("S3 FY2564 from its 43 verdicts")
  func verdictsOf2564() {
    let sheet = Scorer.score(
      verdicts: Fixture.verdicts(.pass, [.fail: Self.failed2564]), checklist: Fixture.checklist,
      indicatorScores: Fixture.surveys2564)
    let subs = ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"]
    #expect(
      subs.map { shown(sheet.subIndicators[$0]) }
        == ["77.78", "75.00", "71.43", "100.00", "100.00", "87.50", "0.00"])
    #expect([9, 10].map { shown(sheet.indicators[$0]) } == ["84.84", "43.75"])
    #expect(sheet.indicators[9]?.low == Fraction(5345, over: 63))
    #expect(
      Instrument.allCases.map { shown(sheet.instruments[$0]) } == ["96.62", "77.13", "64.30"])
    #expect(shown(sheet.total) == "77.85")
    #expect((sheet.levelLow, sheet.levelHigh) == ("B", "B"))
  }

  struct Published: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var iit: [String], eit: [String], oit: [String]
    var expected: String
  }

  static let published = [
    Published(
      testDescription: "S0 FY2565", iit: ["90.10", "83.49", "86.87", "82.91", "86.72"],
      eit: ["85.46", "81.01", "77.05"], oit: ["89.14", "100"],
      expected: "86.02 81.17 94.57 87.99 A"),
    Published(
      testDescription: "S3 FY2564 from its indicators",
      iit: ["99.77", "86.84", "99.18", "97.63", "99.67"], eit: ["75.53", "81.67", "74.18"],
      oit: ["84.84", "43.75"], expected: "96.62 77.13 64.30 77.85 B"),
    Published(
      testDescription: "S3 FY2563, whose printed total 64.68 does not follow",
      iit: ["97.70", "96.83", "98.00", "96.04", "97.87"], eit: ["69.2", "76.24", "71.24"],
      oit: ["50.26", "18.75"], expected: "97.29 72.23 34.51 64.66 D"),
    Published(
      testDescription: "S4 FY2568", iit: ["98.63", "99.22", "100", "98.24", "99.21"],
      eit: ["97.12", "95.46", "96.67"], oit: ["87.00", "100"],
      expected: "99.06 96.42 93.50 96.04 AA"),
  ]

  @Test("published instruments, total and level", arguments: published)
  func instruments(_ each: Published) {
    let given = Fixture.surveys(iit: each.iit, eit: each.eit)
      .merging(Fixture.scores(each.oit, from: 9)) { first, _ in first }
    let sheet = Scorer.score(
      verdicts: [:], checklist: Fixture.checklist, indicatorScores: given)
    let figures = Instrument.allCases.map { shown(sheet.instruments[$0]) } + [shown(sheet.total)]
    #expect((figures + [sheet.levelLow ?? "-"]).joined(separator: " ") == each.expected)
    #expect(sheet.levelLow == sheet.levelHigh)
    #expect(sheet.subIndicators.isEmpty)
  }

  @Test(
    "the weighted OIT of agencies of Phichit, FY2564",
    arguments: [("93.50", "100", "38.70"), ("97.78", "93.75", "38.31"), ("94.64", "100", "38.93")])
  func weighted(_ nine: String, _ ten: String, _ expected: String) {
    let rules = ScoringRules.Rounding(
      subIndicator: nil, indicator: nil, instrument: nil, total: nil)
    let sheet = Scorer.score(
      verdicts: [:], checklist: Fixture.checklist(rounding: rules),
      indicatorScores: Fixture.scores([nine, ten], from: 9))
    #expect(shown(sheet.instruments[.oit]?.weighted(percent: 40)) == expected)
  }

  @Test(
    "the worth of an item in points of the total",
    arguments: [
      ("O1", "1.1111", "0.4444"), ("O10", "1.2500", "0.5000"), ("O18", "1.4286", "0.5714"),
      ("O25", "2.5000", "1.0000"), ("O29", "2.0000", "0.8000"), ("O34", "3.1250", "1.2500"),
      ("O42", "12.5000", "5.0000"),
    ])
  func worth(_ item: String, _ oit: String, _ total: String) {
    let sheet = Scorer.score(
      verdicts: [:], checklist: Fixture.checklist, indicatorScores: [:])
    #expect(sheet.itemWorth[item]?.oit.text(places: 4) == oit)
    #expect(sheet.itemWorth[item]?.total.text(places: 4) == total)
    #expect(sheet.itemWorth.count == 43)
  }

  @Test(
    "level bounds",
    arguments: [
      ("95.00", "40.00", "AA"), ("94.99", "40.00", "A"), ("85.00", "40.00", "A"),
      ("84.99", "40.00", "B"), ("55.00", "40.00", "D"), ("54.99", "40.00", "E"),
      ("45.00", "40.00", "E"), ("45.00", "50.00", "F"), ("39.99", "40.00", "F"),
      ("0.00", "40.00", "F"), ("100", "40.00", "AA"),
    ])
  func levels(_ total: String, _ lowestE: String, _ level: String) {
    let rules = Fixture.checklist(lowestE: lowestE).scoring
    #expect(rules.level(of: Fraction(Hundredths(total)!)) == level)
  }

  @Test("a total just under a bound is rounded before the level is looked up")
  func roundedLevel() {
    #expect(Fixture.checklist.scoring.level(of: Fraction(94995, over: 1000)) == "AA")
    #expect(Fixture.checklist.scoring.level(of: Fraction(94994, over: 1000)) == "A")
  }
}
