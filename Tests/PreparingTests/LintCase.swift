import Foundation
import Testing

/// An agency's file under `Cases/lint/` and the findings that its own `#! ` lines state.
struct LintCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// Each as `line: item code severity detail`.
  var expected: [String]

  var testDescription: String { name }

  static let all: [LintCase] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/lint")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().map { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      let marked = text.split(separator: "\n").filter { $0.hasPrefix("#! ") }
      return LintCase(name: name, text: text, expected: marked.map { String($0.dropFirst(3)) })
    }
  }()
}
