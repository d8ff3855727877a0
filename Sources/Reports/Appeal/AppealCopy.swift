package import Scoring

/// A page or document that the agency submitted for an item, copied into an appeal file.
package struct AppealCopy: Sendable, Equatable {
  package let item: String
  package let url: String
  /// The SHA-256 of what came; `nil` where nothing came.
  package let sha256: String?
  /// The day on which it came, `YYYY-MM-DD`; `nil` where nothing came.
  package let day: String?
  /// The name of the copy in the file; `nil` where nothing came.
  package let name: String?

  /// The copies of the items that appeal, in the order of the items and of their addresses.
  package static func all(of items: [ItemVerdict], day: (_ sha256: String) -> String)
    -> [AppealCopy]
  {
    items.flatMap { item in
      item.urls.filter(\.submitted).enumerated().map { number, seen in
        AppealCopy(
          item: item.id, url: seen.url, sha256: seen.sha256, day: seen.sha256.map(day),
          name: seen.sha256.map { _ in "pages/\(item.id)/\(number + 1).\(seen.fileExtension)" })
      }
    }
  }
}

extension SeenURL {
  /// The end of a file's name by which programs of the reader's machine know what to open it with.
  fileprivate var fileExtension: String {
    switch kind {
    case "page": return "html"
    case "pdf": return "pdf"
    case "text": return "txt"
    default:
      let path = (finalURL ?? url).prefix { !"?#".contains($0) }
      let name = path.split(separator: "/").last ?? ""
      let end = name.split(separator: ".").dropFirst().last ?? ""
      let isPlain =
        (1...5).contains(end.count)
        && end.allSatisfy { $0.isASCII && $0.isLetter || $0.isASCII && $0.isNumber }
      return isPlain ? end.lowercased() : "bin"
    }
  }
}
