extension String {
  /// The text in lines of at most `width` columns, broken at spaces where that is possible.
  ///
  /// Thai has no spaces between words, so a run that is too long for one line is broken where a
  /// syllable is sure to begin or end, else between any two characters; words may be split.
  /// Line breaks of the text stay; spaces at a break and doubled ones go.
  package func wrapped(to width: Int) -> [String] {
    precondition(width > 1, "no room for a wide character")
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      $0.wrappedParagraph(to: width)
    }
  }

  /// The text in lines of at most `width` columns with `first` before the first line and as many
  /// spaces before the others.
  package func wrapped(to width: Int, first: String) -> [String] {
    let indent = first.columns
    let lines = wrapped(to: Swift.max(2, width - indent))
    let rest = String(repeating: " ", count: indent)
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }
  }
}

extension Substring {
  fileprivate func wrappedParagraph(to width: Int) -> [String] {
    var lines = [""]
    var used = 0
    for word in split(separator: " ") {
      for (index, piece) in word.pieces(ofAtMost: width).enumerated() {
        let gap = index == 0 && used > 0 ? 1 : 0
        if index > 0 || used + gap + piece.columns > width {
          if used > 0 { lines.append("") }
          used = 0
        }
        if used > 0 { lines[lines.count - 1] += " " }
        lines[lines.count - 1] += piece
        used += (used > 0 ? 1 : 0) + piece.columns
      }
    }
    return lines
  }

  /// The word whole when it fits, else in pieces that do.
  private func pieces(ofAtMost width: Int) -> [Substring] {
    if columns <= width { return [self] }
    var pieces: [Substring] = []
    var rest = self
    while !rest.isEmpty {
      let cut = rest.cut(at: width)
      pieces.append(rest[..<cut])
      rest = rest[cut...]
    }
    return pieces
  }

  /// Where to break a word that may be wider than `width`: as late as possible, but rather after a
  /// sign in the second half of the line, or at the edge of a syllable in its last third. The end
  /// of a word that fits.
  private func cut(at width: Int) -> Index {
    var used = 0
    var (sign, edge, anywhere): (Index?, Index?, Index?)
    var last = startIndex
    for index in indices {
      if index > startIndex {
        let (before, after) = (self[last], self[index])
        if !after.mayNotStartLine, !before.isLeadingVowel { anywhere = index }
        if used * 2 >= width, "/-_?&=,;)".contains(before) { sign = index }
        if used * 3 >= width * 2, isSyllableEdge(before, after) { edge = index }
      }
      used += self[index].columns
      if used > width {
        return sign ?? edge ?? anywhere ?? Swift.max(index, self.index(after: startIndex))
      }
      last = index
    }
    return endIndex
  }

  private func isSyllableEdge(_ before: Character, _ after: Character) -> Bool {
    if before.isLeadingVowel || after.mayNotStartLine { return false }
    return after.isLeadingVowel || before.endsSyllable
  }
}

extension Character {
  /// เ แ โ ใ ไ stand before their consonant, so a syllable begins with them.
  fileprivate var isLeadingVowel: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy { (0x0E40...0x0E44).contains($0.value) }
  }

  /// Signs that belong to what stands before them.
  fileprivate var mayNotStartLine: Bool { "ะาๅๆฯ,.;:!?)]}”’".contains(self) }

  /// ะ ๆ ฯ and the mark of a silent letter end a syllable.
  fileprivate var endsSyllable: Bool {
    guard let last = unicodeScalars.last else { return false }
    return [0x0E30, 0x0E46, 0x0E2F, 0x0E4C].contains(last.value)
  }
}
