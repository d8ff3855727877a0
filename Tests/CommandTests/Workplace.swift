import Foundation

/// An empty folder of one test's own, gone after it.
struct Workplace: ~Copyable {
  let path: String

  init() throws {
    let name = "oit-command-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file; a name that ends in `/` makes a folder.
  func write(_ text: String, to name: String) throws {
    try write(bytes: Array(text.utf8), to: name)
  }

  func write(bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    let folder = name.hasSuffix("/") ? url : url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !name.hasSuffix("/") { try Data(bytes).write(to: url) }
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path).appending(path: name), encoding: .utf8)
  }

  /// Runs `oit` in the folder, in English.
  ///
  /// - Parameter arguments: Separated by spaces.
  func run(_ arguments: String) async throws -> Command.End {
    let words = arguments.split(separator: " ").map(String.init) + ["--lang", "en"]
    return try await Command(arguments: words, folder: path).run()
  }

  /// Every file below a folder with its bytes.
  func files(below name: String) throws -> [String: Data] {
    let root = URL(filePath: path).appending(path: name)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path()) {
      var isFolder: ObjCBool = false
      let url = root.appending(path: name)
      _ = FileManager.default.fileExists(atPath: url.path(), isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: url) }
    }
    return files
  }
}
