import Documents

/// What of pages comes from their template and not from what the agency published.
struct TemplateMarkers {
  /// How the ids and classes that were met are called; they come again and again.
  private var known: [String: String] = [:]

  /// - Parameter isAlone: Whether there is no other page to tell its template from its content: then
  ///   only its menus, head and foot are asked.
  mutating func markers(of page: Page, isAlone: Bool) -> Set<String> {
    var markers: Set<String> = []
    let urls = URLJoin(base: page.base)
    var names: [String?] = Array(repeating: nil, count: page.nodes.count)
    for (index, node) in page.nodes.enumerated() {
      guard let tag = node.tag else { continue }
      let isAsked = !isAlone || node.region.isFurniture
      if let marker = Self.marker(node, tag, urls, host: page.base.webHost, isAsked: isAsked) {
        markers.insert(marker)
      }
      guard isAsked, let name = name(of: node, tag) else { continue }
      names[index] = name
      markers.insert(Self.above(index, in: page, names) + name)
    }
    return markers
  }

  /// An element by its id or classes; `nil` for one that has no name of its own.
  private mutating func name(of node: Page.Node, _ tag: String) -> String? {
    let written = (node.attribute("id"), node.attribute("class"))
    if written == (nil, nil) { return nil }
    let key = "\(tag) \(written.0 ?? "")\n\(written.1 ?? "")"
    let name = known[key] ?? TemplateName.of(tag, id: written.0, classes: written.1) ?? ""
    known[key] = name
    return name.isEmpty ? nil : name
  }

  /// The nearest element with a name around one, as a way into it.
  private static func above(_ index: Int, in page: Page, _ names: [String?]) -> String {
    var above = page.nodes[index].parent
    for _ in 0..<12 where above >= 0 {
      if let name = names[above] { return name + ">" }
      above = page.nodes[above].parent
    }
    return ""
  }

  /// What an element says of the template by itself.
  private static func marker(
    _ node: Page.Node, _ tag: String, _ urls: URLJoin, host: String, isAsked: Bool
  ) -> String? {
    switch tag {
    case "script": asset(node.attribute("src"), urls, host)
    case "link" where node.attribute("rel")?.lowercased() == "stylesheet":
      asset(node.attribute("href"), urls, host)
    case "meta" where node.attribute("name")?.lowercased() == "generator":
      "generator:" + TemplateName.words(node.attribute("content") ?? "", most: 1)
    case "a" where isAsked: link(node.attribute("href"), urls, host)
    default: nil
    }
  }

  /// A style sheet or a script by its path; by its host, too, where that is another one.
  private static func asset(_ address: String?, _ urls: URLJoin, _ host: String) -> String? {
    guard let address, !TemplateName.isCommonAsset(address) else { return nil }
    let url = urls.absolute(address)
    let away = url.webHost == host ? "" : "//" + TemplateName.plain(url.webHost, most: 40)
    return "asset:" + away + TemplateName.path(of: url, most: 5)
  }

  /// The shape of a link on the site: the first parts of its path, and what its query asks for.
  private static func link(_ address: String?, _ urls: URLJoin, _ host: String) -> String? {
    guard let address, !address.hasPrefix("#") else { return nil }
    let url = urls.absolute(address)
    guard url.webHost == host, url.hasPrefix("http") else { return nil }
    let shape = TemplateName.path(of: url, most: 3) + TemplateName.query(of: url)
    return shape.utf8.count > 3 && !shape.contains("wp-content") ? "link:" + shape : nil
  }
}
