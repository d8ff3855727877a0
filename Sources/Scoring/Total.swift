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
  package func level(of total: Fraction) -> String? {
    let points = total.rounded(places: 2)
    return levels.first { Fraction($0.from) <= points }?.name
  }
}
