/// What stands on many pages of one host: menus, sidebars and footers that no markup names.
///
/// Old hand-made pages lay their menu out in table cells without a class or a role. What gives it
/// away is that the same cell, word for word, stands on page after page. A subtree counts as
/// furniture when it is rich in links and stands on several pages, or when it stands on most.
package struct Furniture: Sendable {
  private var keys: Set<UInt64> = []

  /// A subtree with this many links is a menu when it stands on `menuPages` pages.
  private static let menuLinks = 4
  private static let menuPages = 3
  /// Any other subtree of at least `leastBytes` of text must stand on this many pages of a
  /// template and on four in five of them: six monthly tables share their heading, too.
  private static let commonPages = 5
  private static let leastBytes = 120

  package static let none = Furniture()

  private init() {}

  /// - Parameter pages: The different pages of one host; the same page must not come twice.
  package init(pages: [Page]) {
    let trunks = pages.map { page in
      SubtreeKeys(page).all.filter { $0.links >= Self.menuLinks || $0.bytes >= Self.leastBytes }
    }
    let counts = Self.counts(trunks)
    let menus = trunks.map { page in
      page.filter { $0.links >= Self.menuLinks && counts[$0.key, default: 0] >= Self.menuPages }
    }
    keys.formUnion(menus.joined().map(\.key))
    for template in Self.templates(trunks, menus: menus) where template.count >= Self.commonPages {
      for (key, count) in Self.counts(template)
      where count >= Self.commonPages && count * 5 >= template.count * 4 {
        keys.insert(key)
      }
    }
  }

  /// On how many pages each subtree stands.
  private static func counts(_ trunks: [[SubtreeKeys.Trunk]]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for page in trunks {
      for key in Set(page.map(\.key)) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  /// The pages sorted by their longest menu: pages made from one template share it.
  private static func templates(
    _ trunks: [[SubtreeKeys.Trunk]], menus: [[SubtreeKeys.Trunk]]
  ) -> [[[SubtreeKeys.Trunk]]] {
    var templates: [UInt64: [[SubtreeKeys.Trunk]]] = [:]
    for (page, menus) in zip(trunks, menus) {
      let longest = menus.max { ($0.links, $0.key) < ($1.links, $1.key) }
      templates[longest?.key ?? 0, default: []].append(page)
    }
    return Array(templates.values)
  }

  /// For each node of the page, whether it is furniture by its markup or by this.
  ///
  /// A page that would be left with hardly any words keeps its own markup's word: the same list
  /// under three addresses is content, not a menu.
  package func mask(of page: Page) -> [Bool] {
    let marked = page.nodes.map(\.region.isFurniture)
    guard !keys.isEmpty else { return marked }
    var mask = marked
    for trunk in SubtreeKeys(page).all where keys.contains(trunk.key) {
      for index in trunk.node..<page.nodes[trunk.node].end { mask[index] = true }
    }
    return page.wordBytes(outside: mask) < Self.leastBytes ? marked : mask
  }
}

extension Page {
  /// How many bytes of words stand outside the masked nodes.
  fileprivate func wordBytes(outside mask: [Bool]) -> Int {
    var count = 0
    for (index, node) in nodes.enumerated() where !mask[index] && !node.isHidden {
      if case .text(let text) = node.kind { count += text.wordKey.bytes }
    }
    return count
  }
}

/// A key of the words and links of each element's subtree and of the elements it stands in: the
/// mayor's name in the sidebar is not the one among the executives.
private struct SubtreeKeys {
  struct Trunk {
    var node: Int
    var key: UInt64
    var links: Int
    var bytes: Int
  }

  private(set) var all: [Trunk] = []

  /// Keys of prefixes of the page's texts and links, from which any subtree's follows.
  private var prefixes: [UInt64] = [0]
  private var powers: [UInt64] = [1]
  private var links: [Int] = [0]
  private var bytes: [Int] = [0]
  /// A key of each node's way from the root, and how far it is looked back.
  private var paths: [UInt64] = []
  private static let pathLength = 8

  init(_ page: Page) {
    var starts = [Int](repeating: 0, count: page.nodes.count + 1)
    var names: [UInt64] = []
    for (index, node) in page.nodes.enumerated() {
      starts[index] = prefixes.count - 1
      names.append(Self.name(of: node))
      paths.append(Self.path(of: index, in: page, names: names))
      append(node)
    }
    starts[page.nodes.count] = prefixes.count - 1
    for (index, node) in page.nodes.enumerated() where node.tag != nil {
      add(node: index, from: starts[index], to: starts[node.end])
    }
  }

  /// A key of an element's tag and class; 0 ends the way, for classes of `body` vary by page.
  private static func name(of node: Page.Node) -> UInt64 {
    guard let tag = node.tag, tag != "body" else { return 0 }
    return tag.wordKey.key &* base &+ (node.attribute("class") ?? "").wordKey.key
  }

  /// A key of the nearest elements around a node, by their own keys.
  private static func path(of node: Int, in page: Page, names: [UInt64]) -> UInt64 {
    var key: UInt64 = 0
    var current = node
    for _ in 0..<pathLength {
      guard current >= 0, names[current] != 0 else { break }
      key = key &* base &+ names[current]
      current = page.nodes[current].parent
    }
    return key
  }

  private mutating func append(_ node: Page.Node) {
    switch node.kind {
    case .text(let text):
      let (key, count) = text.wordKey
      if count > 0 { append(key: key, links: 0, bytes: count) }
    case .element(let tag):
      guard tag == "a" || tag == "img" else { return }
      let target = node.attribute(tag == "a" ? "href" : "src") ?? ""
      append(key: target.wordKey.key &+ 1, links: tag == "a" ? 1 : 0, bytes: 0)
    }
  }

  private mutating func append(key: UInt64, links more: Int, bytes count: Int) {
    prefixes.append(prefixes[prefixes.count - 1] &* Self.base &+ key)
    powers.append(powers[powers.count - 1] &* Self.base)
    links.append(links[links.count - 1] + more)
    bytes.append(bytes[bytes.count - 1] + count)
  }

  private mutating func add(node: Int, from start: Int, to end: Int) {
    guard end > start else { return }
    let words = prefixes[end] &- prefixes[start] &* powers[end - start]
    let key = words &* Self.base &+ paths[node]
    all.append(
      Trunk(
        node: node, key: key, links: links[end] - links[start], bytes: bytes[end] - bytes[start]))
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
}

extension String {
  /// A key of the bytes that are not white space (FNV-1a), and how many there are.
  fileprivate var wordKey: (key: UInt64, bytes: Int) {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var count = 0
    for byte in utf8 where byte > 0x20 {
      key = (key ^ UInt64(byte)) &* 0x100_0000_01B3
      count += 1
    }
    return (key, count)
  }
}
