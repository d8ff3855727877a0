/// What the names of classes and ids say about a part of a page.
///
/// A name is cut into its words (`main-menu`, `topMenu`, `site_footer`); the noun at its end
/// decides, so that `content-header`, `card-footer` and `menu-page-content` are content.
enum RegionNames {
  /// The region that a name stands for; `nil` when it says nothing.
  static func region(of name: Substring) -> Page.Region? {
    let all = words(name)
    if let first = all.first, let region = holders[first] { return region }
    var words = all
    while words.count > 1, let last = words.last, casings.contains(last) { words.removeLast() }
    guard let noun = words.last else { return nil }
    if words.count > 1, words[words.count - 2] == "side", noun == "bar" || noun == "nav" {
      return .sidebar
    }
    guard let region = region(noun: noun) else { return nil }
    let isPart = words.count > 1 && owners.contains(words[0])
    switch region {
    case .header: return isPart ? nil : region
    case .footer: return isPart && words[0] != "section" ? nil : region
    case .menu: return all.contains(where: sides.contains) ? .sidebar : .menu
    case .sidebar, .content: return region
    }
  }

  private static func region(noun: String) -> Page.Region? {
    if let region = nouns[noun] { return region }
    if noun.utf8.count > 5 {
      if noun.hasSuffix("sidebar") || noun.hasSuffix("sidemenu") { return .sidebar }
      if noun == "leftmenu" || noun == "rightmenu" { return .sidebar }
      if noun.hasSuffix("menu") || noun.hasSuffix("navbar") { return .menu }
      if noun.hasSuffix("footer") { return .footer }
    }
    return nil
  }

  private static let nouns: [String: Page.Region] = [
    "menu": .menu, "menus": .menu, "nav": .menu, "navbar": .menu, "navigation": .menu,
    "menubar": .menu, "topnav": .menu, "navi": .menu, "breadcrumb": .menu, "breadcrumbs": .menu,
    "header": .header, "masthead": .header, "topbar": .header, "topheader": .header,
    "sidebar": .sidebar, "aside": .sidebar, "sidenav": .sidebar,
    "footer": .footer, "copyright": .footer, "copyrights": .footer, "colophon": .footer,
    "foot": .footer,
  ]

  /// Words that only say how a part is boxed.
  private static let casings: Set<String> = [
    "wrapper", "wrap", "wraper", "container", "inner", "outer", "area", "section", "box", "row",
    "block", "group", "holder", "bg", "list", "ul", "fixed", "sticky", "default", "dark", "light",
    "top", "bottom", "main", "middle", "widgets", "widget", "collapse", "inverse", "expand", "lg",
    "md", "sm", "xl", "div", "table", "col", "cover", "style", "horizontal", "vertical", "right",
    "left", "color", "background", "part",
  ]

  /// Words that speak for whatever is named after them: `footer-links`, `sidebar-title`.
  private static let holders: [String: Page.Region] = [
    "footer": .footer, "copyright": .footer, "sidebar": .sidebar,
  ]

  private static let sides: Set<String> = ["side", "left", "right"]

  /// Things that have a header or footer of their own.
  private static let owners: Set<String> = [
    "content", "card", "modal", "panel", "box", "article", "post", "entry", "section", "table",
    "tab", "accordion", "news", "page", "event", "item", "list", "form", "block", "title",
    "comment", "widget", "dialog", "popup", "column", "grid", "inner", "product", "blog", "tbl",
    "thead", "sub", "callout", "timeline", "chat", "message", "blockquote", "faq", "data",
  ]

  private static let mains: [StaticString] = [
    "content", "maincontent", "main-content", "main_content", "page-content", "pagecontent",
    "contents", "content-area", "primary",
  ]

  /// Whether an element is named as the main part of the page.
  static func isMain(_ node: Page.Node) -> Bool {
    if let id = node.attribute("id"), id.isName(in: mains) { return true }
    guard let names = node.attribute("class") else { return false }
    return names.utf8.count < 200 && names.hasName(in: mains)
  }

  /// The words of a name in lower case: cut at signs, at digits and before capitals.
  static func words(_ name: Substring) -> [String] {
    var words: [[UInt8]] = []
    var current: [UInt8] = []
    var wasLower = false
    for byte in name.utf8.prefix(64) {
      let isUpper = (0x41...0x5A).contains(byte)
      if !byte.isASCIILetter || (isUpper && wasLower) {
        if !current.isEmpty { words.append(current) }
        current = []
      }
      if byte.isASCIILetter { current.append(byte.asciiLowered) }
      wasLower = byte.isASCIILetter && !isUpper
    }
    if !current.isEmpty { words.append(current) }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }
}
