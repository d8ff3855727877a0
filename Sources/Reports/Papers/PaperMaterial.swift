package import Criteria
package import Scoring

/// What a paper is drafted from: the result of a year, perhaps that of an earlier one, and the
/// guide to the analysis.
package struct PaperMaterial: Sendable {
  /// The result of one year, from an audit or from a file with verdicts or scores.
  package struct Year: Sendable {
    /// `nil` where the file does not name it.
    package var agency: String?
    package var checklist: Checklist
    package var sheet: ScoreSheet
    /// Empty where only the scores of the indicators are known.
    package var verdicts: [String: Verdict]
    /// The audit's result; only that says why an item failed.
    package var audit: ResultDocument?

    package init(
      agency: String?, checklist: Checklist, sheet: ScoreSheet, verdicts: [String: Verdict],
      audit: ResultDocument?
    ) {
      self.agency = agency
      self.checklist = checklist
      self.sheet = sheet
      self.verdicts = verdicts
      self.audit = audit
    }
  }

  package var year: Year
  package var before: Year?
  package var guide: AnalysisGuide
  /// The score from which an indicator that did not fall is a strength, and below which a weakness.
  package var strongFrom: Hundredths

  package init(
    year: Year, before: Year?, guide: AnalysisGuide, strongFrom: Hundredths = Hundredths(8000)
  ) {
    self.year = year
    self.before = before
    self.guide = guide
    self.strongFrom = strongFrom
  }

  /// Without an earlier year everything before is missing, so that nothing rises or falls.
  var comparison: YearComparison {
    let nothing = ScoreSheet(
      subIndicators: [:], indicators: [:], instruments: [:], total: nil, levelLow: nil,
      levelHigh: nil, itemWorth: [:])
    return YearComparison(
      before: before?.sheet ?? nothing, after: year.sheet, checklist: year.checklist,
      verdicts: year.verdicts, strongFrom: strongFrom)
  }
}

extension PaperMaterial.Year {
  /// Whether the figures of the audit come out again under the checklist that is there now.
  package var agreesWithAudit: Bool {
    guard let audit else { return true }
    let scores = sheet.instruments.map { ($0.key.rawValue, ResultDocument.Range($0.value)) }
    let level = sheet.levelLow.flatMap { low in
      sheet.levelHigh.map { ResultDocument.LevelRange(low: low, high: $0) }
    }
    return audit.scores.instruments == Dictionary(scores, uniquingKeysWith: { first, _ in first })
      && audit.total == sheet.total.map(ResultDocument.Range.init) && audit.level == level
  }

  /// The result as every report takes it; without an audit its items have no reasons.
  var result: AuditResult {
    if let audit { return AuditResult(audit, checklist: checklist, score: sheet) }
    let agency = Agency(
      name: agency ?? "", otherNames: [], province: nil, kind: nil, year: checklist.year,
      mainSite: "", answers: [:], rulings: [:], indicatorScores: [:])
    let items = verdicts.map { id, verdict in
      ItemVerdict(
        id: id, verdict: verdict, reasons: [], elements: [], urls: [], note: nil, ruling: nil,
        warnings: [])
    }
    return AuditResult(
      agency: agency, checklist: checklist, today: "", items: items, score: sheet,
      siteTrouble: nil)
  }
}
