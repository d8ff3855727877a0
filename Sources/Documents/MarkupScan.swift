/// A look at the markup before libxml2 sees it: bounds the work it can cost, and mends what it
/// would lose.
///
/// libxml2 has no limit on time: attributes of one tag cost it quadratic work, as does a stray
/// end tag under many open elements.
struct MarkupScan {
  /// The most attributes of one tag that are parsed.
  static let maxAttributes = 1_000
  /// The most steps down the stack of open elements that end tags may cost.
  static let maxStackWork = 500_000_000

  private let bytes: [UInt8]
  /// Insertions and removals, in order: what was read up to where, and what comes instead.
  private var output: [UInt8] = []
  private var copied = 0
  private var openElements = 0
  private var stackWork = 0
  private var isTooCostly = false
  /// Which of `rawTexts` have no end tag any more: to be looked for once.
  private var unended: Set<Int> = []

  /// The bytes to parse; `nil` when they would cost too much.
  static func prepare(_ bytes: [UInt8]) -> [UInt8]? {
    var scan = MarkupScan(bytes)
    scan.run()
    if scan.isTooCostly { return nil }
    return scan.copied == 0 ? bytes : scan.output + bytes[scan.copied...]
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var index = 0
    while index < bytes.count, !isTooCostly {
      switch bytes[index] {
      case UInt8(ascii: "<"): index = tag(index)
      case UInt8(ascii: "&"): index = reference(index)
      default: index += 1
      }
    }
  }

  /// Gives `&nbsp` the semicolon that browsers do without.
  private mutating func reference(_ index: Int) -> Int {
    guard bytes.has("&nbsp", at: index) else { return index + 1 }
    let end = index + 5
    if end == bytes.count || bytes[end] != UInt8(ascii: ";") {
      replace(end..<end, with: [UInt8(ascii: ";")])
    }
    return end
  }

  private mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    output.append(contentsOf: bytes[copied..<range.lowerBound])
    output.append(contentsOf: replacement)
    copied = range.upperBound
  }

  /// Steps over what starts with `<`, and gives where to go on.
  private mutating func tag(_ index: Int) -> Int {
    guard index + 1 < bytes.count else { return index + 1 }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"): return comment(index)
    case UInt8(ascii: "/"):
      openElements = max(openElements - 1, 0)
      stackWork += openElements
      isTooCostly = isTooCostly || stackWork > Self.maxStackWork
      return index + 2
    case let byte where byte.isASCIILetter: return startTag(index)
    default: return index + 1
    }
  }

  /// Takes out `<!-->` and `<!--->`, which are whole comments: libxml2 would read on to the next
  /// `-->` and lose what stands between. `<![if ...]>` and the like it would show as text.
  private mutating func comment(_ index: Int) -> Int {
    guard bytes.has("<!--", at: index) else {
      guard bytes.has("<![", at: index) else { return index + 2 }
      let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: index).map { $0 + 1 } ?? bytes.count
      replace(index..<end, with: [])
      return end
    }
    for short: StaticString in ["<!-->", "<!--->"] where bytes.has(short, at: index) {
      let end = index + short.utf8CodeUnitCount
      replace(index..<end, with: [])
      return end
    }
    return bytes.firstIndex(of: "-->", from: index + 4).map { $0 + 3 } ?? bytes.count
  }

  private mutating func startTag(_ index: Int) -> Int {
    if !Self.leavesNothingOpen(bytes, index) { openElements += 1 }
    let isScript = bytes.has("<script", at: index)
    let isStyle = bytes.has("<style", at: index)
    let end = attributes(from: index + 1)
    if isScript { return bytes.firstIndex(of: "</script", from: end) ?? bytes.count }
    if isStyle { return bytes.firstIndex(of: "</style", from: end) ?? bytes.count }
    let raw = Self.rawTexts.firstIndex { bytes.has($0.start, at: index) }
    return raw.map { rawText($0, from: end) } ?? end
  }

  /// What holds text and no elements for browsers; libxml2 would open elements in it, which its end
  /// tag does not close, so that the rest of the page would stand in it.
  private static let rawTexts: [(start: StaticString, end: StaticString)] = [
    ("<textarea", "</textarea"), ("<iframe", "</iframe"),
    ("<xmp", "</xmp"), ("<noembed", "</noembed"),
  ]

  /// Makes text of the markup up to an end tag; without one, and in a tag that closes itself, it
  /// stays markup. Gives where to go on.
  private mutating func rawText(_ kind: Int, from start: Int) -> Int {
    guard bytes[start - 1] != UInt8(ascii: "/"), !unended.contains(kind) else { return start }
    guard let end = bytes.firstIndex(of: Self.rawTexts[kind].end, from: start) else {
      unended.insert(kind)
      return start
    }
    for index in start..<end where bytes[index] == UInt8(ascii: "<") {
      replace(index..<(index + 1), with: Array("&lt;".utf8))
    }
    return end
  }

  /// Counts the attributes of a tag, by their gaps or their values, and gives where it ends.
  private mutating func attributes(from start: Int) -> Int {
    var index = start
    var gaps = 0
    var values = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "=") {
        values += 1
        index = value(after: index)
      } else {
        if bytes[index].isMarkupSpace || bytes[index] == UInt8(ascii: "/") { gaps += 1 }
        index += 1
        while index < bytes.count, bytes[index].isMarkupSpace { index += 1 }
      }
    }
    if max(gaps, values) > Self.maxAttributes { isTooCostly = true }
    return index
  }

  /// Where the value after `=` ends.
  private func value(after equals: Int) -> Int {
    var index = equals + 1
    while index < bytes.count, bytes[index].isMarkupSpace { index += 1 }
    guard index < bytes.count else { return index }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return index }
    return bytes.firstIndex(of: quote, from: index + 1).map { $0 + 1 } ?? bytes.count
  }

  private static let unclosed: [StaticString] = [
    "<br", "<img", "<input", "<hr", "<meta", "<link", "<p>", "<p ", "<li", "<td", "<tr", "<option",
  ]

  /// Whether the start tag opens no element that needs an end tag of its own.
  private static func leavesNothingOpen(_ bytes: [UInt8], _ index: Int) -> Bool {
    unclosed.contains { bytes.has($0, at: index) }
  }
}
