import Criteria

/// Where the rulings of an agency's file stand, line by line.
struct RulingLines {
  private let source: SourceLines
  /// The line of the key `rulings`; `nil` when the file has none.
  private let key: Int?
  private let parts: [Part]

  private struct Part {
    var target: RulingEditor.Target
    /// From its dash to its last line; `nil` when it is not written with a dash.
    var lines: Range<Int>?
  }

  init(root: YAMLValue, source: SourceLines) {
    self.source = source
    let entry = root.entry("rulings")
    key = entry?.place.line
    let next = root.entries.map(\.place.line).filter { $0 > entry?.place.line ?? 0 }.min()
    guard case .list(let values, _)? = entry?.value, let key else {
      parts = []
      return
    }
    let dashes = values.map { Self.dash(of: $0.place.line, below: key, source) }
    let ends = dashes.dropFirst() + [next ?? source.end]
    parts = values.indices.map { index in
      Part(
        target: Self.target(of: values[index]),
        lines: Self.lines(from: dashes[index], to: ends[ends.startIndex + index], source))
    }
  }

  /// Where to say that something is the matter; 0 when the file has no rulings.
  var line: Int { key ?? 0 }

  /// Ways of writing the ruling, the best first.
  func placing(_ words: [String], at target: RulingEditor.Target) -> [String] {
    guard let key else {
      let lines = ["rulings:"] + words.map { "  " + $0 }
      return [source.replacing(source.end..<source.end, with: lines)]
    }
    if let old = parts.first(where: { $0.target == target }) {
      guard let lines = old.lines else { return [] }
      let comments = lines.filter(source.isComment).map { withoutBreak(source[$0]) }
      return [source.replacing(lines, with: comments + indented(words, as: lines.lowerBound))]
    }
    guard let last = parts.last else {
      return [replacingKey(key, with: [keyWithoutList(key)] + words.map { "  " + $0 })]
    }
    guard let lines = last.lines else { return [] }
    let place = lines.upperBound..<lines.upperBound
    return [source.replacing(place, with: indented(words, as: lines.lowerBound))]
  }

  /// Ways of leaving the ruling out, the best first.
  func removing(_ target: RulingEditor.Target) -> [String] {
    guard let key, let lines = parts.first(where: { $0.target == target })?.lines else { return [] }
    guard parts.count == 1 else { return [source.replacing(lines, with: [])] }
    // The last ruling takes the key with it, unless a person wrote something between them.
    let isBare = source.words(of: key) == "rulings:" && lines.lowerBound == key + 1
    let whole = isBare ? [source.replacing(key..<lines.upperBound, with: [])] : []
    let emptied = withoutBreak(source[key]).replacing(
      "rulings:", with: "rulings: []", maxReplacements: 1)
    let between = (key + 1..<lines.lowerBound).map { withoutBreak(source[$0]) }
    return whole + [source.replacing(key..<lines.upperBound, with: [emptied] + between)]
  }

  private func replacingKey(_ key: Int, with lines: [String]) -> String {
    source.replacing(key..<key + 1, with: lines)
  }

  /// `rulings: []  # words` as `rulings:  # words`.
  private func keyWithoutList(_ key: Int) -> String {
    let line = withoutBreak(source[key])
    guard let open = line.firstIndex(of: "["), let close = line[open...].firstIndex(of: "]") else {
      return line
    }
    var head = line[..<open]
    while head.last == " " { head.removeLast() }
    let rest = line[line.index(after: close)...]
    return rest.allSatisfy(\.isWhitespace) ? String(head) : String(head + rest)
  }

  private func indented(_ words: [String], as line: Int) -> [String] {
    words.map { source.indent(of: line) + $0 }
  }

  private func withoutBreak(_ line: String) -> String {
    var line = line
    while line.last?.isNewline == true { line.removeLast() }
    return line
  }

  /// The line on which the dash of a value stands: its own, or one above that holds nothing else.
  private static func dash(of line: Int, below key: Int, _ source: SourceLines) -> Int? {
    let isDash = { (line: Int) in (source.words(of: line) + " ").hasPrefix("- ") }
    if isDash(line) { return line }
    let above = (key..<line).last { !source.words(of: $0).isEmpty && !source.isComment($0) }
    return above.flatMap { isDash($0) ? $0 : nil }
  }

  private static func lines(from dash: Int?, to end: Int?, _ source: SourceLines) -> Range<Int>? {
    guard let dash, let end, dash < end else { return nil }
    return dash..<source.lastWritten(in: dash..<end) + 1
  }

  private static func target(of value: YAMLValue) -> RulingEditor.Target {
    let words = { (key: String) -> String? in
      if case .scalar(let text, _)? = value.entry(key)?.value { text } else { nil }
    }
    let item = words("item") ?? ""
    return RulingEditor.Target(item: ItemNumber(item)?.id ?? item, element: words("element"))
  }
}
