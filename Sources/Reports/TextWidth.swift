/// Columns of a terminal: Thai marks above and below take none, CJK and emoji take two.
extension Unicode.Scalar {
  /// The columns that the scalar takes when it stands alone.
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator,
      .paragraphSeparator:
      return 0
    default:
      if Self.joiningJamo.contains(value) { return 0 }
      return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// Medial and final Hangul letters, which join the syllable before them.
  private static let joiningJamo: ClosedRange<UInt32> = 0x1160...0x11FF

  /// The blocks that Unicode's East Asian Width calls wide or full-width.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF,
    0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}

extension Character {
  /// The columns that the character takes in a terminal.
  ///
  /// `กำ` is one character of two columns, a family of emoji joined into one takes two.
  package var columns: Int {
    if isASCII { return unicodeScalars.reduce(0) { $0 + $1.columns } }
    if isEmoji { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  private var isEmoji: Bool {
    unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
  }
}

extension StringProtocol {
  /// The columns that the text takes in a terminal; it must hold no line breaks.
  package var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The text with spaces after it (before it with `trailing: false`) up to `width` columns.
  ///
  /// A text that is wider already is given back whole.
  package func padded(to width: Int, trailing: Bool = true) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - columns))
    return trailing ? self + spaces : spaces + self
  }

  /// The text cut to `width` columns, with `…` at the end where something was cut.
  package func truncated(to width: Int) -> String {
    guard columns > width else { return String(self) }
    var rest = Swift.max(0, width - 1)
    let kept = prefix { character in
      rest -= character.columns
      return rest >= 0
    }
    return width > 0 ? kept + "…" : ""
  }
}
