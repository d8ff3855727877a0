package import Scoring

/// One run of a watch, as far as alarms rest on it.
package struct Night: Sendable, Equatable {
  /// The number by which the run is kept.
  package var number: Int64
  /// What verdicts rest on beside pages: program, criteria, addresses; compared as a whole.
  package var terms: String
  package var verdicts: [ItemVerdict]

  package init(number: Int64, terms: String, verdicts: [ItemVerdict]) {
    self.number = number
    self.terms = terms
    self.verdicts = verdicts
  }
}

/// After how many nights in a row what may pass by itself is told.
package struct Patience: Sendable, Equatable {
  /// For what could not be looked at or decided.
  package var trouble: Int
  /// For a page that is gone or asks for a password, as servers say for a night, too.
  package var address: Int

  package init(trouble: Int, address: Int) {
    self.trouble = trouble
    self.address = address
  }

  /// At a fault in one look of ten, each by itself, five in a row come to one element of a hundred
  /// thousand.
  package static let usual = Patience(trouble: 5, address: 2)

  /// While an assessor may look any day: what is gone is told at once.
  package var duringAssessment: Patience { Patience(trouble: min(trouble, 3), address: 1) }
}
