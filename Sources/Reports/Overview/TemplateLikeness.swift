/// How like two sites' templates are, by the markers they share.
///
/// A marker weighs the more, the fewer sites have it: what a framework brings along stands on the
/// sites of many vendors, a vendor's own style sheet only on its own. What fewer sites have than make
/// a group is an agency's own work on its template, and weighs half of what is that rare.
struct TemplateLikeness {
  /// Sites are of one template when they share so much of what they have together, in percent.
  static let oneTemplate = 60

  private let weights: [Int]

  /// - Parameter templates: The markers of each site, by number, each once.
  init(_ templates: [[UInt32]], markers: Int) {
    var counts = [Int](repeating: 0, count: markers)
    for marker in templates.joined() { counts[Int(marker)] += 1 }
    let sites = templates.count
    weights = counts.map { count in
      if count == 0 { return 0 }
      let isOwn = count < TemplateGroups.leastMembers
      return 1 + (isOwn ? sites.bitsUsed / 2 : (sites / count).bitsUsed)
    }
  }

  func weight(_ marker: UInt32) -> Int { weights[Int(marker)] }

  /// The weight that two have in common, in percent of the weight of all that they have.
  ///
  /// - Precondition: both are in order.
  func percent(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var (at, beside, shared, all) = (0, 0, 0, 0)
    while at < one.count || beside < other.count {
      let first = at < one.count ? one[at] : .max
      let second = beside < other.count ? other[beside] : .max
      let weight = weights[Int(min(first, second))]
      all += weight
      if first == second { shared += weight }
      if first <= second { at += 1 }
      if second <= first { beside += 1 }
    }
    return all == 0 ? 0 : shared * 100 / all
  }
}

extension Int {
  /// The whole part of the logarithm to base 2; 0 for less than 2.
  fileprivate var bitsUsed: Int { self < 2 ? 0 : Int.bitWidth - 1 - leadingZeroBitCount }
}
