import Criteria
import Scoring

/// A row an item: its verdict, why, and what to do.
struct ItemReportTable {
  let phrasing: Phrasing

  func table(_ reported: ReportedResult) -> ResultTable {
    ResultTable(
      name: phrasing.label(.items), heading: phrasing.heading(reported.result),
      columns: columns.map { ResultTable.Column($0, width: $1) },
      rows: reported.sections.flatMap { section in
        section.items.map { row($0, in: section.subIndicator) }
      })
  }

  private var columns: [(String, Int)] {
    let labels: [(Label, Int)] = [
      (.subIndicator, 20), (.item, 6), (.itemTitle, 28), (.verdict, 12), (.reason, 34),
      (.toDo, 36),
    ]
    let points = [Instrument.oit.rawValue, "ITA"].map {
      ("\(phrasing.label(.worth)) (\($0))", 12)
    }
    let rest: [(Label, Int)] = [(.submittedURLs, 34), (.warnings, 28)]
    return labels.map { (phrasing.label($0), $1) } + points
      + rest.map { (phrasing.label($0), $1) }
  }

  private func row(_ item: ReportedItem, in sub: SubIndicator) -> [ResultTable.Cell] {
    let verdict = item.verdict.verdict
    return [
      .text("\(sub.id) \(sub.name[phrasing.language])"), .text(item.item.id),
      .text(item.item.title[phrasing.language]), .verdict(verdict, phrasing.verdict(verdict)),
      .text(verdict == .pass && item.verdict.ruling == nil ? "" : phrasing.reasons(item)),
      .lines(phrasing.advice(item)), .points(gain(item)?.oit), .points(gain(item)?.total),
      .lines(item.urls.filter(\.submitted).map(\.url)),
      .lines(item.warnings.map(phrasing.warning)),
    ]
  }

  /// What passing would gain; nothing for what has passed.
  private func gain(_ item: ReportedItem) -> ScoreSheet.ItemWorth? {
    item.verdict.verdict == .pass ? nil : item.worth
  }
}
