package import Documents

/// The parts of a page that are its own: outside its furniture, shown to a reader, no filler.
package struct PageContent: Sendable {
  package let page: Page
  /// In the order of their first texts.
  package let blocks: [Block]
  /// Those of the blocks that are headings or captions.
  let titles: [Block]
  package let links: [Link]
  package let pictures: [Picture]
  package let forms: [Form]
  package let tables: [Table]
  package let frames: [Frame]
  /// All scripts of the page: a chat widget stands outside the content.
  package let scripts: [Script]
  /// The lines of the footer and of the bar on top: furniture that is called so, or that stands
  /// after all content.
  package let footer: [Block]
  package let footerLinks: [Link]

  package init(_ page: Page, furniture: Furniture) {
    self.page = page
    let mask = furniture.mask(of: page)
    func isContent(_ node: Int) -> Bool { !mask[node] && !page.nodes[node].isHidden }
    blocks = page.blocks.filter { !$0.isHidden && isContent($0.node) && !$0.isFiller }
    titles = blocks.filter(\.isTitle)
    links = page.links.filter { isContent($0.node) }
    pictures = page.pictures.filter { isContent($0.node) }
    forms = page.forms.filter { isContent($0.node) }
    tables = page.tables.filter { isContent($0.node) }
    frames = page.frames.filter { isContent($0.node) }
    scripts = page.scripts
    let end = blocks.last?.node ?? page.nodes.count
    func isFooter(_ node: Int, _ region: Page.Region) -> Bool {
      mask[node] && !page.nodes[node].isHidden
        && (region == .footer || region == .header || node > end)
    }
    footer = page.blocks.filter { !$0.isHidden && isFooter($0.node, $0.region) }
    footerLinks = page.links.filter { isFooter($0.node, $0.region) }
  }

  /// Headings, opening words and title of the page.
  package var headline: String {
    let headings = blocks.filter { if case .heading = $0.kind { true } else { false } }
    let parts = headings.prefix(6).map(\.text) + opening + [page.title]
    return parts.map { String($0.prefix(240)) }.joined(separator: "\n")
  }

  /// The first blocks that are no headings, at most 300 characters.
  private var opening: [String] {
    var parts: [String] = []
    var length = 0
    for block in blocks {
      if case .heading = block.kind { continue }
      guard parts.count < 3, length < 300 else { break }
      parts.append(block.text)
      length += block.text.count
    }
    return parts
  }

  /// Whether hardly a word stands beside the pictures, so that what they show is the content.
  package var isPictureOnly: Bool {
    let letters = blocks.reduce(0) { $0 + $1.text.unicodeScalars.count }
    return letters < 80 && forms.isEmpty && links.count < 3
      && pictures.contains { !$0.isOrnament && !isButton($0) }
  }

  /// Whether a picture is a link to another site, as the sign of a social network is.
  private func isButton(_ picture: Picture) -> Bool {
    links.contains { link in
      (link.node..<page.nodes[link.node].end).contains(picture.node)
        && link.url.webHost != page.base.webHost
    }
  }
}

extension Block {
  fileprivate var isTitle: Bool {
    switch kind {
    case .heading, .caption: true
    case .text, .listItem, .cell: false
    }
  }
}

extension [Bool] {
  /// Sets what stands for the nodes of some parts of a page.
  mutating func mark(_ ranges: [Range<Int>]) {
    for index in ranges.joined() { self[index] = true }
  }
}
