/// Finds the scripts of a page.
enum ScriptQuery {
  static func run(_ page: Page) -> [Script] {
    let join = URLJoin(base: page.base)
    return page.nodes.compactMap { node in
      guard node.tag == "script" else { return nil }
      let source = node.attribute("src") ?? ""
      return Script(
        url: source.isEmpty ? "" : join.absolute(source),
        source: node.attribute("source") ?? "", line: node.line)
    }
  }
}
