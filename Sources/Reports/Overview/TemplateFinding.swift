import Criteria
import Scoring

/// A defect that sites of one template share, and what mending the template once would give.
struct TemplateDefect: Sendable, Equatable {
  /// Which item and element, numbered as in `Overview.items`.
  var item: Int
  var element: Int
  /// The commonest reason.
  var reason: Reason
  /// The agencies that have it, numbered as in `Overview.agencies`.
  var agencies: [Int]
  /// How often it fails in the group, and among all other agencies.
  var inside: OverviewRate
  var outside: OverviewRate
  /// The OIT points of all agencies together where nothing else of the item is amiss.
  var sure = Fraction.zero
  /// The same where something else of the item has to be mended, too.
  var possible = Fraction.zero

  /// Whether it fails here clearly more often than elsewhere: then the template is likely at fault.
  var isTypical: Bool {
    guard let here = inside.failing?.low else { return false }
    guard let there = outside.failing?.low else { return true }
    return here >= there + Fraction(20)
  }
}

/// One template: its agencies, what tells it, and the defects that they share.
struct TemplateFinding: Sendable, Equatable {
  var group: OverviewGroup
  /// What tells it from others, the most telling first.
  var signs: [String]
  var defects: [TemplateDefect]
  /// The OIT points of all agencies together once all these defects are mended.
  var gain = Fraction.zero

  private static let mostSigns = 4

  /// The templates of an overview, the largest first.
  static func all(_ overview: Overview) -> [TemplateFinding] {
    let groups = TemplateGroups(overview)
    let whole = OverviewRates(overview, members: overview.agencies.indices)
    return groups.groups.enumerated().map { number, members in
      let defects = TemplateDefects(overview, members: members, whole: whole)
      return TemplateFinding(
        group: overview.group("\(number + 1)", members: members),
        signs: signs(overview, members, groups.likeness), defects: defects.all,
        gain: defects.gain)
    }
  }

  private static func signs(
    _ overview: Overview, _ members: [Int], _ likeness: TemplateLikeness
  ) -> [String] {
    TemplateGroups.core(of: members.map { overview.agencies[$0].template })
      .map { (weight: likeness.weight($0), text: overview.markers[Int($0)]) }
      .sorted { one, other in
        let ranks = [one, other].map { ($0.text.hasPrefix("asset:") ? 1 : 0, $0.weight) }
        return ranks[0] == ranks[1] ? one.text < other.text : ranks[0] > ranks[1]
      }
      .prefix(mostSigns).map(\.text)
  }
}
