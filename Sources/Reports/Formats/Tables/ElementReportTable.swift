import Criteria
import Scoring

/// A row an element, with what was found and where.
struct ElementReportTable {
  let phrasing: Phrasing

  func table(_ reported: ReportedResult) -> ResultTable {
    ResultTable(
      name: phrasing.label(.elements), heading: phrasing.heading(reported.result),
      columns: columns.map { ResultTable.Column(phrasing.label($0), width: $1) },
      rows: reported.items.flatMap(rows))
  }

  private let columns: [(Label, Int)] = [
    (.item, 6), (.itemTitle, 22), (.itemVerdict, 12), (.elements, 30), (.verdict, 12),
    (.decides, 9), (.reason, 28), (.place, 16), (.quote, 34), (.address, 30),
    (.fingerprint, 18), (.sources, 10),
  ]

  /// An item without elements has a row all the same, for its verdict.
  private func rows(_ item: ReportedItem) -> [[ResultTable.Cell]] {
    let head: [ResultTable.Cell] = [
      .text(item.item.id), .text(item.item.title[phrasing.language]),
      verdict(item.verdict.verdict),
    ]
    let rows = item.elements.map { head + cells($0, $1) }
    if !rows.isEmpty { return rows }
    let none = Array(repeating: ResultTable.Cell.text(""), count: columns.count - head.count)
    return [head + none]
  }

  private func cells(_ element: Element?, _ verdict: ElementVerdict) -> [ResultTable.Cell] {
    let proof = verdict.proofs.first
    return [
      .text(phrasing.text(element, verdict)), self.verdict(verdict.verdict),
      .text(phrasing.label(verdict.isRequired ? .yes : .no)), .text(reason(verdict)),
      .text(proof.map { place($0, of: verdict) } ?? ""), .text(proof?.quote ?? ""),
      .text(proof?.url ?? ""), .text(proof?.sha256 ?? ""),
      .lines(element?.provenance.sources ?? []),
    ]
  }

  private func reason(_ verdict: ElementVerdict) -> String {
    let ruling = verdict.ruling.map { " · \($0.by): \($0.why)" } ?? ""
    return phrasing.reason(verdict) + ruling
  }

  private func verdict(_ verdict: Verdict) -> ResultTable.Cell {
    .verdict(verdict, phrasing.verdict(verdict))
  }

  /// Where the first proof stands, and how many there are beside it.
  private func place(_ proof: Proof, of verdict: ElementVerdict) -> String {
    let place = phrasing.wording.words(of: proof.place, phrasing.language)
    let recognised = proof.isRecognised ? phrasing.label(.recognised) : nil
    let others = verdict.proofs.count - 1
    let more = others > 0 ? "\(phrasing.label(.andMore)) \(others)" : nil
    return [place, recognised, more].compactMap(\.self).joined(separator: " · ")
  }
}
