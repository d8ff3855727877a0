/// How text is drawn, as far as inline styles and old attributes around it say so for certain.
///
/// These are handed down to what stands inside, which may say otherwise; so may a style sheet for
/// whatever has a name, and for links, cells and headings: of those nothing is known.
struct Ink: Equatable {
  private var isTiny = false
  private var isInvisible = false
  private var colour: String?
  private var ground: String?

  /// Whether text drawn so cannot be seen.
  var isUnseen: Bool {
    isTiny || isInvisible || (colour != nil && (colour == ground || colour == Self.clear))
  }

  /// Whether an element drawn so cannot be seen; pictures have neither size nor colour of letters.
  func hides(_ index: Int, _ tag: String, in page: Page) -> Bool {
    if isInvisible { return true }
    guard isUnseen else { return false }
    switch tag {
    case "img", "iframe", "svg", "video", "object", "embed", "input": return false
    case "a":
      let inside = index..<min(page.nodes[index].end, index + 20)
      return !inside.contains { page.nodes[$0].tag == "img" }
    default: return true
    }
  }

  func entering(_ node: Page.Node, _ tag: String) -> Ink {
    var ink = self
    if node.hasName || Self.styled.contains(tag) {
      (ink.colour, ink.ground, ink.isTiny) = (nil, nil, false)
    }
    // The ground of a whole page often has a picture from a style sheet over it.
    if tag != "body", let value = node.attribute("bgcolor") {
      ink.ground = Self.plain(value.asciiLowercased)
    }
    if node.attribute("background") != nil { ink.ground = nil }
    if tag == "font", let value = node.attribute("color") {
      ink.colour = Self.plain(value.asciiLowercased)
    }
    if let style = node.attribute("style") {
      ink.take(InlineStyle(style), hasName: node.hasName)
    }
    return ink
  }

  private mutating func take(_ style: InlineStyle, hasName: Bool) {
    switch style["visibility"] {
    case "hidden", "collapse": isInvisible = !style.isAnimated
    case "visible": isInvisible = false
    default: break
    }
    if let size = style["font-size"] { isTiny = Self.isTiny(size, inside: isTiny) }
    if let value = style["background-color"] ?? style["background"] {
      let plain = Self.plain(value)
      if plain != Self.clear { ground = plain }
    }
    if style["background-image"] != nil { ground = nil }
    if let value = style["color"] {
      colour = Self.plain(value)
      // A gradient may shine through, by a style sheet.
      if colour == Self.clear, hasName || style["background-clip"] != nil { colour = nil }
    }
    if style["text-shadow"] != nil || style["-webkit-background-clip"] != nil { colour = nil }
  }

  private static func isTiny(_ size: String, inside isTiny: Bool) -> Bool {
    guard let number = InlineStyle.number(size) else { return false }
    if number == 0 { return true }
    if size.hasSuffix("rem") { return number <= 0.1 }
    if size.hasSuffix("em") { return isTiny || number <= 0.1 }
    if size.hasSuffix("%") { return isTiny || number <= 10 }
    return number <= 1 && (size.hasSuffix("px") || size.hasSuffix("pt"))
  }

  private static let clear = "transparent"

  /// Elements to which style sheets commonly give colours by their tag.
  private static let styled: Set<String> = [
    "a", "article", "aside", "blockquote", "body", "button", "code", "footer", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "input", "label", "li", "main", "nav", "pre", "section", "select",
    "table", "td", "textarea", "th", "tr", "ul",
  ]

  /// The colour as six digits, so that equal colours are equal; `nil` for what is no plain colour.
  private static func plain(_ value: String) -> String? {
    if let digits = names[value] { return digits }
    if value.hasPrefix("rgb") { return rgb(value) }
    let digits = value.hasPrefix("#") ? value.dropFirst() : value[...]
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    if digits.count == 6 { return String(digits) }
    return digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : nil
  }

  private static func rgb(_ value: String) -> String? {
    let parts = value.drop { $0 != "(" }.dropFirst().dropLast().split(separator: ",")
    if parts.count == 4 {
      let alpha = Double(parts[3]) ?? 1
      if alpha == 0 { return clear }
      if alpha < 1 { return nil }
    }
    let numbers = parts.prefix(3).compactMap { UInt8($0) }
    guard numbers.count == 3 else { return nil }
    return numbers.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static let names = [
    "transparent": clear, "white": "ffffff", "black": "000000", "red": "ff0000", "blue": "0000ff",
    "yellow": "ffff00", "green": "008000", "lime": "00ff00", "gray": "808080", "grey": "808080",
    "silver": "c0c0c0", "navy": "000080", "maroon": "800000", "orange": "ffa500",
  ]
}
