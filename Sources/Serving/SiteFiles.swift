internal import Foundation

/// Finds the file that a request means, in folders that may be mirrors made by wget.
///
/// - A folder with a subfolder named like the host is served from there for that host.
/// - A folder stands for its `index.html`, `index.php` or `index.htm`; without its last slash it
///   is answered by a redirect to the name with the slash.
/// - `a.php?page=1` is looked for as `a.php@page=1` and `a.php?page=1`. A query that has no file
///   of its own is ignored, except behind `.php` and folders, where another page is meant.
/// - Each name may also end in `.html` (`a.php.html`, as `wget -E` writes).
/// - `NAME.redirect`, a file of one line, answers the request for `NAME` with a redirect there.
///
/// Nothing outside the folders is found: not by `..`, not by a link.
struct SiteFiles: Sendable {
  let folders: [String]

  enum Found: Equatable {
    case file(String)
    /// From a `.redirect` file.
    case redirect(String)
    /// A folder that was asked for without its slash.
    case folder(String)
    case nothing
  }

  /// `path` and `query` as they stand in the request, percent-encoded.
  func find(host: String?, path: String, query: String) -> Found {
    guard let parts = Self.parts(of: path) else { return .nothing }
    for root in folders.map({ Self.root(in: $0, host: host) }) {
      let place = ([root] + parts).joined(separator: "/")
      let isFolder = Self.isFolder(place)
      let isBare = isFolder && !path.hasSuffix("/")
      let stems = isFolder ? Self.indexNames.map { place + "/" + $0 } : [place]
      for stem in stems {
        let names = Self.names(for: stem, query: query, isFolder: isFolder)
        guard let found = Self.first(of: names, in: root) else { continue }
        return isBare ? .folder(path + "/" + (query.isEmpty ? "" : "?" + query)) : found
      }
    }
    return .nothing
  }

  private static let indexNames = ["index.html", "index.php", "index.htm"]

  private static func root(in folder: String, host: String?) -> String {
    let name = (host ?? "").lowercased().prefix { $0 != ":" }
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/") else { return folder }
    return isFolder(folder + "/" + name) ? folder + "/" + name : folder
  }

  /// The decoded names between the slashes; `nil` when one of them leads elsewhere.
  private static func parts(of path: String) -> [String]? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
      .map { String(decoding: decoded($0), as: UTF8.self) }.filter { $0 != "." }
    let isHarmless = parts.allSatisfy { part in
      part != ".." && !part.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
    }
    return isHarmless ? parts : nil
  }

  /// The names under which a mirror may keep the answer, the best first.
  private static func names(for stem: String, query: String, isFolder: Bool) -> [String] {
    guard !query.isEmpty else { return [stem, stem + ".html"] }
    let plain = String(decoding: decoded(query.utf8), as: UTF8.self)
    let queries = [query, plain, plain.replacing("/", with: "%2F")]
    let own = queries.flatMap { query in
      ["@", "?"].flatMap { [stem + $0 + query, stem + $0 + query + ".html"] }
    }
    return isFolder || stem.hasSuffix(".php") ? own : own + [stem, stem + ".html"]
  }

  private static func first(of names: [String], in root: String) -> Found? {
    for name in names {
      if isFile(name, in: root) { return .file(name) }
      guard isFile(name + ".redirect", in: root), let target = line(of: name + ".redirect") else {
        continue
      }
      return .redirect(target)
    }
    return nil
  }

  private static func line(of file: String) -> String? {
    guard let text = FileManager.default.contents(atPath: file) else { return nil }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether a plain file lies there, in the root also after every link is followed.
  private static func isFile(_ path: String, in root: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path), !isFolder(path) else { return false }
    let real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let realRoot = URL(filePath: root).resolvingSymlinksInPath().path(percentEncoded: false)
    return real.hasPrefix(realRoot.hasSuffix("/") ? realRoot : realRoot + "/")
  }

  /// Without percent-escapes; a `%` that begins none stays.
  private static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = String(decoding: bytes.dropFirst(index + 1).prefix(2), as: UTF8.self)
      if bytes[index] == UInt8(ascii: "%"), digits.utf8.count == 2,
        digits.first?.isHexDigit == true,
        let byte = UInt8(digits, radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
