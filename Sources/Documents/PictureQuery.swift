/// Finds the pictures of a page.
enum PictureQuery {
  static func run(_ page: Page) -> [Picture] {
    let join = URLJoin(base: page.base)
    return page.nodes.indices.compactMap { index in
      let node = page.nodes[index]
      guard let tag = node.tag, let address = address(tag, node) else { return nil }
      let words = (node.attribute("alt") ?? "").folded
      return Picture(
        url: join.absolute(address),
        words: words.isEmpty ? (node.attribute("title") ?? "").folded : words, node: index,
        region: node.region, isHidden: node.isHidden, line: node.line)
    }
  }

  /// The address as written; empty for an `<img>` without one, `nil` for what is no picture.
  private static func address(_ tag: String, _ node: Page.Node) -> String? {
    if tag == "img" { return source(node) }
    if tag == "input", node.attribute("type")?.asciiLowercased == "image" {
      return node.attribute("src") ?? ""
    }
    return node.attribute("style").flatMap(background)
  }

  /// The address that a script puts in later, where there is one, else `src`.
  private static func source(_ node: Page.Node) -> String {
    for name in ["data-src", "data-original", "data-lazy-src", "data-lazy", "src"] {
      if let value = node.attribute(name), !value.isEmpty { return value }
    }
    let set = node.attribute("srcset") ?? ""
    return set.split { $0 == " " || $0 == "," }.first.map(String.init) ?? ""
  }

  /// The address in `background: url(...)` of an inline style.
  static func background(_ style: String) -> String? {
    let bytes = Array(style.utf8)
    guard bytes.firstIndex(of: "background", from: 0) != nil,
      let start = bytes.firstIndex(of: "url(", from: 0)
    else { return nil }
    let value = bytes[(start + 4)...].prefix { $0 != UInt8(ascii: ")") }
      .filter { $0 != 0x22 && $0 != 0x27 }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
