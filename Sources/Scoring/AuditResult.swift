package import Criteria

/// The result of auditing one agency: the one value that every report renders.
package struct AuditResult: Sendable, Equatable {
  package var agency: Agency
  package var checklist: Checklist
  /// The day as of which was judged, `YYYY-MM-DD` of the common era.
  package var today: String
  package var items: [ItemVerdict]
  package var score: ScoreSheet
  /// A trouble that concerns the whole site, for example that the home page cannot be reached.
  package var siteTrouble: Reason?
  /// Whether no robots.txt was asked for, as the user said that the site is theirs.
  package var ignoresRobots = false
  /// What the site's pages have in common beside their words, by which sites of one vendor are told;
  /// in plain ASCII, in order, empty where too little was seen.
  package var template: [String] = []

  package init(
    agency: Agency, checklist: Checklist, today: String, items: [ItemVerdict],
    score: ScoreSheet, siteTrouble: Reason?
  ) {
    self.agency = agency
    self.checklist = checklist
    self.today = today
    self.items = items
    self.score = score
    self.siteTrouble = siteTrouble
  }
}

/// Every score of one agency, from sub-indicators to the level.
///
/// Each score is a range: `low` counts what is undecided as failed, `high` as passed.
package struct ScoreSheet: Sendable, Equatable {
  package var subIndicators: [String: Score]
  package var indicators: [Int: Score]
  package var instruments: [Instrument: Score]
  /// `nil` while IIT or EIT is not known.
  package var total: Score?
  /// The level of the lowest and of the highest total; equal when all is decided.
  package var levelLow: String?
  package var levelHigh: String?
  /// What each item is worth in points of the OIT and of the total, rounded half-up to 4 places.
  package var itemWorth: [String: ItemWorth]

  /// What the lowest score lacks to the next level; `nil` at the best level or without a total.
  package var nextLevel: NextLevel? = nil

  package struct ItemWorth: Sendable, Equatable {
    package var oit: Fraction
    package var total: Fraction

    package init(oit: Fraction, total: Fraction) {
      self.oit = oit
      self.total = total
    }
  }

  package init(
    subIndicators: [String: Score], indicators: [Int: Score],
    instruments: [Instrument: Score], total: Score?, levelLow: String?, levelHigh: String?,
    itemWorth: [String: ItemWorth]
  ) {
    self.subIndicators = subIndicators
    self.indicators = indicators
    self.instruments = instruments
    self.total = total
    self.levelLow = levelLow
    self.levelHigh = levelHigh
    self.itemWorth = itemWorth
  }
}

/// A score of 0...100 that may not be fully known.
package struct Score: Sendable, Equatable {
  package var low: Fraction
  package var high: Fraction

  package init(low: Fraction, high: Fraction) {
    self.low = low
    self.high = high
  }

  package init(_ exact: Fraction) {
    self.init(low: exact, high: exact)
  }

  package var isDecided: Bool { low == high }
}
