import Causes

/// What a document would do when it is opened in the program it was made for; nothing of it is run
/// here.
enum ActiveContent {
  /// Actions that run a script or start a program; what a PDF packs away is not seen.
  private static let actions: [StaticString] = [
    "/s /javascript", "/s/javascript", "/launch", "/js (",
  ]
  /// Actions stand in the catalogue and on pages, which are at the ends of nearly every file.
  private static let reach = 1 << 20

  static func remarks(onPDF body: [UInt8]) -> [Cause] {
    let ends = [body.prefix(reach), body.dropFirst(reach).suffix(reach)]
    let isActive = ends.contains { part in
      actions.contains { part.firstIndex(of: $0, from: part.startIndex) != nil }
    }
    return isActive ? [.documentActiveContent] : []
  }
}
