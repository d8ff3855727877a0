/// The lines of a file as they stand, each with its own line break, counted from 1 as the YAML
/// reader counts them.
struct SourceLines {
  private(set) var lines: [String]

  init(_ text: String) {
    lines = []
    var line = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      line.append(scalar)
      let isFirstOfTwo = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      guard scalar.endsLine, !isFirstOfTwo else { continue }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    if !line.isEmpty { lines.append(String(line)) }
  }

  var text: String { lines.joined() }

  /// The line after the last one.
  var end: Int { lines.count + 1 }

  /// How lines of the file end, by its first one.
  var lineBreak: String {
    let ending = lines.first?.unicodeScalars.reversed().prefix { $0.endsLine }.reversed() ?? []
    return ending.isEmpty ? "\n" : String(String.UnicodeScalarView(ending))
  }

  subscript(line: Int) -> String {
    lines.indices.contains(line - 1) ? lines[line - 1] : ""
  }

  /// The blanks at the beginning of a line.
  func indent(of line: Int) -> String { String(self[line].prefix { $0 == " " }) }

  /// A line without the blanks around it and without its line break.
  func words(of line: Int) -> Substring {
    var words = self[line].drop { $0.isWhitespace }
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }

  func isComment(_ line: Int) -> Bool { words(of: line).hasPrefix("#") }

  /// The last line of a range that is neither empty nor a comment; the first when all are.
  func lastWritten(in range: Range<Int>) -> Int {
    range.last { !words(of: $0).isEmpty && !isComment($0) } ?? range.lowerBound
  }

  /// The file with other lines in place of a range, which may be empty to insert before a line.
  ///
  /// - Parameter new: Without line breaks, which are the file's own.
  func replacing(_ range: Range<Int>, with new: [String]) -> String {
    let ending = lineBreak
    var head = Array(lines[..<(range.lowerBound - 1)])
    if !new.isEmpty, let last = head.last, last.unicodeScalars.last?.endsLine != true {
      head[head.count - 1] = last + ending
    }
    return (head + new.map { $0 + ending } + lines[(range.upperBound - 1)...]).joined()
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool {
    ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(self)
  }
}
