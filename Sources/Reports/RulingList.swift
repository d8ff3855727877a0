package import Criteria
import Scoring

/// All rulings of an agency's file, each with whether it counts.
package struct RulingList: Sendable {
  private struct Row {
    var what: String
    var ruling: Agency.Ruling
  }

  private let rows: [Row]
  private let today: String

  /// - Parameter today: `YYYY-MM-DD` of the common era.
  package init(_ agency: Agency, checklist: Checklist, today: String) {
    self.today = today
    rows = checklist.items.flatMap { item -> [Row] in
      let whole = agency.rulings[item.id].map { [Row(what: item.id, ruling: $0)] } ?? []
      let parts = (agency.elementRulings[item.id] ?? [:]).sorted { $0.key < $1.key }
      return whole + parts.map { Row(what: "\(item.id) \($0.key)", ruling: $0.value) }
    }
  }

  /// One ruling a paragraph: on what, the verdict and its state; then by whom, why, until when.
  package func text(_ wording: Wording, _ language: Language) -> String {
    let label = { (label: Label) in wording.labels[label][language] }
    guard !rows.isEmpty else { return label(.noRulings) }
    return rows.map { row in
      let ruling = row.ruling
      let verdict = wording.verdicts[Verdict(ruling.decision)][language]
      let state = label(ruling.counts(on: today) ? .rulingCounts : .rulingExpired)
      let until = ruling.until.map { " · \(label(.ruledUntil)) \(ReportDate.text($0, language))" }
      return """
        \(row.what) · \(verdict) · \(state)\(until ?? "")
          \(label(.ruledBy)) \(ruling.by.clean)
          \(label(.ruledWhy)) \(ruling.why.clean)
        """
    }.joined(separator: "\n")
  }
}
