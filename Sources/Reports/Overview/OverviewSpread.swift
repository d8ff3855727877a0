import Criteria
import Scoring

/// How agencies spread over steps of points, or over levels.
///
/// Each step has a sure number, and a possible one: with those whose range only touches it.
struct OverviewSpread: Equatable {
  struct Step: Equatable {
    var name: String
    var sure: Int
    var possible: Int
  }

  var steps: [Step]
  /// How many have no score at all.
  var without: Int

  /// By tens of points: `0–10` holds 0.00 to 9.99, the last one 100, too.
  init(points ranges: [PointRange?]) {
    let last = 9
    steps = (0...last).map { Step(name: "\($0 * 10)–\($0 * 10 + 10)", sure: 0, possible: 0) }
    without = ranges.count { $0 == nil }
    for range in ranges.compactMap(\.self) {
      let (first, end) = (min(range.low.value / 1_000, last), min(range.high.value / 1_000, last))
      for step in first...end { steps[step].possible += 1 }
      if first == end { steps[first].sure += 1 }
    }
  }

  /// By levels, the best first: a level is the better, the higher the totals that have it.
  init(levels agencies: [Overview.Agency]) {
    var tops: [String: Hundredths] = [:]
    for agency in agencies {
      guard let level = agency.level, let total = agency.total else { continue }
      for (name, points) in [(level.low, total.low), (level.high, total.high)] {
        tops[name] = max(tops[name] ?? points, points)
      }
    }
    let names = tops.keys.sorted { one, other in
      let points = [one, other].map { tops[$0] ?? Hundredths(0) }
      return points[0] == points[1] ? one < other : points[0] > points[1]
    }
    steps = names.map { Step(name: $0, sure: 0, possible: 0) }
    without = agencies.count { $0.level == nil || $0.total == nil }
    for level in agencies.compactMap(\.level) {
      guard let best = names.firstIndex(of: level.high), let worst = names.firstIndex(of: level.low)
      else { continue }
      for step in min(best, worst)...max(best, worst) { steps[step].possible += 1 }
      if best == worst { steps[best].sure += 1 }
    }
  }
}
