/// Finds what a browser does not show, and no click on the page opens.
enum Concealment {
  /// Marks every node that is hidden by itself or by one it stands in.
  static func mark(_ page: inout Page) {
    let disclosure = Disclosure(page)
    var hiddenUntil = 0
    // What the open elements that say something hand down to those in them, outermost first.
    var open: [(end: Int, ink: Ink)] = []
    for index in page.nodes.indices {
      let node = page.nodes[index]
      while let last = open.last, last.end <= index { open.removeLast() }
      if index < hiddenUntil {
        page.nodes[index].isHidden = true
        continue
      }
      let outer = open.last?.ink ?? Ink()
      guard case .element(let tag) = node.kind else {
        page.nodes[index].isHidden = outer.isUnseen
        continue
      }
      let isOpened = disclosure.opens(node)
      if !isOpened, hides(node) {
        page.nodes[index].isHidden = true
        hiddenUntil = node.end
        continue
      }
      let inner = isOpened ? Ink() : outer.entering(node, tag)
      page.nodes[index].isHidden = inner.hides(index, tag, in: page)
      if inner != outer { open.append((node.end, inner)) }
    }
  }

  /// Whether a node, or one it stands in, is not shown until a click opens it.
  static func folds(_ node: Int, in page: Page) -> Bool {
    var current = node
    while current >= 0 {
      let node = page.nodes[current]
      if hides(node) || Ink().entering(node, node.tag ?? "").isUnseen { return true }
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
      case "style" where hides(style: attribute.value, of: node): return true
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
    if classes.hasName(in: modals) { return !classes.hasName(in: ["show", "in"]) }
    if classes.hasName(in: vanishing) { return !classes.hasName(where: showsWide) }
    if classes.hasName(in: ["hidden"]) {
      return !classes.hasName { $0.holds(UInt8(ascii: ":")) }
    }
    return classes.hasName(in: always)
  }

  private static let modals: [StaticString] = ["modal", "w3-modal"]
  private static let vanishing: [StaticString] = ["d-none", "d-sm-none", "d-md-none", "d-lg-none"]
  private static let always: [StaticString] = [
    "hide", "is-hidden", "sr-only", "visually-hidden", "screen-reader-text", "mfp-hide",
    "uk-hidden",
    "elementor-screen-only", "visuallyhidden", "visible-xs", "visible-xs-block", "hidden-lg",
  ]

  /// Whether the class says how to show from some width on: `d-lg-flex`.
  private static func showsWide(_ name: ListedName) -> Bool {
    !name.ends(with: "none") && wide.contains(where: name.begins)
  }

  private static let wide: [StaticString] = ["d-sm-", "d-md-", "d-lg-", "d-xl-", "d-xxl-"]
}

extension Concealment {
  /// Whether an inline style takes the element and all in it from sight.
  private static func hides(style: String, of node: Page.Node) -> Bool {
    let declarations = InlineStyle(style)
    guard !declarations.isEmpty else { return false }
    if declarations["display"] == "none" || isClipped(declarations) { return true }
    if isOutside(declarations) || isFlat(declarations) { return true }
    // Pages that fade in are written so, too, and shown by a script that finds them by a name.
    return !node.hasName && !declarations.isAnimated && isFaded(declarations)
  }

  /// Moved out of the window, as hidden links and replaced headings are.
  private static func isOutside(_ declarations: InlineStyle) -> Bool {
    ["left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top"].contains {
      name in
      (declarations[name].flatMap(InlineStyle.number) ?? 0) <= -900
    }
  }

  /// A box without height or width that shows nothing beyond itself; one that gets its height from
  /// its padding holds a map or a video.
  private static func isFlat(_ declarations: InlineStyle) -> Bool {
    guard ["hidden", "clip"].contains(declarations["overflow"]) else { return false }
    let hasPadding = ["padding", "padding-top", "padding-bottom"].contains { name in
      (declarations[name].flatMap(InlineStyle.number) ?? 0) > 0
    }
    return !hasPadding
      && ["height", "width", "max-height", "max-width"].contains { name in
        declarations[name].flatMap(InlineStyle.number).map { $0 <= 1 } ?? false
          && declarations[name]?.hasSuffix("%") == false
      }
  }

  /// Cut to nothing by `clip`, as text for screen readers only is.
  private static func isClipped(_ declarations: InlineStyle) -> Bool {
    guard let clip = declarations["clip"], clip.hasPrefix("rect("), clip.hasSuffix(")"),
      ["absolute", "fixed"].contains(declarations["position"])
    else { return false }
    let sides = clip.dropFirst(5).dropLast().split { ",px".contains($0) }
    return sides.allSatisfy { side in side == "1" || side.allSatisfy { $0 == "0" } }
  }

  private static func isFaded(_ declarations: InlineStyle) -> Bool {
    if let opacity = declarations["opacity"].flatMap(InlineStyle.number), opacity <= 0.02 {
      return true
    }
    let gone = ["inset(50%)", "inset(100%)", "circle(0)", "circle(0px)", "circle(0%)"]
    return declarations["clip-path"].map(gone.contains) ?? false
      || declarations["transform"].map(["scale(0)", "scale(0,0)"].contains) ?? false
  }
}

extension Page.Node {
  /// Whether a style sheet or a script can find the element by a name of its own.
  package var hasName: Bool {
    attributes.contains { attribute in
      ["class", "id"].contains(attribute.name) || attribute.name.hasPrefix("data-")
    }
  }
}
