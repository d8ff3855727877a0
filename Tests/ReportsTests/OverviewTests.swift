import Criteria
import Scoring
import Testing

@testable import Reports

@Suite struct OverviewTests {
  @Test("equal scores share a place, and what is open leaves places open")
  func places() {
    let ranges = [(80, 80), (70, 70), (70, 70), (50, 75), (10, 10)].map {
      PointRange(low: Hundredths($0.0 * 100), high: Hundredths($0.1 * 100))
    }
    let ranks = OverviewRanks(ranges)
    let places = ranges.map { ranks.place(of: $0) }
    #expect(places.map(\.best) == [1, 2, 2, 2, 5])
    #expect(places.map(\.worst) == [1, 3, 3, 4, 5])
    #expect(places.map(\.text) == ["1", "2–3", "2–3", "2–4", "5"])
  }

  @Test("the ranking is by what is sure, then by what is possible, then by name")
  func order() throws {
    let overview = try OverviewFixture.overview([
      try OverviewFixture.line("ค", low: "40.00"), try OverviewFixture.line("ข", low: "60.00"),
      try OverviewFixture.line("ก", low: "60.00"),
      try OverviewFixture.line("ง", low: "40.00", high: "90.00"),
    ])
    #expect(overview.agencies.map(\.name) == ["ก", "ข", "ง", "ค"])
  }

  @Test("provinces go by their means; agencies without one come last")
  func provinces() throws {
    let overview = try OverviewFixture.overview([
      try OverviewFixture.line("ก", province: "น่าน", low: "10.00"),
      try OverviewFixture.line("ข", province: "เลย", low: "50.00", high: "60.00"),
      try OverviewFixture.line("ค", province: "เลย", low: "25.00"),
      try OverviewFixture.line("ง", low: "99.00"),
    ])
    let groups = overview.groups(by: \.province)
    #expect(groups.map(\.name) == ["เลย", "น่าน", ""])
    #expect(groups.map { $0.mean?.text } == ["37.50–42.50", "10.00", "99.00"])
    #expect(groups.map(\.members.count) == [2, 1, 1])
  }

  @Test("a range stands for sure in one step, or perhaps in each that it touches")
  func spread() {
    func range(_ low: Int, _ high: Int) -> PointRange {
      PointRange(low: Hundredths(low), high: Hundredths(high))
    }
    let spread = OverviewSpread(
      points: [range(999, 999), range(1_000, 1_000), range(500, 2_000), range(10_000, 10_000), nil])
    #expect(spread.steps.map(\.sure) == [1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(spread.steps.map(\.possible) == [2, 2, 1, 0, 0, 0, 0, 0, 0, 1])
    #expect(spread.without == 1)
  }

  @Test("levels stand best first; a range of levels is perhaps each of them")
  func levels() throws {
    let overview = try OverviewFixture.overview([
      try OverviewFixture.line("ก", low: "96.00", level: ("AA", "AA")),
      try OverviewFixture.line("ข", low: "70.00", high: "90.00", level: ("C", "A")),
      try OverviewFixture.line("ค", low: "80.00", level: ("B", "B")), try OverviewFixture.line("ง"),
    ])
    let spread = OverviewSpread(levels: overview.agencies)
    #expect(spread.steps.map(\.name) == ["AA", "A", "B", "C"])
    #expect(spread.steps.map(\.sure) == [1, 0, 1, 0])
    #expect(spread.steps.map(\.possible) == [1, 1, 2, 1])
    #expect(spread.without == 1)
  }

  @Test("what is open makes a rate a range, and what does not apply counts nowhere")
  func rates() throws {
    let verdicts = ["pass", "fail", "fail", "undecided", "not-applicable"]
    let overview = try OverviewFixture.overview(
      try verdicts.map { verdict in
        let reason = verdict == "fail" ? "wrong-fiscal-year" : "found"
        return try OverviewFixture.line(
          verdict, items: [.init(id: "O1", verdict: verdict, elements: [("e", verdict, reason)])])
      })
    let rates = OverviewRates(overview, members: overview.agencies.indices)
    #expect(rates.items[0].failing?.percent == "50.0–75.0%")
    #expect(rates.elements[0][0].commonest?.reason == .wrongFiscalYear)
    #expect(rates.elements[0][0].commonest?.count == 2)
  }

  @Test("a line that is no result is told with its place", arguments: ["{", "{}", "[1]", "x"])
  func strange(_ line: String) {
    let faults = #expect(throws: InputFaults.self) {
      try ResultDigest.read(Array(line.utf8), at: SourcePlace(file: "results.ndjson", line: 7))
    }
    #expect(faults?.faults.map(\.place.line) == [7])
  }
}
