import Criteria

/// Places in a ranking of scores that may not be fully known.
struct OverviewRanks {
  /// From the best to the worst place that what is undecided leaves open; equal scores share a place.
  struct Place: Equatable {
    var best: Int
    var worst: Int

    var text: String { best == worst ? "\(best)" : "\(best)–\(worst)" }
  }

  private let lows: [Hundredths]
  private let highs: [Hundredths]

  init(_ ranges: [PointRange]) {
    lows = ranges.map(\.low).sorted()
    highs = ranges.map(\.high).sorted()
  }

  /// The place of one of the ranges.
  func place(of range: PointRange) -> Place {
    let surelyBetter = lows.count - lows.firstAbove(range.high)
    let perhapsBetter = highs.count - highs.firstAbove(range.low)
    return Place(best: surelyBetter + 1, worst: perhapsBetter + (range.isDecided ? 1 : 0))
  }
}

extension [Hundredths] {
  /// In a sorted list, where the first stands that is larger.
  fileprivate func firstAbove(_ limit: Hundredths) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if self[middle] > limit { end = middle } else { start = middle + 1 }
    }
    return start
  }
}
