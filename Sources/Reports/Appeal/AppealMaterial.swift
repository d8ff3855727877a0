package import Criteria
package import Scoring

/// What an appeal rests on: a result, and which of its items appeal.
package struct AppealMaterial: Sendable {
  /// The result with the items that appeal, and no others.
  package let result: AuditResult
  package let copies: [AppealCopy]
  /// `oit` and its version.
  let program: String

  /// - Parameters:
  ///   - items: Their ids; every item for which something was submitted when `nil`.
  ///   - day: When the body of that hash came.
  /// - Throws: `InputFaults` when an item is none of the year, or nothing was submitted for it.
  package init(
    _ result: AuditResult, items: [String]?, version: String, day: (_ sha256: String) -> String
  ) throws(InputFaults) {
    let submitted = result.items.filter { $0.urls.contains { $0.submitted } }.map(\.id)
    if submitted.isEmpty {
      let place = SourcePlace(file: "items", line: 0)
      throw InputFaults([InputFault(place, "no item of the agency's file has an address")])
    }
    for id in items ?? [] where !submitted.contains(id) {
      let isKnown = result.items.contains { $0.id == id }
      let trouble = isKnown ? "has no address in the agency's file" : "is no item of this year"
      throw InputFaults([
        InputFault(SourcePlace(file: "--items", line: 0), "\(id) \(trouble); leave it out")
      ])
    }
    let chosen = Set(items ?? submitted)
    var kept = result
    kept.items = ReportedResult.inOrder(result).filter { chosen.contains($0.id) }
    self.result = kept
    copies = AppealCopy.all(of: kept.items, day: day)
    program = "oit \(version)"
  }

  /// The sheets of the workbook: the copies, then items and elements as other workbooks have them.
  package func sheets(wording: Wording) -> [ResultTable] {
    let sheets = WorkbookReport.sheets(of: result, wording: wording, language: .th)
    return [copyTable(Phrasing(wording: wording, language: .th))] + sheets.dropFirst()
  }

  private func copyTable(_ phrasing: Phrasing) -> ResultTable {
    let columns: [(Label, Int)] = [
      (.item, 6), (.address, 50), (.fetchedOn, 14), (.fingerprint, 68), (.placeFile, 22),
    ]
    return ResultTable(
      name: phrasing.label(.submittedURLs), heading: phrasing.heading(result.cleaned),
      columns: columns.map { ResultTable.Column(phrasing.label($0), width: $1) },
      rows: copies.map { copy in
        [
          .text(copy.item), .text(copy.url.cleanAddress), .text(copy.day ?? ""),
          .text(copy.sha256 ?? ""), .text(copy.name ?? ""),
        ]
      })
  }
}

extension ReportedResult {
  /// The verdicts as they are, in the order of the checklist.
  fileprivate static func inOrder(_ result: AuditResult) -> [ItemVerdict] {
    let verdicts = Dictionary(
      result.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = result.checklist.indicators.flatMap(\.subIndicators).flatMap(\.items).map(\.id)
    return ids.compactMap { verdicts[$0] }
  }
}
