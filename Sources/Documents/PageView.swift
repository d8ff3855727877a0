import ThaiText

/// What of a page counts when it is asked whether it shows anything.
struct PageView {
  private let page: Page
  private let visible: [Block]
  /// Shown blocks of the content.
  let content: [Block]
  let shownInk: Int
  let contentInk: Int
  let hiddenInk: Int
  /// Scalars of filler.
  let fillerInk: Int
  let contentLinks: Int
  let fileLinks: Int
  let pictures: Int
  let frames: Int
  let forms: Int
  /// Whether there is a field that a person fills in.
  let hasFields: Bool
  /// Whether a box stands there in which a captcha is drawn.
  let hasCaptchaBox: Bool
  /// The most rows of a table in the content.
  let rows: Int
  let hasEmptyRoot: Bool
  let asksForScripts: Bool
  /// Whether the empty place itself asks for scripts, so that what stands around it is a frame.
  let hasAskingRoot: Bool

  init(_ page: Page) {
    let blocks = page.blocks
    self.page = page
    visible = blocks.filter { !$0.isHidden }
    content = visible.filter { $0.region == .content }
    shownInk = visible.reduce(0) { $0 + $1.text.inkCount }
    contentInk = content.reduce(0) { $0 + $1.text.inkCount }
    hiddenInk = blocks.reduce(0) { $0 + ($1.isHidden ? $1.text.inkCount : 0) }
    fillerInk = content.reduce(0) { $0 + ($1.isFiller ? $1.text.inkCount : 0) }
    let links = page.links.filter { $0.region == .content && !$0.isHidden }
    contentLinks = links.count
    fileLinks = links.count { FileLink.isFile($0.url) }
    pictures = page.pictures.count { $0.region == .content && !$0.isHidden }
    frames = page.frames.count
    let filled = page.forms.filter { !$0.isHidden && !$0.fields.isEmpty }
    forms = filled.count
    hasFields = filled.contains {
      $0.fields.contains { !["checkbox", "hidden"].contains($0.type) }
    }
    hasCaptchaBox = page.nodes.contains { node in
      node.attribute("class")?.hasName(in: StandIn.captchaBoxes) ?? false
    }
    rows = page.tables.filter { $0.region == .content }.map(\.rows.count).max() ?? 0
    let roots = Self.emptyRoots(page)
    hasEmptyRoot = !roots.isEmpty
    hasAskingRoot = roots.contains { Self.asks(page.nodes[$0..<page.nodes[$0].end]) }
    asksForScripts = blocks.contains { $0.isHidden && $0.text.asciiLowercased.holds("javascript") }
  }

  /// Whether there is no picture, frame or form either.
  var isBare: Bool { pictures == 0 && frames == 0 && forms == 0 }

  /// Whether the page has no Thai at all.
  var isForeign: Bool {
    !allText.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) }
  }

  /// Whether it says that what it shows is still to come.
  var isLoading: Bool {
    frames == 0 && all.containsAny(of: ["loading", "กำลังโหลด", "please wait", "กรุณารอสักครู่"])
  }

  /// Letters of the content outside blocks that hold one of the terms.
  func contentInk(without terms: [Term]) -> Int {
    content.reduce(0) { Folded($1.text).containsAny(of: terms) ? $0 : $0 + $1.text.inkCount }
  }

  func hasCode(_ parts: [String]) -> Bool {
    let code =
      page.scripts.flatMap { [$0.url.asciiLowercased, $0.source.asciiLowercased] }
      + page.frames.map(\.url.asciiLowercased)
    return code.contains { text in parts.contains { text.holds($0) } }
  }
}

/// What it says, folded anew each time: of most pages hardly any of it is asked for.
extension PageView {
  /// Title and headings.
  var titles: Folded {
    let headings = visible.filter { if case .heading = $0.kind { true } else { false } }
    return Folded(page.title + "\n" + Self.text(headings))
  }

  /// Title, headings, and the first short blocks: where a page says what it is.
  var headline: Folded { Folded(page.title + "\n" + Self.text(Self.leading(content))) }

  /// The first shown block.
  var opening: Folded { Folded(visible.first?.text ?? "") }

  /// Title and shown text, no more than 8 KiB of it.
  var all: Folded { Folded(allText) }

  private var allText: String { page.title + "\n" + Self.text(visible) }

  private static func text(_ blocks: [Block]) -> String {
    var text = ""
    for block in blocks where text.utf8.count < 8_192 {
      text += block.text.prefixed(bytes: 2_048) + "\n"
    }
    return text
  }

  /// Headings, and the short ones of the first blocks.
  private static func leading(_ content: [Block]) -> [Block] {
    content.enumerated().compactMap { offset, block in
      if case .heading = block.kind { return block }
      return offset < 6 && block.text.inkCount < 160 ? block : nil
    }
  }

  /// Whether nodes hold the words that a page without scripts shows instead.
  private static func asks(_ nodes: ArraySlice<Page.Node>) -> Bool {
    nodes.contains { node in
      if case .text(let text) = node.kind {
        text.asciiLowercased.holds("javascript")
      } else {
        false
      }
    }
  }

  /// The elements named as places in which scripts draw a page, with no shown words in them; of
  /// nested ones the outermost, so that each node is looked at once.
  private static func emptyRoots(_ page: Page) -> [Int] {
    var roots: [Int] = []
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      let isNamed = node.attribute("id").map(StateMarkers.roots.contains) ?? false
      if isNamed || node.tag.map(StateMarkers.roots.contains) ?? false {
        if isEmpty(page.nodes[index..<node.end]) { roots.append(index) }
        index = node.end
      } else {
        index += 1
      }
    }
    return roots
  }

  private static func isEmpty(_ nodes: ArraySlice<Page.Node>) -> Bool {
    !nodes.contains { node in
      if case .text(let text) = node.kind {
        !node.isHidden && text.inkCount > 20
      } else {
        false
      }
    }
  }
}
