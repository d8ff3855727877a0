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
      guard let level = rules.levels.first(where: { $0.name == name }) else { return nil }
      return level.each.flatMap(weakest) ?? gap(to: level.from)
    }
  }

  /// The instrument that is farthest below what the level asks of every one.
  private func weakest(_ bound: Hundredths) -> Gap? {
    Instrument.allCases.compactMap { instrument in
      after.instruments[instrument].map {
        Gap(name: instrument.rawValue, points: Fraction(bound) - $0.low)
      }
    }
    .filter { $0.points > .zero }.max { $0.points < $1.points }
  }

  private func gap(to wanted: Hundredths) -> Gap? {
    after.total.map { Gap(name: "ITA", points: Fraction(wanted) - $0.low) }
  }
}
