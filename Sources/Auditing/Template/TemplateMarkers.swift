import Documents

/// What of one page comes from its template and not from what the agency published.
struct TemplateMarkers {
  private(set) var all: Set<String> = []
  private let host: String
  private let base: String

  /// - Parameter isAlone: Whether there is no other page to tell its template from its content: then
  ///   only its menus, head and foot are asked.
  init(_ page: Page, isAlone: Bool) {
    host = page.base.webHost
    base = page.base
    var names: [Int: String] = [:]
    for (index, node) in page.nodes.enumerated() {
      guard let tag = node.tag else { continue }
      switch tag {
      case "script": add(asset: node.attribute("src"))
      case "link" where node.attribute("rel")?.lowercased() == "stylesheet":
        add(asset: node.attribute("href"))
      case "meta" where node.attribute("name")?.lowercased() == "generator":
        add("generator", TemplateName.words(node.attribute("content") ?? "", most: 1))
      case "a" where !isAlone || node.region.isFurniture: add(link: node.attribute("href"))
      default: break
      }
      guard !isAlone || node.region.isFurniture, let name = TemplateName.of(node, tag) else {
        continue
      }
      names[index] = name
      all.insert(Self.above(index, in: page, names) + name)
    }
  }

  /// The nearest element with a name around one, as a way into it.
  private static func above(_ index: Int, in page: Page, _ names: [Int: String]) -> String {
    var above = page.nodes[index].parent
    for _ in 0..<12 where above >= 0 {
      if let name = names[above] { return name + ">" }
      above = page.nodes[above].parent
    }
    return ""
  }

  private mutating func add(_ kind: String, _ text: String) {
    if !text.isEmpty { all.insert("\(kind):\(text)") }
  }

  /// A style sheet or a script by its path; by its host, too, where that is another one.
  private mutating func add(asset address: String?) {
    guard let address, !TemplateName.isCommonAsset(address) else { return }
    let url = URLJoin(base: base).absolute(address)
    let away = url.webHost == host ? "" : "//" + TemplateName.plain(url.webHost, most: 40)
    add("asset", away + TemplateName.path(of: url, most: 5))
  }

  /// The shape of a link on the site: the first parts of its path, and what its query asks for.
  private mutating func add(link address: String?) {
    guard let address, !address.hasPrefix("#") else { return }
    let url = URLJoin(base: base).absolute(address)
    guard url.webHost == host, url.hasPrefix("http") else { return }
    let shape = TemplateName.path(of: url, most: 3) + TemplateName.query(of: url)
    if shape.utf8.count > 3, !shape.contains("wp-content") { add("link", shape) }
  }
}
