import Documents
import Scoring
import ThaiText

extension Reading {
  /// A number that no word calls a fax but a drawing of one before it: an icon, or a picture whose
  /// file is called so.
  ///
  /// - Parameter footer: Whether the page's footer counts, too.
  func numberBehindFaxSign(footer: Bool) -> Proof? {
    guard let page else { return nil }
    let blocks = (page.blocks + (footer ? page.footer : [])).sorted { $0.node < $1.node }
    let last = Dictionary(blocks.map { ($0.node, $0) }, uniquingKeysWith: { $1 })
    for index in page.page.nodes.indices where page.page.nodes[index].isFaxSign {
      let around = sequence(first: index) { page.page.nodes[$0].parent }
        .prefix { $0 >= 0 }.lazy.compactMap { last[$0] }.first
      let next = blocks[blocks.firstPlace { $0.node > index }...].first
      guard let block = around ?? next else { continue }
      let numbers = PhoneNumber.all(in: "โทร " + block.text)
      if numbers.count == 1 { return proof(.line(block.line), block.text.shortened(to: 80)) }
    }
    return nil
  }
}

extension Page.Node {
  /// Whether it draws a fax by its class (`fa-fax`) or the name of its picture (`Fax.png`).
  fileprivate var isFaxSign: Bool {
    guard let tag, !isHidden else { return false }
    if tag == "img" {
      let path = attribute("src")?.split(separator: "?").first ?? ""
      return path.split(separator: "/").last?.lowercased().hasPrefix("fax") ?? false
    }
    guard ["i", "em", "span", "svg"].contains(tag), let name = attribute("class") else {
      return false
    }
    return name.lowercased().split(whereSeparator: \.isWhitespace).contains { $0.hasSuffix("-fax") }
  }
}
