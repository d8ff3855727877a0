import Foundation
import Testing

@testable import Criteria

/// A file under `Cases/` and the faults that reading it gives, as its own `#! ` lines state them.
struct CaseFile: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// Each as `name:line: message`.
  var expected: [String]

  var testDescription: String { name }

  static func all(in folder: String) -> [CaseFile] {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let files = try? FileManager.default.contentsOfDirectory(
      at: cases.appending(path: folder), includingPropertiesForKeys: nil)
    let sorted = (files ?? []).sorted { $0.path() < $1.path() }
    return sorted.map { file in
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let marked = text.split(separator: "\n").filter { $0.hasPrefix("#! ") }
      return CaseFile(
        name: file.lastPathComponent, text: text, expected: marked.map { String($0.dropFirst(3)) })
    }
  }

  /// The faults of `read`, as they are printed.
  func faults(of read: (String, String) throws(InputFaults) -> Void) -> [String] {
    do {
      try read(text, name)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }
}

enum RealFiles {
  static let checklists = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Checklists")

  static func checklist() throws -> Checklist {
    let text = try String(contentsOf: checklists.appending(path: "2564.yaml"), encoding: .utf8)
    return try ChecklistFile.read(text: text, file: "2564.yaml")
  }
}
