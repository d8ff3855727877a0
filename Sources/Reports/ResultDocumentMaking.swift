import Criteria
package import Scoring

extension ResultDocument {
  /// The result cleaned and in the order of the checklist, whatever the order it came in.
  package init(_ result: AuditResult, version: String) {
    let reported = ReportedResult(result)
    let (clean, score) = (reported.result, result.score)
    schema = Self.schemaName
    program = Program(name: "oit", version: version)
    checklist = ChecklistMark(
      year: clean.checklist.year, audience: clean.checklist.audience, hash: clean.checklist.hash,
      overrides: clean.checklist.overrides.isEmpty
        ? nil : clean.checklist.overrides.mapValues(\.word))
    agency = AgencyMark(
      name: clean.agency.name, kind: clean.agency.kind, province: clean.agency.province,
      mainSite: clean.agency.mainSite)
    today = clean.today
    siteTrouble = clean.siteTrouble
    ignoresRobots = clean.ignoresRobots ? true : nil
    template = clean.template.isEmpty ? nil : clean.template
    items = reported.items.map(ItemEntry.init)
    scores = Scores(score)
    total = score.total.map(Range.init)
    level = score.levelLow.flatMap { low in
      score.levelHigh.map { LevelRange(low: low, high: $0) }
    }
  }
}

extension ResultDocument.Scores {
  fileprivate init(_ sheet: ScoreSheet) {
    subIndicators = sheet.subIndicators.mapValues(ResultDocument.Range.init)
    indicators = Dictionary(
      sheet.indicators.map { (String($0.key), ResultDocument.Range($0.value)) },
      uniquingKeysWith: { first, _ in first })
    instruments = Dictionary(
      sheet.instruments.map { ($0.key.rawValue, ResultDocument.Range($0.value)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ResultDocument.ItemEntry {
  fileprivate init(_ reported: ReportedItem) {
    let (item, verdict) = (reported.item, reported.verdict)
    id = item.id
    concept = item.concept
    title = item.title
    subIndicator = reported.subIndicator
    self.verdict = verdict.verdict
    reasons = verdict.reasons
    elements = reported.elements.map { pair in
      ResultDocument.ElementEntry(
        id: pair.verdict.id, text: pair.element?.text, verdict: pair.verdict.verdict,
        reason: pair.verdict.reason, required: pair.verdict.isRequired,
        proofs: pair.verdict.proofs, details: pair.verdict.details,
        confidence: pair.element?.provenance.confidence,
        sources: pair.element?.provenance.sources ?? [], ruling: pair.verdict.ruling,
        review: reported.review(of: pair.verdict).map(ResultDocument.ReviewEntry.init))
    }
    urls = reported.urls
    note = verdict.note
    ruling = verdict.ruling
    warnings = reported.warnings
    worth = reported.worth.map {
      ResultDocument.Worth(oit: $0.oit.text(places: 2), total: $0.total.text(places: 2))
    }
  }
}

extension ResultDocument.ReviewEntry {
  fileprivate init(_ review: Review) {
    self.init(at: review.spots, command: review.command())
  }
}
