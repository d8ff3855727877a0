/// What a page says to a browser besides what it shows.
extension Page {
  /// Where the page sends its reader by `<meta http-equiv=refresh>`; absolute.
  package var refresh: String? {
    for node in nodes where node.tag == "meta" {
      guard node.attribute("http-equiv")?.asciiLowercased == "refresh" else { continue }
      return Refresh(node.attribute("content") ?? "").flatMap {
        URLJoin(base: base).absolute($0.address)
      }
    }
    return nil
  }
}
