import ThaiText

/// Finds what leads from a page to other addresses.
struct LinkQuery {
  private let page: Page
  private let join: URLJoin
  private var links: [Link] = []
  /// Links whose end has not come, innermost last, with the words gathered so far.
  private var open: [Open] = []

  private struct Open {
    let link: Int
    let end: Int
    let isHidden: Bool
    var text: [UInt8] = []
    var alt: [UInt8] = []
  }

  static func run(_ page: Page) -> [Link] {
    var query = LinkQuery(page: page)
    for index in page.nodes.indices { query.visit(index) }
    query.close(before: Int.max)
    return query.links
  }

  private init(page: Page) {
    self.page = page
    join = URLJoin(base: page.base)
  }

  private mutating func visit(_ index: Int) {
    close(before: index)
    let node = page.nodes[index]
    switch node.kind {
    case .text(let text):
      let last = open.count - 1
      guard last >= 0, !node.isHidden || open[last].isHidden else { return }
      TextFold.append(text, to: &open[last].text)
    case .element(let tag):
      element(tag, node, index)
    }
  }

  private mutating func element(_ tag: String, _ node: Page.Node, _ index: Int) {
    if !open.isEmpty { gather(tag, node) }
    guard let address = Self.address(tag, node) else { return }
    links.append(
      Link(
        url: join.absolute(address), words: "", node: index, region: node.region,
        isHidden: node.isHidden, line: node.line))
    open.append(Open(link: links.count - 1, end: node.end, isHidden: node.isHidden))
  }

  private mutating func gather(_ tag: String, _ node: Page.Node) {
    let last = open.count - 1
    TextFold.space(&open[last].text)
    guard tag == "img", let words = node.attribute("alt") ?? node.attribute("title") else { return }
    TextFold.append(words, to: &open[last].alt)
    TextFold.space(&open[last].alt)
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      let text = TextFold.finished(last.text)
      let alt = TextFold.finished(last.alt)
      let own = text.isEmpty ? alt : text
      links[last.link].words = own.isEmpty ? Self.ownWords(page.nodes[links[last.link].node]) : own
    }
  }

  private static func ownWords(_ node: Page.Node) -> String {
    for name in ["aria-label", "title", "alt", "value"] {
      if let words = node.attribute(name)?.folded, !words.isEmpty { return words }
    }
    return ""
  }

  /// The address that a click goes to, as written; `nil` when the element is no link.
  private static func address(_ tag: String, _ node: Page.Node) -> String? {
    if tag == "a" || tag == "area", let href = node.attribute("href") {
      return isDead(href) ? clicked(node) ?? href : href
    }
    return clicked(node)
  }

  private static func isDead(_ href: String) -> Bool {
    guard let first = href.utf8.first else { return true }
    // Nearly all addresses begin with a letter or a slash.
    if first > 0x23, first < 0x80, first | 0x20 != UInt8(ascii: "j") { return false }
    let text = href.folded.asciiLowercased
    return text.isEmpty || text == "#" || text.hasPrefix("javascript:")
  }

  /// The address in an `onclick` that opens one, or in `data-href`.
  private static func clicked(_ node: Page.Node) -> String? {
    if let address = node.attribute("data-href"), !address.isEmpty { return address }
    guard let code = node.attribute("onclick") else { return nil }
    return openers.lazy.compactMap { quoted(after: $0, in: code) }.first
  }

  private static let openers = [
    "window.open(", "location.href=", "location=", "location.assign(", "location.replace(",
  ]

  /// The quoted text that follows a word of code at once; `nil` when it is put together of parts.
  private static func quoted(after word: String, in code: String) -> String? {
    var text = code.utf8.filter { $0 != 0x20 }
    return text.withUnsafeMutableBufferPointer { buffer -> String? in
      let bytes = UnsafeBufferPointer(buffer)
      var needle = word
      guard let found = needle.withUTF8({ bytes.firstRange(ofBytes: $0) }) else { return nil }
      let rest = bytes[found.upperBound...]
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      let next = rest.dropFirst(value.count + 2).first
      return value.isEmpty || next == UInt8(ascii: "+")
        ? nil : String(decoding: value, as: UTF8.self)
    }
  }
}
