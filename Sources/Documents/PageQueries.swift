/// What a page says to a browser besides what it shows.
extension Page {
  /// Where the page sends its reader by `<meta http-equiv=refresh>`; absolute.
  package var refresh: String? {
    for node in nodes where node.tag == "meta" {
      guard node.attribute("http-equiv")?.asciiLowercased == "refresh" else { continue }
      let content = Array((node.attribute("content") ?? "").utf8)
      guard let word = content.firstIndex(of: "url", from: 0) else { continue }
      let value = content[(word + 3)...].drop { $0 == UInt8(ascii: "=") || $0.isMarkupSpace }
      let address = String(decoding: value.filter { !"\"'".utf8.contains($0) }, as: UTF8.self)
      return URLJoin(base: base).absolute(address)
    }
    return nil
  }
}
