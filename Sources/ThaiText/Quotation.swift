extension Folded {
  /// The words of a match with what stands around it, on one line.
  ///
  /// - Parameter around: how many characters at most before, and as many after.
  package func quote(_ match: Match, around: Int = 60) -> String {
    quote(match.range, around: around)
  }

  /// The words at a range of the original with what stands around them, on one line.
  package func quote(_ range: Range<String.Index>, around: Int = 60) -> String {
    let start = original.index(range.lowerBound, offsetBy: -around, limitedBy: original.startIndex)
    let end = original.index(range.upperBound, offsetBy: around, limitedBy: original.endIndex)
    let words = Self.onOneLine(
      original[(start ?? original.startIndex)..<(end ?? original.endIndex)])
    let isCutBefore = start.map { $0 > original.startIndex } ?? false
    let isCutAfter = end.map { $0 < original.endIndex } ?? false
    return (isCutBefore ? "…" : "") + words + (isCutAfter ? "…" : "")
  }

  /// The text with each run of white space as one space, and nothing invisible.
  package static func onOneLine(_ text: some StringProtocol) -> String {
    var line = ""
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isAfterSpace { line.unicodeScalars.append(" ") }
        isAfterSpace = true
      } else if !isInvisible(scalar) {
        line.unicodeScalars.append(scalar)
        isAfterSpace = false
      }
    }
    if line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }
}
