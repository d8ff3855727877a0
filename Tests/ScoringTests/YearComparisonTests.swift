import Criteria
import Scoring
import Testing

/// Seed 003: FY2563 and FY2564 side by side, with its strengths and weaknesses.
@Suite struct YearComparisonTests {
  static let before = Scorer.score(
    verdicts: [:], checklist: Fixture.checklist,
    indicatorScores: Fixture.scores(
      ["97.70", "96.83", "98.00", "96.04", "97.87", "69.2", "76.24", "71.24", "50.26", "18.75"],
      from: 1))
  static let verdicts = Fixture.verdicts(.pass, [.fail: PublishedScoreTests.failed2564])
  static let after = Scorer.score(
    verdicts: verdicts, checklist: Fixture.checklist, indicatorScores: Fixture.surveys2564)

  static let comparison = YearComparison(
    before: before, after: after, checklist: Fixture.checklist, verdicts: verdicts)

  @Test("each indicator up or down, as the seed prints them")
  func directions() {
    let directions = Self.comparison.indicators.map(\.change.direction?.rawValue)
    #expect(
      directions == ["up", "down", "up", "up", "up", "up", "up", "up", "up", "up"])
    let gains = Self.comparison.indicators.map { $0.change.gain?.text(places: 2) }
    #expect(gains[0] == "2.07")
    #expect(gains[1] == "-9.99")
    #expect(gains[8] == "34.58")
    #expect(Self.comparison.total?.gain?.text(places: 2) == "13.19")
  }

  @Test("strengths and weaknesses as the seed lists them; it leaves out indicator 1 by mistake")
  func lists() {
    #expect(Self.comparison.highest == [1])
    #expect(Self.comparison.strengths == [1, 3, 4, 5, 7, 9])
    #expect(Self.comparison.falling == [2])
    #expect(Self.comparison.low == [6, 8, 10])
    #expect(Self.comparison.zeros == PublishedScoreTests.failed2564)
  }

  @Test(
    "directions of scores that are open or missing",
    arguments: [
      (Score(Fraction(80)), Score(Fraction(80)), "level"),
      (Score(Fraction(80)), Score(low: Fraction(70), high: Fraction(90)), "open"),
      (Score(Fraction(60)), Score(low: Fraction(70), high: Fraction(90)), "up"),
      (Score(low: Fraction(91), high: Fraction(95)), Score(Fraction(90)), "down"),
      // Equal as printed.
      (Score(Fraction(5345, over: 63)), Score(Fraction(Hundredths(8484))), "level"),
    ])
  func directions(_ before: Score, _ after: Score, _ expected: String) {
    let change = YearComparison.Change(before: before, after: after)
    #expect(change.direction?.rawValue == expected)
  }
}
