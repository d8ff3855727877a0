import Foundation

/// The files beside the tests.
enum Cases {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The names, without ending, of the files in a folder with that ending, sorted.
  static func names(in path: String, ending: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder.appending(path: path).path())
    let names = found?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
