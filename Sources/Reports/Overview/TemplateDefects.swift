import Criteria
import Scoring

/// Finds the defects that sites of a template share, and what their mends are worth.
struct TemplateDefects {
  private(set) var all: [TemplateDefect] = []
  /// The OIT points of all agencies together once all the defects are mended.
  private(set) var gain = Fraction.zero

  private struct Spot: Hashable {
    var item: UInt16
    var element: UInt16
  }

  /// - Parameter whole: The rates over all agencies of the overview.
  init(_ overview: Overview, members: [Int], whole: OverviewRates) {
    let inside = OverviewRates(overview, members: members)
    var found: [Spot: TemplateDefect] = [:]
    for (item, rates) in inside.elements.enumerated() {
      for (element, rate) in rates.enumerated() {
        guard let reason = rate.commonest?.reason else { continue }
        let defect = TemplateDefect(
          item: item, element: element, reason: reason, agencies: [], inside: rate,
          outside: whole.elements[item][element].less(rate))
        if Self.isShared(defect) {
          found[Spot(item: UInt16(item), element: UInt16(element))] = defect
        }
      }
    }
    for agency in members { add(agency, overview.agencies[agency], to: &found) }
    all = found.values.sorted { one, other in
      let gains = [one, other].map { ($0.sure, $0.possible) }
      if gains[0] != gains[1] { return gains[0] > gains[1] }
      return (one.item, one.element) < (other.item, other.element)
    }
  }

  /// At least half of those that it applies to or clearly more than elsewhere have it, and no fewer
  /// than make a group.
  private static func isShared(_ defect: TemplateDefect) -> Bool {
    let rate = defect.inside
    guard rate.failed >= TemplateGroups.leastMembers else { return false }
    return rate.failed * 2 >= rate.applies || defect.isTypical
  }

  private mutating func add(
    _ number: Int, _ agency: Overview.Agency, to found: inout [Spot: TemplateDefect]
  ) {
    let wrong = agency.elements.filter {
      $0.isRequired && ($0.verdict == .fail || $0.verdict == .undecided)
    }
    for mark in agency.marks where mark.verdict == .fail {
      let amiss = wrong.filter { $0.item == mark.item }
      let spots = amiss.map { Spot(item: $0.item, element: $0.element) }
      let points = Fraction(mark.oit)
      for (element, spot) in zip(amiss, spots) where element.verdict == .fail {
        found[spot]?.add(number, points, isAlone: amiss.count == 1)
      }
      if !spots.isEmpty, spots.allSatisfy({ found[$0] != nil }),
        amiss.allSatisfy({ $0.verdict == .fail })
      {
        gain = gain + points
      }
    }
  }
}

extension TemplateDefect {
  /// One more agency has it; mending the item gives so many points.
  fileprivate mutating func add(_ agency: Int, _ points: Fraction, isAlone: Bool) {
    agencies.append(agency)
    if isAlone { sure = sure + points } else { possible = possible + points }
  }
}

extension OverviewRate {
  /// What is left once a part is taken away.
  fileprivate func less(_ part: OverviewRate) -> OverviewRate {
    var rest = self
    rest.passed -= part.passed
    rest.failed -= part.failed
    rest.open -= part.open
    for (reason, count) in part.reasons { rest.reasons[reason, default: 0] -= count }
    return rest
  }
}
