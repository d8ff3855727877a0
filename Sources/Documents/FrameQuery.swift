/// Finds the frames of a page, and what it embeds in other ways.
enum FrameQuery {
  static func run(_ page: Page) -> [Frame] {
    let join = URLJoin(base: page.base)
    return page.nodes.indices.compactMap { index in
      let node = page.nodes[index]
      guard let address = address(node), !address.isEmpty else { return nil }
      return Frame(url: join.absolute(address), node: index, region: node.region, line: node.line)
    }
  }

  private static func address(_ node: Page.Node) -> String? {
    switch node.tag {
    case "iframe":
      let source = node.attribute("src") ?? ""
      return source.isEmpty || source == "about:blank" ? node.attribute("data-src") : source
    case "frame", "embed": return node.attribute("src")
    case "object": return node.attribute("data")
    default: return nil
    }
  }
}
