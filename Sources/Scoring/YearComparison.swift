package import Criteria

/// Two results side by side, as agencies write them up: what rose, what fell, where it is strong.
package struct YearComparison: Sendable, Equatable {
  /// The table's rows, by indicator in order.
  package var indicators: [Row]
  package var instruments: [Instrument: Change]
  package var total: Change?
  /// The indicators with the highest score of the later result.
  package var highest: [Int]
  /// Rising (or level) and at least as high as `strongFrom`.
  package var strengths: [Int]
  /// Falling, whatever the score.
  package var falling: [Int]
  /// Rising or level, but below `strongFrom`.
  package var low: [Int]
  /// Items of the later result that score 0.
  package var zeros: [String]

  package struct Row: Sendable, Equatable {
    package var indicator: Indicator
    package var change: Change
  }

  /// A score before and after; one is missing where the result does not have it.
  package struct Change: Sendable, Equatable {
    package var before: Score?
    package var after: Score?

    package init(before: Score?, after: Score?) {
      self.before = before
      self.after = after
    }

    package enum Direction: String, Sendable, CaseIterable {
      case up, down, level
      /// Undecided items leave it open.
      case open
    }

    /// Compared as printed, with two decimals; `nil` while one side is missing.
    package var direction: Direction? {
      guard let before = before?.rounded(places: 2), let after = after?.rounded(places: 2) else {
        return nil
      }
      if after.low > before.high { return .up }
      if after.high < before.low { return .down }
      return before.isDecided && after.isDecided ? .level : .open
    }

    /// What was gained, as printed; `nil` while a side is missing or open.
    package var gain: Fraction? {
      guard let before, let after, before.isDecided, after.isDecided else { return nil }
      return after.low.rounded(places: 2) - before.low.rounded(places: 2)
    }
  }

  /// - Parameters:
  ///   - verdicts: those of the later result.
  ///   - strongFrom: the score from which a rising indicator is a strength; S3 takes 80.
  package init(
    before: ScoreSheet, after: ScoreSheet, checklist: Checklist, verdicts: [String: Verdict],
    strongFrom: Hundredths = Hundredths(8000)
  ) {
    let rows = checklist.indicators.map { indicator in
      let number = indicator.number
      return Row(
        indicator: indicator,
        change: Change(before: before.indicators[number], after: after.indicators[number]))
    }
    indicators = rows
    instruments = Dictionary(
      uniqueKeysWithValues: Instrument.allCases.map {
        ($0, Change(before: before.instruments[$0], after: after.instruments[$0]))
      })
    total = Change(before: before.total, after: after.total)
    let known = rows.filter { $0.change.after != nil }
    let best = known.compactMap(\.change.after?.low).max()
    highest = known.filter { $0.change.after?.low == best }.map(\.indicator.number)
    let standing = rows.filter { [.up, .level].contains($0.change.direction) }
    let isStrong = { (row: Row) in (row.change.after?.low ?? .zero) >= Fraction(strongFrom) }
    strengths = standing.filter(isStrong).map(\.indicator.number)
    low = standing.filter { !isStrong($0) }.map(\.indicator.number)
    falling = rows.filter { $0.change.direction == .down }.map(\.indicator.number)
    zeros = checklist.items.map(\.id).filter { verdicts[$0] == .fail }
  }
}
