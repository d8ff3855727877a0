package import Criteria

/// What adds up in a published result, and what does not.
package struct Verification: Sendable, Equatable {
  package var instruments: [FigureCheck]
  /// The weighted parts that the document prints.
  package var weighted: [FigureCheck]
  /// The printed total under each rule; empty without one.
  package var totals: [TotalCheck]
  package var level: LevelCheck?
  package var patterns: [PassedCounts]

  /// How a printed figure stands to what it comes from.
  package enum Fit: String, Sendable, CaseIterable {
    /// Worked out from the figures as printed.
    case fits
    /// Only when figures before it hide digits that were rounded away.
    case fitsHidden = "fits-hidden"
    case refuted

    package var isPossible: Bool { self != .refuted }
  }

  package struct FigureCheck: Sendable, Equatable {
    package var instrument: Instrument
    package var printed: Hundredths
    /// A range where figures that it rests on are not printed.
    package var computed: Score
    package var fit: Fit
  }

  package struct TotalCheck: Sendable, Equatable {
    package var rule: RoundingRule
    package var printed: Hundredths
    package var computed: Score
    package var fit: Fit
  }

  package struct LevelCheck: Sendable, Equatable {
    package var printed: String
    /// The level of the printed total (of the computed one without it) by the year's table; two
    /// where figures that decide are not printed.
    package var byTable: [String]
    package var holds: Bool { byTable.contains(printed) }
  }

  /// Whether the printed total comes out under one of the rules, or none is printed.
  package var totalHolds: Bool {
    totals.isEmpty || totals.contains { $0.rule.counts && $0.fit.isPossible }
  }

  package var addsUp: Bool {
    totalHolds && (level?.holds ?? true) && !patterns.contains { $0.solutions.isEmpty }
      && (instruments + weighted).allSatisfy(\.fit.isPossible)
  }
}
