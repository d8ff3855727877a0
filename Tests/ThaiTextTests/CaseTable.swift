import Foundation
import Testing

/// One line of a table of cases; its description names file and line.
struct CaseRow: Sendable, CustomTestStringConvertible {
  let file: String
  let line: Int
  let fields: [String]

  var testDescription: String { "\(file):\(line) \(fields[0])" }

  /// Fields are divided by tabs; `⏎` stands for the end of a line, `#` starts a comment.
  static func all(in file: String) -> [CaseRow] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "Cases").appending(path: file).path()
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let cases = lines.enumerated().filter { !$1.isEmpty && !$1.hasPrefix("#") }
    return cases.map { number, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let texts = fields.map { String($0.replacing("⏎", with: "\n")) }
      return CaseRow(file: file, line: number + 1, fields: texts)
    }
  }
}
