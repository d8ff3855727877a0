package import Criteria
import FoundationEssentials
package import Scoring

/// Writes and reads results as JSON.
package enum JSONReport {
  /// The result as JSON with sorted keys; equal results give equal bytes.
  ///
  /// - Throws: what the encoder throws, which means a bug: every value here can be written.
  package static func text(of result: AuditResult, version: String) throws -> String {
    try text(of: ResultDocument(result, version: version))
  }

  /// The result on one line.
  package static func line(of result: AuditResult, version: String) throws -> String {
    try line(of: ResultDocument(result, version: version))
  }

  package static func line(of document: ResultDocument) throws -> String {
    try encode(document, [])
  }

  package static func text(of document: ResultDocument) throws -> String {
    try encode(document, .prettyPrinted)
  }

  private static func encode(
    _ document: ResultDocument, _ format: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format.union([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  /// Whether the text is a result of `oit check`, of whatever version.
  package static func isResult(_ text: String) -> Bool {
    guard let mark = mark(text) else { return false }
    return mark.schema.hasPrefix("oit-result/")
  }

  /// Reads a result back.
  ///
  /// - Throws: `InputFaults` when it is no result, or one of another version's form.
  package static func read(_ text: String, file: String) throws(InputFaults) -> ResultDocument {
    let schema = mark(text)?.schema
    guard schema == ResultDocument.schemaName else {
      let found = schema.map { "of the form `\($0)`" } ?? "no result of `oit check`"
      throw fault(file, "this is \(found); `\(ResultDocument.schemaName)` was expected")
    }
    do {
      return try JSONDecoder().decode(ResultDocument.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw fault(file, "this result cannot be read: \(error.sentence)")
    } catch {
      throw fault(file, "this result cannot be read: \(error)")
    }
  }

  private struct Mark: Decodable {
    var schema: String
  }

  /// The text's `schema`; `nil` for anything that is not a JSON object with one.
  private static func mark(_ text: String) -> Mark? {
    do {
      return try JSONDecoder().decode(Mark.self, from: Data(text.utf8))
    } catch {
      return nil
    }
  }

  private static func fault(_ file: String, _ message: String) -> InputFaults {
    InputFaults([InputFault(SourcePlace(file: file, line: 0), message)])
  }
}

extension DecodingError {
  /// Where the error is and what it is, in one line.
  fileprivate var sentence: String {
    switch self {
    case .keyNotFound(let key, let context):
      "`\(key.stringValue)` is missing\(Self.place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      "\(context.debugDescription)\(Self.place(context))"
    @unknown default: "\(self)"
    }
  }

  private static func place(_ context: Context) -> String {
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return path.isEmpty ? "" : " in " + path.joined(separator: ".")
  }
}
