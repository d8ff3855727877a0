package import Criteria
package import Scoring

/// A result as a table of its elements, in CSV (RFC 4180) as spreadsheets open it.
///
/// It begins with a byte order mark, without which Excel takes Thai for another alphabet, and no
/// cell is a formula.
package enum CSVReport {
  private static let byteOrderMark = "\u{FEFF}"

  package static func text(
    of result: AuditResult, wording: Wording, language: Language
  ) -> String {
    let reported = ReportedResult(result)
    let phrasing = Phrasing(wording: wording, language: language)
    let table = ElementReportTable(phrasing: phrasing).table(reported)
    let titles = [Label.agency, .fiscalYear, .asOf].map(phrasing.label)
    let head: [ResultTable.Cell] = [
      .text(reported.result.agency.name), .count(reported.result.checklist.year),
      .text(reported.result.today),
    ]
    let rows = table.rows.map { line(head + $0) }
    let first = line((titles + table.columns.map(\.title)).map { .text($0) })
    return byteOrderMark + ([first] + rows).joined()
  }

  /// A table of whatever, in the same form.
  package static func text(of table: ResultTable) -> String {
    byteOrderMark + line(table.columns.map { .text($0.title) }) + table.rows.map(line).joined()
  }

  private static func line(_ cells: [ResultTable.Cell]) -> String {
    cells.map(\.field).joined(separator: ",") + "\r\n"
  }
}

extension ResultTable.Cell {
  fileprivate var field: String {
    switch self {
    case .points(let text): text
    case .count(let number): "\(number)"
    case .text(let text), .verdict(_, let text): text.asPlainCell.quoted
    }
  }
}

extension String {
  /// What spreadsheets hold in one cell, with room to spare.
  private static var longestCell: Int { 32_000 }
  /// Signs that begin a formula, also the wide ones that some spreadsheets take for them.
  private static var formulaSigns: String { "=+-@\t\r＝＋－＠" }

  /// The text cut to what a cell holds.
  package var fittingCell: String {
    guard utf16.count > Self.longestCell else { return self }
    var room = Self.longestCell - 1
    let kept = prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    return kept + "…"
  }

  /// The text as no spreadsheet takes it for a formula: with an apostrophe before the sign.
  fileprivate var asPlainCell: String {
    let isFormula = unicodeScalars.first.map(Self.formulaSigns.unicodeScalars.contains) ?? false
    return (isFormula ? "'" + self : self).fittingCell
  }

  fileprivate var quoted: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
