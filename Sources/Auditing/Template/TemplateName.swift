/// Names in a page's markup as every site of a template has them: without numbers, states, colours and
/// what frameworks bring along.
enum TemplateName {
  private static let mostClasses = 3
  private static let longest = 40

  /// An element by its id or classes; `nil` for one that has no name of its own.
  static func of(_ tag: String, id: String?, classes: String?) -> String? {
    if let id, case let name = plain(id, most: longest), name.count > 1,
      !isCommon(name)
    {
      return "\(tag)#\(name)"
    }
    guard let classes else { return nil }
    let names = Set(
      classes.split(whereSeparator: \.isWhitespace).prefix(12).map { plain($0, most: longest) }
    )
    .filter { $0.count > 1 && !isCommon($0) }
    guard !names.isEmpty else { return nil }
    return tag + names.sorted().prefix(mostClasses).map { "." + $0 }.joined()
  }

  /// Small letters of ASCII with each number as `#`; what is no sign of a name is left out.
  static func plain(_ text: some StringProtocol, most: Int) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: if bytes.last != 0x23 { bytes.append(0x23) }
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
      default: break
      }
      if bytes.count >= most { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func words(_ text: String, most: Int) -> String {
    text.split(whereSeparator: \.isWhitespace).prefix(most).map { plain($0, most: longest) }
      .joined(separator: "-")
  }

  /// The path of an address, of which so many parts at most, up to one that is no plain name.
  static func path(of url: String, most: Int) -> String {
    guard let start = url.firstRange(of: "://")?.upperBound,
      let slash = url[start...].firstIndex(of: "/")
    else { return "" }
    let path = url[slash...].prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").prefix { $0.utf8.allSatisfy { $0 < 0x80 && $0 != 0x25 } }
    return parts.prefix(most).map { "/" + plain($0, most: longest) }.joined()
  }

  /// What a query asks for, without the answers.
  static func query(of url: String) -> String {
    guard let mark = url.firstIndex(of: "?") else { return "" }
    let keys = url[mark...].dropFirst().prefix { $0 != "#" }.split(separator: "&")
      .map { plain($0.prefix { $0 != "=" }, most: 20) }
    return keys.isEmpty ? "" : "?" + keys.prefix(4).joined(separator: "&")
  }

  static func isCommonAsset(_ address: String) -> Bool {
    let lowered = address.lowercased()
    return lowered.isEmpty || lowered.hasPrefix("data:")
      || commonAssets.contains(where: lowered.contains)
  }

  private static let commonAssets = [
    "jquery", "bootstrap", "font-awesome", "fontawesome", "googleapis", "gstatic", "gtag",
    "analytics", "swiper", "owl.carousel", "popper", "polyfill", "facebook", "wp-includes",
    "cdn-cgi", "recaptcha", "lightbox", "fancybox", "modernizr", "animate", "slick",
  ]

  /// Whether a name says which framework was used, in which state something is, or its colour.
  private static func isCommon(_ name: String) -> Bool {
    if commonNames.contains(name) { return true }
    if commonBeginnings.contains(where: name.hasPrefix) { return true }
    return colours.contains(where: name.contains)
  }

  private static let commonNames: Set<String> = [
    "container", "container-fluid", "row", "active", "current", "open", "show", "hide", "hidden",
    "clearfix", "header", "footer", "content", "main", "menu", "sidebar", "wrapper", "logo",
    "title", "left", "right", "center", "page", "body", "top", "search", "breadcrumb", "fade",
    "selected", "disabled", "first", "last", "odd", "even", "item", "link", "icon", "image",
    "text", "date", "post", "news", "home", "section", "box", "wrap", "inner",
  ]

  private static let commonBeginnings = [
    "col-", "nav-", "nav", "btn", "d-", "m-", "mt-", "mb-", "ml-", "mr-", "mx-", "my-", "ms-",
    "me-", "p-", "pt-", "pb-", "pl-", "pr-", "px-", "py-", "ps-", "pe-", "text-", "w-", "h-",
    "fa-", "fas", "far", "fab", "fa", "glyphicon", "collapse", "dropdown", "img-", "table",
    "card", "carousel", "modal", "form-", "input-", "list-", "badge", "alert", "float-",
    "justify-", "align-", "flex", "wp-", "menu-item", "page-item", "elementor", "vc_", "et_pb",
    "swiper", "owl-", "slick", "is-", "has-", "sub-menu", "current-", "bi-", "bi", "g-", "gap-",
    "rounded", "shadow", "border", "position-", "order-", "overflow-", "visually", "sr-only",
    "page-id-", "postid-", "post-#", "#", "aos-", "widget",
  ]

  private static let colours = [
    "red", "blue", "green", "yellow", "orange", "pink", "purple", "violet", "black", "white",
    "gray", "grey", "gold", "color", "colour", "dark", "light", "theme-", "skin",
  ]
}
