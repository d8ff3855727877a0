/// How verdicts become points in a year.
package struct ScoringRules: Sendable, Equatable {
  /// Percent of each instrument in the total; they add up to 100.
  package var weights: [Instrument: Int]
  package var rounding: Rounding
  package var levels: [Level]
  package var levelRule = LevelRule.thresholds
  /// The total from which an agency passes.
  package var passMark: Hundredths
  /// Where each rule comes from, under `weights`, `rounding`, `levels`, `pass-mark` and
  /// `partition`, how the items are divided into sub-indicators.
  package var provenance: [String: Provenance]
  /// Remarks on the rules under the same names, for example that two sources disagree.
  package var notes: [String: Bilingual]

  /// Half-up rounding to this many decimal places; `nil` keeps the exact value.
  package struct Rounding: Sendable, Equatable {
    package var subIndicator: Int?
    package var indicator: Int?
    package var instrument: Int?
    package var total: Int?

    package init(subIndicator: Int?, indicator: Int?, instrument: Int?, total: Int?) {
      self.subIndicator = subIndicator
      self.indicator = indicator
      self.instrument = instrument
      self.total = total
    }
  }

  /// What decides a level.
  package enum LevelRule: String, Sendable, CaseIterable {
    /// The total alone.
    case thresholds
    /// The total, and for some levels every instrument.
    case conjunctive
  }

  /// One row of the table of levels, best first.
  package struct Level: Sendable, Equatable {
    package var name: String
    /// The lowest total of the level.
    package var from: Hundredths
    /// The lowest score that every instrument must have too; only where the rule is conjunctive.
    package var each: Hundredths?

    package init(name: String, from: Hundredths, each: Hundredths? = nil) {
      self.name = name
      self.from = from
      self.each = each
    }
  }

  package init(
    weights: [Instrument: Int], rounding: Rounding, levels: [Level], passMark: Hundredths,
    provenance: [String: Provenance], notes: [String: Bilingual] = [:]
  ) {
    self.weights = weights
    self.rounding = rounding
    self.levels = levels
    self.passMark = passMark
    self.provenance = provenance
    self.notes = notes
  }
}
