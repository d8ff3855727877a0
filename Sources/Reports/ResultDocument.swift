package import Criteria
package import Scoring

/// A result as it is written to a file, and read back for scoring and comparison.
///
/// The form is published as `ResultSchema`; a change that old readers cannot bear needs a new
/// `schema`. It holds no time and no path of the machine, so equal audits give equal bytes.
package struct ResultDocument: Sendable, Equatable, Codable {
  package static let schemaName = "oit-result/1"

  package var schema: String
  package var program: Program
  package var checklist: ChecklistMark
  package var agency: AgencyMark
  /// The day as of which was judged, `YYYY-MM-DD` of the common era.
  package var today: String
  package var siteTrouble: Reason?
  /// Written only where no robots.txt was asked for.
  package var ignoresRobots: Bool?
  /// What tells sites of one vendor; missing where too little was seen.
  package var template: [String]?
  package var items: [ItemEntry]
  package var scores: Scores
  /// Missing while IIT or EIT is not known.
  package var total: Range?
  package var level: LevelRange?

  package struct Program: Sendable, Equatable, Codable {
    package var name: String
    package var version: String
  }

  /// Which criteria were applied.
  package struct ChecklistMark: Sendable, Equatable, Codable {
    package var year: Int
    package var audience: String
    package var hash: String
    /// Contested rules that the agency's file set, by flag: `fail`, `warn` or `off`.
    package var overrides: [String: String]?
  }

  package struct AgencyMark: Sendable, Equatable, Codable {
    package var name: String
    package var kind: String?
    package var province: String?
    package var mainSite: String
  }

  /// A score with two decimals as text, so that no reader's binary fractions change it.
  package struct Range: Sendable, Equatable, Codable {
    package var low: String
    package var high: String

    init(_ score: Score) {
      low = score.low.text(places: 2)
      high = score.high.text(places: 2)
    }
  }

  package struct LevelRange: Sendable, Equatable, Codable {
    package var low: String
    package var high: String
  }

  package struct Scores: Sendable, Equatable, Codable {
    package var subIndicators: [String: Range]
    package var indicators: [String: Range]
    package var instruments: [String: Range]
  }
}

extension ResultDocument {
  package struct ItemEntry: Sendable, Equatable, Codable {
    package var id: String
    package var concept: String
    package var title: Bilingual
    package var subIndicator: String
    package var verdict: Verdict
    package var reasons: [Reason]
    package var elements: [ElementEntry]
    package var urls: [SeenURL]
    package var note: String?
    package var ruling: Agency.Ruling?
    package var warnings: [Warning]
    /// Missing when the item does not apply.
    package var worth: Worth?
  }

  package struct ElementEntry: Sendable, Equatable, Codable {
    package var id: String
    /// Missing for an element that the checklist does not know.
    package var text: Bilingual?
    package var verdict: Verdict
    package var reason: Reason
    package var required: Bool
    package var proofs: [Proof]
    package var details: [String]
    package var confidence: Confidence?
    package var sources: [String]
    /// A person's verdict on this element, where one counts.
    package var ruling: Agency.Ruling?
    /// What a person has to look at; only where the element is undecided.
    package var review: ReviewEntry?
  }

  package struct ReviewEntry: Sendable, Equatable, Codable {
    package var at: [Review.Spot]
    /// Records what was seen.
    package var command: String
  }

  /// What passing the item gains, with two decimals.
  package struct Worth: Sendable, Equatable, Codable {
    package var oit: String
    package var total: String
  }
}
