/// Joins the text of inline elements into the blocks that a reader sees.
struct BlockQuery {
  private let page: Page
  private var blocks: [Block] = []
  /// The open block-level elements, outermost first.
  private var open: [Int] = []
  /// The run of shown text, and the run of hidden text, that goes on.
  private var shown = Run()
  private var hidden = Run()
  private var breaks = 0
  private var skipEnd = 0

  private struct Run {
    var bytes: [UInt8] = []
    var region = Page.Region.content
    var line = 0
    var start = 0
  }

  static func run(_ page: Page) -> [Block] {
    var query = BlockQuery(page: page)
    for index in page.nodes.indices { query.visit(index) }
    query.flush()
    return query.blocks
  }

  private init(page: Page) { self.page = page }

  private mutating func visit(_ index: Int) {
    while let last = open.last, page.nodes[last].end <= index {
      flush()
      open.removeLast()
    }
    guard index >= skipEnd else { return }
    switch page.nodes[index].kind {
    case .text(let text): add(text, at: index)
    case .element(let tag): enter(tag, index)
    }
  }

  private mutating func enter(_ tag: String, _ index: Int) {
    switch tag {
    case "br": lineBreak()
    case "select", "textarea", "head", "script": skipEnd = page.nodes[index].end
    case "hr": flush()
    case _ where Self.blockTags.contains(tag):
      flush()
      open.append(index)
    case "img", "input", "a", "button": space()
    default: break
    }
  }

  /// One `<br>` breaks a line; two set pieces apart.
  private mutating func lineBreak() {
    breaks += 1
    if breaks > 1 { flush() }
    space()
  }

  /// What is not text but stands between words.
  private mutating func space() {
    TextFold.space(&shown.bytes)
    TextFold.space(&hidden.bytes)
  }

  private mutating func add(_ text: String, at index: Int) {
    let node = page.nodes[index]
    let isBlank = text.utf8.allSatisfy { $0.isMarkupSpace }
    if isBlank { return space() }
    breaks = 0
    let (hasText, region) =
      node.isHidden
      ? (!hidden.bytes.isEmpty, hidden.region) : (!shown.bytes.isEmpty, shown.region)
    if hasText, region != node.region { flush() }
    if node.isHidden {
      Self.extend(&hidden, text, node, at: index)
    } else {
      Self.extend(&shown, text, node, at: index)
    }
  }

  private static func extend(_ run: inout Run, _ text: String, _ node: Page.Node, at index: Int) {
    if run.bytes.isEmpty { (run.region, run.line, run.start) = (node.region, node.line, index) }
    TextFold.append(text, to: &run.bytes)
  }

  private mutating func flush() {
    breaks = 0
    if hidden.start < shown.start, !hidden.bytes.isEmpty {
      emit(hidden, isHidden: true)
      emit(shown, isHidden: false)
    } else {
      emit(shown, isHidden: false)
      emit(hidden, isHidden: true)
    }
    shown.bytes.removeAll(keepingCapacity: true)
    hidden.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func emit(_ run: Run, isHidden: Bool) {
    let text = TextFold.finished(run.bytes)
    guard !text.isEmpty else { return }
    blocks.append(
      Block(
        kind: kind, text: text, node: open.last ?? 0, start: run.start, region: run.region,
        isHidden: isHidden, line: run.line))
  }

  /// What the innermost open element, or one just around it, makes of the text.
  private var kind: Block.Kind {
    for index in open.suffix(3).reversed() {
      switch page.nodes[index].tag {
      case "h1": return .heading(1)
      case "h2": return .heading(2)
      case "h3": return .heading(3)
      case "h4": return .heading(4)
      case "h5": return .heading(5)
      case "h6": return .heading(6)
      case "li", "dt", "dd": return .listItem
      case "td", "th": return .cell
      case "caption", "figcaption", "legend": return .caption
      default: continue
      }
    }
    return .text
  }

  private static let blockTags: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend", "li", "main",
    "marquee", "menu", "nav", "noscript", "ol", "p", "pre", "search", "section", "summary",
    "table", "tbody", "td", "template", "tfoot", "th", "thead", "tr", "ul", "xmp",
  ]
}
