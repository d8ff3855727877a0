import Scoring

/// How often something passes, fails and is undecided, over all agencies that it applies to.
struct OverviewRate: Sendable, Equatable {
  var passed = 0
  var failed = 0
  var open = 0
  /// How often each reason stood behind a failure.
  var reasons: [Reason: Int] = [:]

  var applies: Int { passed + failed + open }

  /// The share that fails in percent, and the share that would if all that is open failed, too.
  var failing: Score? {
    guard applies > 0 else { return nil }
    return Score(
      low: Fraction(failed * 100, over: applies),
      high: Fraction((failed + open) * 100, over: applies))
  }

  /// The commonest reason to fail; of equals the first of the list of reasons.
  var commonest: (reason: Reason, count: Int)? {
    var best: (reason: Reason, count: Int)?
    for reason in Reason.allCases {
      if let count = reasons[reason], count > best?.count ?? 0 { best = (reason, count) }
    }
    return best
  }

  mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .pass: passed += 1
    case .fail: failed += 1
    case .undecided: open += 1
    case .notApplicable: break
    }
  }
}

/// The rates of each item and of each of its elements, numbered as in `Overview.items`.
struct OverviewRates: Sendable, Equatable {
  private(set) var items: [OverviewRate]
  private(set) var elements: [[OverviewRate]]

  init(_ overview: Overview, members: some Sequence<Int>) {
    items = overview.items.map { _ in OverviewRate() }
    elements = overview.items.map { item in item.elements.map { _ in OverviewRate() } }
    for agency in members {
      for mark in overview.agencies[agency].marks { items[Int(mark.item)].count(mark.verdict) }
      for mark in overview.agencies[agency].elements where mark.isRequired {
        let (item, element) = (Int(mark.item), Int(mark.element))
        elements[item][element].count(mark.verdict)
        guard mark.verdict == .fail else { continue }
        elements[item][element].reasons[mark.reason, default: 0] += 1
        items[item].reasons[mark.reason, default: 0] += 1
      }
    }
  }
}
