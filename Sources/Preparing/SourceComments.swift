import Criteria

/// The comments of a file that a person wrote, by the item they stand with.
///
/// Lines that begin with `#` directly above an item, and all comments within it, are the item's.
/// A line is looked at by itself: a `#` in a text of several lines counts as a comment too.
struct SourceComments {
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(
      String.init)
  }

  /// The comments of an item that begins at a line (from 1) and ends before another.
  func comments(of range: Range<Int>) -> [String] {
    let first = start(of: range.lowerBound)
    let end = range.upperBound <= lines.count ? start(of: range.upperBound) : lines.count + 1
    guard first < end else { return [] }
    return lines[(first - 1)..<(end - 1)].compactMap(Self.comment)
  }

  /// The line of the first comment directly above a line, else that line.
  func start(of line: Int) -> Int {
    var first = line
    while first > 1, lines[first - 2].drop(while: { $0 == " " }).hasPrefix("#") { first -= 1 }
    return first
  }

  /// The text of the lines, from 1.
  func lines(_ range: Range<Int>) -> [String] {
    let range = range.clamped(to: 1..<lines.count + 1)
    return Array(lines[(range.lowerBound - 1)..<(range.upperBound - 1)])
  }

  var count: Int { lines.count }

  /// What stands behind `#`, when it begins a comment outside quotation marks.
  static func comment(_ line: String) -> String? {
    var quote: Character?
    var before: Character = " "
    for (index, sign) in zip(line.indices, line) {
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "#", before == " " || before == "\t" {
        let text = line[line.index(after: index)...].drop { $0 == " " }
        return text.isEmpty ? nil : String(text)
      } else if sign == "\"" || sign == "'", " [{,:-".contains(before) {
        quote = sign
      }
      before = sign
    }
    return nil
  }
}
