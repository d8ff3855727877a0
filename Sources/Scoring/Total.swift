package import Criteria

extension ScoringRules {
  /// The weighted sum, not rounded; `nil` while a weighted instrument has no score.
  package func total(_ instruments: [Instrument: Score]) -> Score? {
    var sum = Score(.zero)
    for instrument in Instrument.allCases {
      guard let percent = weights[instrument], percent > 0 else { continue }
      guard let score = instruments[instrument] else { return nil }
      sum = sum + score.weighted(percent: percent)
    }
    return sum
  }

  /// The best level whose bound the total reaches; `nil` when the table does not go so low.
  ///
  /// The bounds have two decimals, so the total is rounded to two before it is looked up.
  package func level(of total: Fraction) -> String? { level(of: total, instruments: []) }

  /// The best level whose bounds the total and, where it asks for them, all instruments reach.
  package func level(of total: Fraction, instruments: [Fraction]) -> String? {
    levels.first { $0.lacking(total: total, instruments: instruments) == .zero }?.name
  }
}

extension ScoringRules.Level {
  /// The points by which the total or the weakest instrument misses the level, whichever misses
  /// more; both are rounded to the two decimals of the bounds first.
  func lacking(total: Fraction, instruments: [Fraction]) -> Fraction {
    let asked = each.map { bound in
      instruments.map { Fraction(bound) - $0.rounded(places: 2) }
    }
    let gaps = [Fraction(from) - total.rounded(places: 2)] + (asked ?? [])
    return gaps.max().map { max($0, .zero) } ?? .zero
  }
}
