/// What a page shows besides `PageShown`, each kind found by one pass over its nodes.
extension Page {
  package var frames: [Frame] {
    let join = URLJoin(base: base)
    return nodes.indices.compactMap { index in
      let node = nodes[index]
      guard let address = Self.frameAddress(node), !address.isEmpty else { return nil }
      return Frame(
        url: join.absolute(address), node: index, region: node.region, line: node.line)
    }
  }

  private static func frameAddress(_ node: Node) -> String? {
    switch node.tag {
    case "iframe":
      let source = node.attribute("src") ?? ""
      return source.isEmpty || source == "about:blank" ? node.attribute("data-src") : source
    case "frame", "embed": return node.attribute("src")
    case "object": return node.attribute("data")
    default: return nil
    }
  }

  package var scripts: [Script] {
    let join = URLJoin(base: base)
    return nodes.compactMap { node in
      guard node.tag == "script" else { return nil }
      let source = node.attribute("src") ?? ""
      return Script(
        url: source.isEmpty ? "" : join.absolute(source),
        source: node.attribute("source") ?? "", line: node.line)
    }
  }

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
