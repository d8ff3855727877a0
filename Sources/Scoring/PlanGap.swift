package import Criteria

extension Plan {
  /// How far the best that mends can do stays below the goal.
  package struct Gap: Sendable, Equatable {
    /// What falls short: `ITA` or an instrument.
    package var name: String
    package var points: Fraction
  }

  /// - Returns: `nil` for a goal that is reached, or without a total to hold against it.
  package func gap(_ rules: ScoringRules) -> Gap? {
    guard !isReached else { return nil }
    switch goal {
    case .openData(let wanted):
      return after.instruments[.oit].map {
        Gap(name: Instrument.oit.rawValue, points: Fraction(wanted) - $0.low)
      }
    case .total(let wanted): return gap(to: wanted)
    case .level(let name):
      return rules.levels.first { $0.name == name }.flatMap { gap(to: $0.from) }
    }
  }

  private func gap(to wanted: Hundredths) -> Gap? {
    after.total.map { Gap(name: "ITA", points: Fraction(wanted) - $0.low) }
  }
}
