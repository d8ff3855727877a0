internal import FoundationEssentials
package import Scoring

/// A result as a stream: a line an item, each of which says whose it is and of when.
///
/// What stands under `item` is an entry of `items` of the result itself (`ResultSchema`). A file
/// of whole results, a line each, is another thing: `schema` tells them apart.
package enum NDJSONReport {
  package static let schemaName = "oit-item/1"

  private struct Line: Encodable {
    let schema = NDJSONReport.schemaName
    let program: ResultDocument.Program
    let checklist: ResultDocument.ChecklistMark
    let agency: ResultDocument.AgencyMark
    let today: String
    let item: ResultDocument.ItemEntry
  }

  /// - Throws: what the encoder throws, which means a bug: every value here can be written.
  package static func text(of result: AuditResult, version: String) throws -> String {
    let document = ResultDocument(result, version: version)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try document.items.map { item in
      let line = Line(
        program: document.program, checklist: document.checklist, agency: document.agency,
        today: document.today, item: item)
      return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
    }.joined()
  }
}
