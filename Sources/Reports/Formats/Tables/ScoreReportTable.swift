import Criteria
import Scoring

/// A row a score, from the total down to the sub-indicators, and how many items stand behind it.
struct ScoreReportTable {
  let phrasing: Phrasing

  func table(_ reported: ReportedResult) -> ResultTable {
    ResultTable(
      name: phrasing.label(.score), heading: phrasing.heading(reported.result),
      columns: columns.map { ResultTable.Column($0, width: $1) },
      rows: whole(reported.result.score) + instruments(reported.result.score)
        + reported.result.checklist.indicators.flatMap { indicator(reported, $0) })
  }

  private var columns: [(String, Int)] {
    let labels: [(Label, Int)] = [
      (.kindOfScore, 16), (.itemTitle, 44), (.lowest, 12), (.highest, 12), (.level, 12),
    ]
    return labels.map { (phrasing.label($0), $1) }
      + Verdict.allCases.map { (phrasing.verdict($0), 14) }
  }

  private func whole(_ score: ScoreSheet) -> [[ResultTable.Cell]] {
    guard let total = score.total else { return [] }
    return [row(.totalScore, "ITA", total, level: score.levelText ?? "")]
  }

  private func instruments(_ score: ScoreSheet) -> [[ResultTable.Cell]] {
    Instrument.allCases.compactMap { instrument in
      score.instruments[instrument].map { row(.instrument, instrument.rawValue, $0) }
    }
  }

  /// An indicator, and its sub-indicators below it.
  private func indicator(
    _ reported: ReportedResult, _ indicator: Indicator
  ) -> [[ResultTable.Cell]] {
    let sections = reported.sections.filter { $0.indicator.number == indicator.number }
    let name = "\(indicator.number) \(indicator.name[phrasing.language])"
    let score = reported.result.score.indicators[indicator.number]
    let own = score.map { row(.indicator, name, $0, items: sections.flatMap(\.items)) }
    let parts = sections.map { section in
      row(
        .subIndicator, "\(section.subIndicator.id) \(section.subIndicator.name[phrasing.language])",
        section.score, items: section.items)
    }
    return [own].compactMap(\.self) + parts
  }

  private func row(
    _ kind: Label, _ name: String, _ score: Score?, level: String = "", items: [ReportedItem] = []
  ) -> [ResultTable.Cell] {
    let counts = Verdict.allCases.map { verdict -> ResultTable.Cell in
      items.isEmpty ? .text("") : .count(items.count { $0.verdict.verdict == verdict })
    }
    return [
      .text(phrasing.label(kind)), .text(name), .points(score?.low), .points(score?.high),
      .text(level),
    ] + counts
  }
}
