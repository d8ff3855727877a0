import Documents
import Scoring
import ThaiText

/// The parts of a page that announce something and show nothing: headings and titles after which
/// nothing comes, links that lead nowhere, the head of a table without a row.
///
/// Only what is certain: where a script may put something, or anything at all stands below, the
/// words count.
struct HollowText {
  /// Whether each block is hollow.
  private(set) var blocks: [Bool]
  /// Where tables stand that have a head and no row.
  let lines: [Proof.Place]

  init(_ content: PageContent) {
    let page = content.page
    let tables = content.tables.filter { $0.isHeadOnly(in: content) }
    let heads = Set(tables.map { $0.node..<page.nodes[$0.node].end }.joined())
    lines = tables.map { .line($0.line) }
    blocks = content.blocks.map { heads.contains($0.node) }
    let last = Self.lastContent(content)
    for (index, block) in content.blocks.enumerated().reversed() {
      guard block.node > last else { break }
      guard blocks[index] || Self.isBare(block, links: content.links, in: page) else { break }
      blocks[index] = true
    }
  }

  /// The last node that shows something although it is no text.
  private static func lastContent(_ content: PageContent) -> Int {
    let page = content.page
    let shown = content.pictures.map(\.node) + content.forms.map(\.node)
    let live = content.links.filter { !$0.isDead(in: page) }.map(\.node)
    let others = page.nodes.indices.last { index in
      !page.nodes[index].isHidden && page.mayShow(index, hasScripts: !content.scripts.isEmpty)
    }
    return (shown + live + content.frames.map(\.node) + [others ?? -1]).max() ?? -1
  }

  /// A short heading, or a title that is nothing but a dead link; a figure is data in itself.
  private static func isBare(_ block: Block, links: [Link], in page: Page) -> Bool {
    guard block.text.isNoLonger(than: 60), !block.text.holdsFigure else { return false }
    if case .heading = block.kind { return true }
    let range = block.node..<page.nodes[block.node].end
    let inside = links[links.places(of: range, by: \.node)]
    return !inside.isEmpty && inside.allSatisfy { $0.isDead(in: page) }
      && inside.map(\.words).joined(separator: " ") == block.text
  }
}

extension Link {
  /// Whether a click on it surely does nothing: no address, and no name for a script to find it by.
  fileprivate func isDead(in page: Page) -> Bool {
    let anchor = page.nodes[node]
    guard !anchor.hasName, anchor.attribute("onclick") == nil,
      let href = anchor.attribute("href")?.filter({ !$0.isWhitespace }).lowercased()
    else { return false }
    return ["", "#", "javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);"]
      .contains(href)
  }
}

extension Page {
  /// An empty place, and a table without rows, are small.
  fileprivate static let mostNodes = 400

  /// Whether the element shows something by itself, or a script may fill it: empty, with a name.
  fileprivate func mayShow(_ index: Int, hasScripts: Bool) -> Bool {
    let node = nodes[index]
    switch node.tag {
    case "canvas", "svg", "video", "audio", "object", "embed": return true
    case "div", "ul", "ol", "section", "tbody", "table", "span", "p", "main", "article":
      guard hasScripts, node.hasName, node.end - index < Self.mostNodes else { return false }
      return !nodes[index..<node.end].contains { $0.isInk }
    default: return false
    }
  }
}

extension Page.Node {
  fileprivate var isInk: Bool {
    guard case .text(let text) = kind else { return false }
    return !text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension Table {
  /// Whether the table has a head, no row with anything in it, and no script that may fill it.
  fileprivate func isHeadOnly(in content: PageContent) -> Bool {
    let filled = rows.indices.filter { rows[$0].contains { !$0.isEmpty } }
    guard filled == [0], rows[0].count(where: { !$0.isEmpty }) > 1, content.scripts.isEmpty else {
      return false
    }
    let end = content.page.nodes[node].end
    guard end - node < Page.mostNodes else { return false }
    let inside = content.page.nodes[node..<end]
    let tables = inside.count { $0.tag == "table" }
    let isNamed = rows.count > 1 || !inside.contains { $0.tag == "td" }
    return tables == 1 && isNamed && !rows[0].contains(where: \.holdsFigure)
      && !inside.contains { ["img", "a", "input", "iframe", "select"].contains($0.tag) }
  }
}
