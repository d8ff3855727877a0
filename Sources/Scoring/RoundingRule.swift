import Criteria

/// A way from the scores of the instruments to a total of two decimals.
///
/// No document states which one is used; the published totals refute some (S0, S3).
package enum RoundingRule: String, Sendable, CaseIterable {
  /// Nothing is rounded before the end.
  case exact
  /// Each instrument is rounded half-up first.
  case instruments
  /// Each instrument's weighted part is rounded half-up, then they are added up.
  case weightedParts = "weighted-parts"
  /// As `instruments`, but ties go to the even digit; S0 and S3 were both published upwards.
  case instrumentsHalfEven = "instruments-half-even"

  /// Whether a total that comes out under this rule alone adds up.
  package var counts: Bool { self != .instrumentsHalfEven }

  /// The total of the highest, or of the lowest, scores that the instruments may have.
  func total(_ bounds: [Instrument: Bound], weights: [Instrument: Int]) -> Fraction {
    let isOpen = bounds.contains { $0.value.isOpen && (weights[$0.key] ?? 0) > 0 }
    let parts = Instrument.allCases.compactMap { instrument in
      bounds[instrument].map { part($0, weight: weights[instrument] ?? 0) }
    }
    let sum = parts.reduce(.zero, +)
    return sum.rounded(places: 2, tie: self == .exact && isOpen ? .down : sumTie)
  }

  private var sumTie: Tie { self == .instrumentsHalfEven ? .even : .up }

  private func part(_ bound: Bound, weight: Int) -> Fraction {
    let weight = Fraction(weight, over: 100)
    let tie: Tie = bound.isOpen ? .down : .up
    switch self {
    case .exact: return bound.value * weight
    case .instruments: return bound.value.rounded(places: 2, tie: tie) * weight
    case .weightedParts: return (bound.value * weight).rounded(places: 2, tie: tie)
    case .instrumentsHalfEven:
      return bound.value.rounded(places: 2, tie: bound.isOpen ? .down : .even) * weight
    }
  }
}

/// One end of what a score may be.
struct Bound: Sendable, Equatable {
  var value: Fraction
  /// Whether the score comes as near as one likes but never reaches it, as the upper end of what
  /// a rounded figure stands for; a tie is then rounded down.
  var isOpen = false

  func rounded() -> Fraction { value.rounded(places: 2, tie: isOpen ? .down : .up) }
}
