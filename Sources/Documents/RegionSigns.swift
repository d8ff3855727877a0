import ThaiText

/// What an element says about its region by its tag, role, classes and id.
enum RegionSigns {
  static func region(of node: Page.Node, _ tag: String) -> Page.Region? {
    if never.contains(tag) { return nil }
    if isSwitcher(node) { return nil }
    return region(role: node.attribute("role")) ?? region(tag: tag) ?? region(names: node, tag)
  }

  private static func region(role: String?) -> Page.Region? {
    switch role {
    case "navigation", "menu", "menubar": .menu
    case "banner": .header
    case "complementary": .sidebar
    case "contentinfo": .footer
    default: nil
    }
  }

  private static func region(tag: String) -> Page.Region? {
    switch tag {
    case "nav": .menu
    case "header": .header
    case "aside": .sidebar
    case "footer": .footer
    default: nil
    }
  }

  private static func region(names node: Page.Node, _ tag: String) -> Page.Region? {
    let names = (node.attribute("id") ?? "") + " " + (node.attribute("class") ?? "")
    for name in names.utf8.split(whereSeparator: \.isMarkupSpace).prefix(20).map(Substring.init) {
      guard let region = RegionNames.region(of: name) else { continue }
      if boxes.contains(tag) || (region == .footer && lines.contains(tag)) { return region }
    }
    return nil
  }

  /// Tabs and page numbers are called `nav` too, but belong to the content.
  private static func isSwitcher(_ node: Page.Node) -> Bool {
    if node.attribute("role") == "tablist" { return true }
    return node.attribute("class")?.hasName { name in switchers.contains(where: name.begins) }
      ?? false
  }

  private static let switchers: [StaticString] = [
    "nav-tab", "nav-pill", "tab", "pagination", "pager", "accordion", "stepper",
  ]

  /// Whether the element is a row of page numbers.
  static func isPager(_ node: Page.Node) -> Bool {
    node.attribute("class")?.hasName(in: pagers) ?? false
  }

  private static let pagers: [StaticString] = [
    "pagination", "pager", "page-numbers", "wp-pagenavi",
  ]

  /// Whether the element is the trail of links above a page's title, which may hold the title.
  static func isTrail(_ node: Page.Node) -> Bool {
    let names = (node.attribute("id") ?? "") + " " + (node.attribute("class") ?? "")
    return names.asciiLowercased.holds("breadcrumb")
  }

  /// Whether the element is what Joomla makes of one article.
  static func isArticle(_ node: Page.Node) -> Bool {
    node.attribute("class")?.hasName(in: ["item-page"]) ?? false
  }

  /// A sidebar for an element that is called a column at the side.
  static func side(of node: Page.Node, _ tag: String) -> Page.Region? {
    guard boxes.contains(tag), !never.contains(tag) else { return nil }
    let names = (node.attribute("id") ?? "") + " " + (node.attribute("class") ?? "")
    return names.hasName(in: sides) ? .sidebar : nil
  }

  private static let sides: [StaticString] = [
    "right", "left", "rightcol", "leftcol", "right-col", "left-col", "rightcolumn", "leftcolumn",
    "right-column", "left-column", "column-right", "column-left",
  ]

  private static let never: Set<String> = ["html", "body", "head", "main", "article", "script"]

  /// Elements that can be a whole part of a page.
  private static let boxes: Set<String> = [
    "div", "ul", "ol", "table", "tbody", "tr", "td", "th", "section", "form", "center", "dl",
    "nav", "header", "footer", "aside", "menu",
  ]

  /// Elements that can be a footer of one line.
  private static let lines: Set<String> = ["p", "span", "small", "font", "address"]
}
