internal import Criteria
package import Reports
package import Scoring

/// An agency in the history: what tells it from others of the same name.
package struct NamedAgency: Sendable, Hashable, Codable {
  package var name: String
  /// Empty where the agency's file says none.
  package var province: String

  package init(name: String, province: String?) {
    self.name = name
    self.province = province ?? ""
  }

  package init(_ mark: ResultDocument.AgencyMark) {
    self.init(name: mark.name, province: mark.province)
  }
}

/// One audit as the history keeps it, without the quotes and places that its document has.
package struct Run: Sendable, Equatable {
  /// Counts up over all agencies of the file; never given twice.
  package var number: Int64
  package var agency: NamedAgency
  package var kind: String?
  package var year: Int
  /// The day as of which was judged, `YYYY-MM-DD` of the common era.
  package var today: String
  package var circumstances: Circumstances
  package var version: String
  /// The hash of the criteria.
  package var checklist: String
  /// The hash of what was submitted: items with their addresses, and contested rules set otherwise.
  package var addresses: String
  package var scores: Scores
  /// Items in the order of the result; proofs, details, addresses and warnings are left out.
  package var verdicts: [ItemVerdict]
  /// The SHA-256 of the whole result, by which `AuditDatabase.document` finds it.
  package var document: String

  /// What a result does not say of the run that it came from.
  package struct Circumstances: Sendable, Equatable {
    /// When the run was kept, in UTC, as `2021-04-30T18:00:00Z`.
    package var made: String
    /// The folder of what was fetched, as it was named; `nil` when nothing was kept.
    package var capture: String?
    /// Milliseconds by the name of the part of the work.
    package var timings: [String: Int]

    package init(made: String, capture: String?, timings: [String: Int]) {
      self.made = made
      self.capture = capture
      self.timings = timings
    }
  }

  /// Missing is what is not known, as the total without IIT and EIT.
  package struct Scores: Sendable, Equatable, Codable {
    package var oit: ResultDocument.Range?
    package var total: ResultDocument.Range?
    package var level: ResultDocument.LevelRange?

    init(_ document: ResultDocument) {
      oit = document.scores.instruments[Instrument.oit.rawValue]
      total = document.total
      level = document.level
    }
  }
}

extension Run {
  /// What the verdicts rest on beside pages, in words that differ when program, criteria or
  /// submitted addresses do.
  package var terms: String { Self.terms(version, checklist, addresses) }

  /// The same of a result that is not kept.
  package static func terms(of document: ResultDocument) -> String {
    terms(document.program.version, document.checklist.hash, document.addressesHash)
  }

  private static func terms(_ parts: String...) -> String { parts.joined(separator: " ") }
}
