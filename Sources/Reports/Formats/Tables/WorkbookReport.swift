package import Criteria
package import Scoring

/// The sheets of a workbook: scores, items, elements; room `Packing` writes the file.
package enum WorkbookReport {
  package static func sheets(
    of result: AuditResult, wording: Wording, language: Language
  ) -> [ResultTable] {
    let reported = ReportedResult(result)
    let phrasing = Phrasing(wording: wording, language: language)
    return [
      ScoreReportTable(phrasing: phrasing).table(reported),
      ItemReportTable(phrasing: phrasing).table(reported),
      ElementReportTable(phrasing: phrasing).table(reported),
    ]
  }
}
