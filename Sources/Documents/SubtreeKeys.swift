/// A key of the words and links of each element's subtree and of the elements it stands in: the
/// mayor's name in the sidebar is not the one among the executives.
struct SubtreeKeys {
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
    names.reserveCapacity(page.nodes.count)
    paths.reserveCapacity(page.nodes.count)
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
  var wordKey: (key: UInt64, bytes: Int) {
    var text = self
    return text.withUTF8 { bytes in
      var key: UInt64 = 0xCBF2_9CE4_8422_2325
      var count = 0
      for byte in bytes where byte > 0x20 {
        key = (key ^ UInt64(byte)) &* 0x100_0000_01B3
        count += 1
      }
      return (key, count)
    }
  }
}
