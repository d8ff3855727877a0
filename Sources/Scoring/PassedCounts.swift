package import Criteria

/// Which numbers of passed items could give a printed score of an indicator of the OIT.
package struct PassedCounts: Sendable, Equatable {
  package var indicator: Int
  package var printed: Hundredths
  /// The sub-indicators in order with the number of their items.
  package var sizes: [Int]
  /// Every solution: how many items of each sub-indicator passed, the best first.
  ///
  /// None means that the figure cannot be, as long as items score 0 or 100 and the partition is
  /// right.
  package var solutions: [[Int]]
  /// The partition's own confidence, the worst of its parts.
  package var confidence: Confidence

  /// - Returns: `nil` for an indicator without sub-indicators.
  package init?(_ indicator: Indicator, printed: Hundredths, rounding: ScoringRules.Rounding) {
    let sizes = indicator.subIndicators.map(\.items.count)
    guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }) else { return nil }
    self.indicator = indicator.number
    self.printed = printed
    self.sizes = sizes
    solutions = Self.solutions(sizes, Fraction(printed), rounding)
    let all = indicator.subIndicators.map(\.provenance.confidence)
    confidence = Confidence.allCases.last { all.contains($0) } ?? .unverified
  }

  /// The exact scores that the solutions come to, from the lowest to the highest.
  func exactScores(_ rounding: ScoringRules.Rounding) -> [Fraction] {
    solutions.map { counts in
      let subs = zip(counts, sizes).map { count, size in
        Score(Fraction(100 * count, over: size)).rounded(places: rounding.subIndicator)
      }
      return subs.map(\.low).reduce(.zero, +) / subs.count
    }.sorted()
  }

  private static func solutions(
    _ sizes: [Int], _ printed: Fraction, _ rounding: ScoringRules.Rounding
  ) -> [[Int]] {
    var found: [[Int]] = []
    var counts = sizes
    /// Tries every count of the subs from `index` on, given the sum of those before.
    func search(_ index: Int, _ sum: Fraction) {
      guard index < sizes.count else {
        if (sum / sizes.count).rounded(places: 2) == printed { found.append(counts) }
        return
      }
      guard canReach(printed, sum, rest: sizes.count - index, of: sizes.count) else { return }
      for count in (0...sizes[index]).reversed() {
        counts[index] = count
        let score = Score(Fraction(100 * count, over: sizes[index]))
          .rounded(places: rounding.subIndicator)
        search(index + 1, sum + score.low)
      }
    }
    search(0, .zero)
    return found
  }

  /// Whether the subs left over, at their best and at their worst, leave the figure possible.
  private static func canReach(
    _ printed: Fraction, _ sum: Fraction, rest: Int, of all: Int
  ) -> Bool {
    let most = (sum + Fraction(100 * rest)) / all
    return (sum / all).rounded(places: 2) <= printed && printed <= most.rounded(places: 2)
  }
}
