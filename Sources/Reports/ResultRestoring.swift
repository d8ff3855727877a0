package import Criteria
package import Scoring

extension AuditResult {
  /// The result that a document was written from, so that it can be rendered again.
  ///
  /// - Parameters:
  ///   - checklist: The criteria of the document's year (`ResultDocument.rules`).
  ///   - score: The document's verdicts scored by them.
  package init(_ document: ResultDocument, checklist: Checklist, score: ScoreSheet) {
    var checklist = checklist
    checklist.hash = document.checklist.hash
    for (flag, word) in document.checklist.overrides ?? [:] {
      checklist.overrides[flag] = Element.Force.allCases.first { $0.word == word }
    }
    self.init(
      agency: Agency(document.agency, year: checklist.year), checklist: checklist,
      today: document.today, items: document.verdicts, score: score,
      siteTrouble: document.siteTrouble)
    ignoresRobots = document.ignoresRobots ?? false
    template = document.template ?? []
  }
}

extension Agency {
  fileprivate init(_ mark: ResultDocument.AgencyMark, year: Int) {
    self.init(
      name: mark.name, otherNames: [], province: mark.province, kind: mark.kind, year: year,
      mainSite: mark.mainSite, answers: [:], rulings: [:], indicatorScores: [:])
  }
}

extension ResultDocument {
  /// The verdicts on the items, as they were judged.
  package var verdicts: [ItemVerdict] { items.map(ItemVerdict.init) }
}

extension ItemVerdict {
  fileprivate init(_ entry: ResultDocument.ItemEntry) {
    self.init(
      id: entry.id, verdict: entry.verdict, reasons: entry.reasons,
      elements: entry.elements.map {
        ElementVerdict(
          id: $0.id, verdict: $0.verdict, reason: $0.reason, isRequired: $0.required,
          proofs: $0.proofs, details: $0.details, ruling: $0.ruling)
      }, urls: entry.urls, note: entry.note, ruling: entry.ruling, warnings: entry.warnings)
  }
}
