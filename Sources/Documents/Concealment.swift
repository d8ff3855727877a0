/// Finds what a browser does not show, and no click on the page opens.
enum Concealment {
  /// Marks every node that is hidden by itself or by one it stands in.
  static func mark(_ page: inout Page) {
    let disclosure = Disclosure(page)
    var hiddenUntil = 0
    for index in page.nodes.indices {
      if index < hiddenUntil {
        page.nodes[index].isHidden = true
      } else if hides(page.nodes[index]), !disclosure.opens(page.nodes[index]) {
        page.nodes[index].isHidden = true
        hiddenUntil = page.nodes[index].end
      }
    }
  }

  /// Whether a node, or one it stands in, is not shown until a click opens it.
  static func folds(_ node: Int, in page: Page) -> Bool {
    var current = node
    while current >= 0 {
      if hides(page.nodes[current]) { return true }
      current = page.nodes[current].parent
    }
    return false
  }

  private static func hides(_ node: Page.Node) -> Bool {
    guard case .element(let tag) = node.kind else { return false }
    switch tag {
    case "template", "noscript", "noframes", "datalist": return true
    case "dialog" where node.attribute("open") == nil: return true
    case "input" where node.attribute("type")?.asciiLowercased == "hidden": return true
    default: break
    }
    for attribute in node.attributes {
      switch attribute.name {
      case "hidden": return true
      case "style" where hides(style: attribute.value): return true
      case "class" where hides(classes: attribute.value): return true
      default: break
      }
    }
    return false
  }

  /// Names of classes of Bootstrap, Tailwind and others that take an element from sight.
  ///
  /// A class that shows it again on a wide screen (`d-none d-md-block`, `hidden lg:flex`) wins:
  /// assessors sit at a desk.
  static func hides(classes: String) -> Bool {
    let names = classes.loweredNames
    if names.contains("modal") || names.contains("w3-modal") {
      return !names.contains("show") && !names.contains("in")
    }
    if names.contains(where: vanishes) { return !names.contains { showsWide($0, prefix: "d-") } }
    if names.contains("hidden") { return !names.contains { $0.contains(":") } }
    return names.contains { always.contains(String($0)) }
  }

  private static let always: Set<String> = [
    "hide", "is-hidden", "sr-only", "visually-hidden", "screen-reader-text", "mfp-hide",
    "uk-hidden",
    "elementor-screen-only", "visuallyhidden", "visible-xs", "visible-xs-block", "hidden-lg",
  ]

  private static func vanishes(_ name: Substring) -> Bool {
    ["d-none", "d-sm-none", "d-md-none", "d-lg-none"].contains(name)
  }

  /// Whether the class says how to show from some width on: `d-lg-flex`.
  private static func showsWide(_ name: Substring, prefix: String) -> Bool {
    guard name.hasPrefix(prefix), !name.hasSuffix("none") else { return false }
    return ["sm", "md", "lg", "xl", "xxl"].contains { name.hasPrefix(prefix + $0 + "-") }
  }
}

extension Concealment {
  /// Whether an inline style takes the element from sight.
  static func hides(style: String) -> Bool {
    let declarations = InlineStyle(style)
    guard !declarations.isEmpty else { return false }
    if declarations["display"] == "none" || declarations["visibility"] == "hidden" { return true }
    if let size = declarations["font-size"], InlineStyle.number(size) == 0 { return true }
    if isOutside(declarations) || isFlat(declarations) { return true }
    guard let colour = declarations["color"] else { return false }
    return colour == declarations["background-color"] || colour == declarations["background"]
  }

  /// Moved out of the window, as hidden links and replaced headings are.
  private static func isOutside(_ declarations: InlineStyle) -> Bool {
    ["left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"].contains {
      name in
      (declarations[name].flatMap(InlineStyle.number) ?? 0) <= -900
    }
  }

  private static func isFlat(_ declarations: InlineStyle) -> Bool {
    guard declarations["overflow"] == "hidden" else { return false }
    return ["height", "width", "max-height"].contains { name in
      declarations[name].flatMap(InlineStyle.number).map { $0 <= 1 } ?? false
        && declarations[name]?.hasSuffix("%") == false
    }
  }
}

/// The declarations of a `style` attribute: names and values in lower case, without spaces.
struct InlineStyle {
  private var values: [(name: String, value: String)] = []

  init(_ style: String) {
    for part in style.asciiLowercased.utf8.split(separator: UInt8(ascii: ";")) {
      let bytes = part.filter { !$0.isMarkupSpace }
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
      values.append(
        (
          String(decoding: bytes[..<colon], as: UTF8.self),
          value.hasSuffix("!important") ? String(value.dropLast(10)) : value
        ))
    }
  }

  var isEmpty: Bool { values.isEmpty }

  /// The last value given to the property.
  subscript(_ name: String) -> String? { values.last { $0.name == name }?.value }

  /// The number before the unit: `-9999px` is -9999; `nil` when there is none.
  static func number(_ value: String) -> Double? {
    Double(value.prefix { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") })
  }
}
