import Criteria
import Scoring
import Testing

/// The five names since the decision of 8 June 2566, and what is missing to the next level.
@Suite struct LevelTests {
  static let names = ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"]

  static let conjunctive: Checklist = {
    var checklist = Fixture.checklist
    let bounds = [("95", "95"), ("85", "85"), ("85", nil), ("70", nil), ("0", nil)]
    checklist.scoring.levelRule = .conjunctive
    checklist.scoring.levels = zip(names, bounds).map { name, bound in
      ScoringRules.Level(
        name: name, from: Hundredths(bound.0)!, each: bound.1.flatMap { Hundredths($0) })
    }
    return checklist
  }()

  @Test(
    "total and every instrument",
    arguments: [
      ("96.00", ["99", "99", "84.99"], 2), ("95.81", ["94", "97", "96"], 1),
      ("95.81", ["95", "97", "95.00"], 0), ("94.64", ["99", "84.99", "97"], 2),
      ("92.43", ["90", "88", "97"], 1), ("84.99", ["99", "99", "70"], 3),
      ("70.00", ["70", "70", "70"], 3), ("69.99", ["70", "70", "70"], 4),
      ("96.04", ["99.06", "96.42", "93.50"], 1),
    ])
  func levels(_ total: String, _ instruments: [String], _ level: Int) {
    let rules = Self.conjunctive.scoring
    let name = rules.level(
      of: Fraction(Hundredths(total)!), instruments: instruments.map { Fraction(Hundredths($0)!) })
    #expect(name == Self.names[level])
  }

  private func lack(
    _ checklist: Checklist, failing: [String], surveys: [Int: Hundredths] = Fixture.surveys2564
  ) -> NextLevel? {
    Scorer.scoreWithNextLevel(
      verdicts: Fixture.verdicts(.pass, [.fail: failing]), checklist: checklist,
      indicatorScores: surveys
    ).nextLevel
  }

  @Test("S3 FY2564 lacks 7.15 points to A, which two items give")
  func letters() throws {
    let next = try #require(lack(Fixture.checklist, failing: PublishedScoreTests.failed2564))
    #expect((next.name, next.points.text(places: 2), next.items) == ("A", "7.15", 2))
    #expect(next.instruments.isEmpty)
  }

  @Test("an instrument that is too low blocks a level whatever passes")
  func blocked() throws {
    let next = try #require(lack(Self.conjunctive, failing: ["O42"]))
    #expect(next.name == "ผ่านดี" && next.items == nil)
    #expect(next.instruments.mapValues { $0.text(places: 2) } == [.eit: "7.87"])
  }

  @Test("nothing is missing at the top, and nothing is said without a total")
  func top() {
    let surveys = Fixture.surveys(
      iit: .init(repeating: "100", count: 5), eit: .init(repeating: "100", count: 3))
    #expect(lack(Fixture.checklist, failing: [], surveys: surveys) == nil)
    #expect(lack(Fixture.checklist, failing: [], surveys: [:]) == nil)
  }
}
