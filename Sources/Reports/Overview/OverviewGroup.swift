import Criteria
import Scoring

/// Agencies that share something: a province, a kind, a template.
struct OverviewGroup: Sendable, Equatable {
  /// Empty for those whose files do not say.
  var name: String
  /// Numbers in `Overview.agencies`, so in the order of the ranking.
  var members: [Int]
  /// The plain mean of the scores that there are; `nil` without any.
  var mean: Score?
  /// How many of the items that apply pass, fail and are undecided, over all members.
  var passed = 0
  var failed = 0
  var open = 0
}

extension Overview {
  /// By the value of each agency, the highest mean first; those that do not say come last.
  func groups(by value: (Agency) -> String) -> [OverviewGroup] {
    let byName = Dictionary(grouping: agencies.indices) { value(agencies[$0]) }
    return byName.map { group($0.key, members: $0.value) }.sorted { one, other in
      if one.name.isEmpty != other.name.isEmpty { return other.name.isEmpty }
      let means = [one.mean, other.mean].map { $0?.low ?? Fraction(-1) }
      return means[0] == means[1] ? one.name < other.name : means[0] > means[1]
    }
  }

  func group(_ name: String, members: [Int]) -> OverviewGroup {
    var group = OverviewGroup(
      name: name, members: members, mean: mean(members.compactMap { agencies[$0].oit }))
    for mark in members.flatMap({ agencies[$0].marks }) {
      switch mark.verdict {
      case .pass: group.passed += 1
      case .fail: group.failed += 1
      case .undecided: group.open += 1
      case .notApplicable: break
      }
    }
    return group
  }

  func mean(_ ranges: [PointRange]) -> Score? {
    guard !ranges.isEmpty else { return nil }
    let sums = ranges.reduce((0, 0)) { ($0.0 + $1.low.value, $0.1 + $1.high.value) }
    return Score(
      low: Fraction(sums.0, over: 100 * ranges.count),
      high: Fraction(sums.1, over: 100 * ranges.count))
  }
}
