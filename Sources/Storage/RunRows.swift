internal import Fetching
internal import Foundation
internal import GRDB
internal import Reports
internal import Scoring

/// A run as rows of the tables, closed by a seal: a byte that was changed is seen.
struct RunRows {
  var head: Head
  var verdicts: [VerdictRow]

  /// The row of the run with what it refers to.
  struct Head: Codable, FetchableRecord {
    var number: Int64
    var name: String
    var province: String
    var kind: String?
    var year: Int
    var today: String
    var made: String
    var capture: String?
    var timings: String
    var version: String
    var checklist: String
    var addresses: String
    var scores: String
    /// The hash of the document.
    var hash: String
  }

  /// The SHA-256 of all that the rows say.
  var seal: String {
    let fields: [String?] = [
      "\(head.number)", head.name, head.province, head.kind, "\(head.year)", head.today, head.made,
      head.capture, head.timings, head.version, head.checklist, head.addresses, head.scores,
      head.hash,
    ]
    let all = ([fields] + verdicts.map(\.fields)).joined()
    // A field says its length first, so that no two runs are written alike.
    let text = all.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined()
    return SHA256Hex.of(Array(text.utf8))
  }
}

/// The verdict on an item, or on one of its elements, which follow it.
struct VerdictRow: Codable, FetchableRecord {
  var item: String
  /// `nil` for the item itself.
  var element: String?
  var verdict: String
  /// Codes with spaces between.
  var reasons: String
  var required: Bool

  var fields: [String?] { [item, element, verdict, reasons, required ? "1" : "0"] }

  static func rows(_ items: [ResultDocument.ItemEntry]) -> [VerdictRow] {
    items.flatMap { item in
      let head = VerdictRow(
        item: item.id, element: nil, verdict: item.verdict.rawValue,
        reasons: item.reasons.map(\.rawValue).joined(separator: " "), required: true)
      return [head]
        + item.elements.map {
          VerdictRow(
            item: item.id, element: $0.id, verdict: $0.verdict.rawValue,
            reasons: $0.reason.rawValue, required: $0.required)
        }
    }
  }

  /// `nil` when a word of a row is none that this program knows.
  static func verdicts(_ rows: [VerdictRow]) -> [ItemVerdict]? {
    var items: [ItemVerdict] = []
    for row in rows {
      let reasons = row.reasons.split(separator: " ").compactMap { Reason(rawValue: String($0)) }
      guard let verdict = Verdict(rawValue: row.verdict) else { return nil }
      if let element = row.element {
        guard items.last?.id == row.item, let reason = reasons.first else { return nil }
        items[items.count - 1].elements.append(
          ElementVerdict(
            id: element, verdict: verdict, reason: reason, isRequired: row.required, proofs: [],
            details: []))
      } else {
        items.append(
          ItemVerdict(
            id: row.item, verdict: verdict, reasons: reasons, elements: [], urls: [], note: nil,
            ruling: nil, warnings: []))
      }
    }
    return items
  }
}

extension RunRows {
  /// - Parameter number: 0 until the database gives one.
  init(_ document: ResultDocument, hash: String, _ circumstances: Run.Circumstances) throws {
    head = Head(
      number: 0, name: document.agency.name, province: document.agency.province ?? "",
      kind: document.agency.kind, year: document.checklist.year, today: document.today,
      made: circumstances.made, capture: circumstances.capture,
      timings: try Self.json(circumstances.timings), version: document.program.version,
      checklist: document.checklist.hash, addresses: document.addressesHash,
      scores: try Self.json(Run.Scores(document)), hash: hash)
    verdicts = VerdictRow.rows(document.items)
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// `nil` when a word of a row is none that this program knows.
  var run: Run? {
    get throws {
      guard let verdicts = VerdictRow.verdicts(verdicts) else { return nil }
      let decoder = JSONDecoder()
      return Run(
        number: head.number, agency: NamedAgency(name: head.name, province: head.province),
        kind: head.kind, year: head.year, today: head.today,
        circumstances: Run.Circumstances(
          made: head.made, capture: head.capture,
          timings: try decoder.decode([String: Int].self, from: Data(head.timings.utf8))),
        version: head.version, checklist: head.checklist, addresses: head.addresses,
        scores: try decoder.decode(Run.Scores.self, from: Data(head.scores.utf8)),
        verdicts: verdicts, document: head.hash)
    }
  }
}

extension ResultDocument {
  /// The SHA-256 of what was submitted: the items with their addresses, and the rules set otherwise.
  var addressesHash: String {
    let lines = items.map { item in
      ([item.id] + item.urls.filter(\.submitted).map(\.url)).joined(separator: " ")
    }
    let rules = (checklist.overrides ?? [:]).sorted { $0.key < $1.key }.map { "\($0) \($1)" }
    return SHA256Hex.of(Array((lines + rules).joined(separator: "\n").utf8))
  }
}
