extension TimeLexer {
  /// Whether a word is not just letters of another one.
  func isWord(_ word: Lexicon<TimeToken.Kind>.Found, at start: Int) -> Bool {
    switch word.value {
    case .month(let number, let form):
      isMonth(number, form, start..<word.end, isExact: word.isExact)
    // สรุปงบประมาณ holds what is left of ปีงบประมาณ when its vowel is lost.
    case .fiscalYear where !word.isExact && word.end - start < 11:
      folded.touching(before: start).map(Byte.isThai) != true
    case .buddhist, .common: folded.touching(before: start) != Byte.saraE
    case .quarter where folded.bytes[start] == 0x71 && word.end == start + 1:
      folded.touching(after: word.end).map(Byte.isDigit) == true
    default: true
    }
  }

  private func isMonth(
    _ number: Int, _ form: TimeToken.MonthForm, _ range: Range<Int>, isExact: Bool
  ) -> Bool {
    switch form {
    // คมนาคม holds what is left of มีนาคม when its vowel is lost.
    case .full: isExact || number != 3 || folded.touching(before: range.lowerBound) != 0xA4
    case .short: isFree(range)
    case .plain:
      isFree(range)
        && !(range.lowerBound + 1..<range.upperBound).contains { folded.gaps[$0] != Gap.none }
    case .dotted: isFree(range) && !isInitialism(range)
    case .english: true
    }
  }

  /// Whether no Thai letter touches the word, but for เดือน and the like before it.
  private func isFree(_ range: Range<Int>) -> Bool {
    let isDotted = folded.bytes[range.upperBound - 1] == 0x2E
    if !isDotted, let after = folded.touching(after: range.upperBound), Byte.isThai(after) {
      return false
    }
    guard let before = folded.touching(before: range.lowerBound), Byte.isThai(before) else {
      return true
    }
    return ["เดือน", "ถึง", "และ", "ประจำ", "รอบ"].contains { endsWith($0, range.lowerBound) }
  }

  private func endsWith(_ word: Term, _ end: Int) -> Bool {
    end >= word.bytes.count
      && folded.bytes[end - word.bytes.count..<end].elementsEqual(word.bytes)
  }

  /// Whether the letters are part of a longer row of initials (อ.ก.พ., ก.พ.ร.).
  private func isInitialism(_ range: Range<Int>) -> Bool {
    let bytes = folded.bytes
    let start = range.lowerBound
    if start >= 2, folded.touching(before: start) == 0x2E, Byte.isThai(bytes[start - 2]) {
      return true
    }
    let end = range.upperBound
    guard let after = folded.touching(after: end), Byte.isConsonant(after) else { return false }
    return folded.touching(after: end + 1) == 0x2E
  }
}
