internal import FoundationEssentials
internal import Scoring

/// The runs of one agency as JSON; `oit-history/1`.
package enum HistoryDocument {
  private struct Document: Encodable {
    let schema = "oit-history/1"
    let agency: String
    let runs: [Line]
  }

  private struct Line: Encodable {
    let number: Int64
    let year: Int
    let today: String
    let terms: HistoryReport.Entry.Terms
    let oit: ResultDocument.Range?
    let total: ResultDocument.Range?
    let level: ResultDocument.LevelRange?
    let items: [Item]
  }

  private struct Item: Encodable {
    let id: String
    let verdict: Verdict
    let reasons: [Reason]
    let elements: [Element]
  }

  private struct Element: Encodable {
    let id: String
    let verdict: Verdict
    let reason: Reason
  }

  /// - Parameter item: The item that is told; `nil` for all.
  /// - Throws: what the encoder throws, which means a bug: every value here can be written.
  package static func text(
    _ entries: [HistoryReport.Entry], of agency: String, item: String?
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let runs = entries.map { entry in
      Line(
        number: entry.number, year: entry.year, today: entry.today, terms: entry.terms,
        oit: entry.oit, total: entry.total, level: entry.level,
        items: entry.verdicts.filter { item == nil || $0.id == item }.map { verdict in
          Item(
            id: verdict.id, verdict: verdict.verdict, reasons: verdict.reasons,
            elements: verdict.elements.map {
              Element(id: $0.id, verdict: $0.verdict, reason: $0.reason)
            })
        })
    }
    let document = Document(agency: agency, runs: runs)
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
