/// Finds names with titles in folded bytes.
struct PersonScanner {
  struct Found {
    let title: Range<Int>
    let given: Range<Int>
    let family: Range<Int>?
  }

  private struct Title {
    var range: Range<Int>
    var kind: PersonTitles.Kind
    /// Whether letters touch it from before.
    let isGlued: Bool
  }

  private let folded: Folded
  private let bytes: [UInt8]

  init(_ folded: Folded) {
    self.folded = folded
    bytes = folded.bytes
  }

  func all() -> [Found] {
    let beginnings = PersonTitles.lexicon.beginnings
    var all: [Found] = []
    var index = beginnings.firstIndex(in: bytes, from: 0)
    while index < bytes.count {
      if let found = name(at: index) {
        all.append(found)
        index = (found.family ?? found.given).upperBound
      } else {
        index += 1
      }
      index = beginnings.firstIndex(in: bytes, from: index)
    }
    return all
  }

  private func name(at start: Int) -> Found? {
    guard let title = title(at: start), let given = given(after: title) else { return nil }
    let family = family(after: given)
    let isLoose = folded.gaps[given.lowerBound] != Gap.none
    if family == nil, PersonWords.wholeWithoutFamily.contains(Array(bytes[given])) { return nil }
    guard family != nil || (title.kind == .plain && !title.isGlued && !isLoose) else { return nil }
    return Found(title: title.range, given: given, family: family)
  }
}

extension PersonScanner {
  /// One title or several in a row ("ว่าที่ ร.ต. ดร.").
  private func title(at start: Int) -> Title? {
    guard let first = PersonTitles.lexicon.word(at: start, in: folded) else { return nil }
    guard let isGlued = isGlued(start), isReal(start..<first.end) else { return nil }
    var title = Title(range: start..<first.end, kind: first.value, isGlued: isGlued)
    while let next = PersonTitles.lexicon.word(at: title.range.upperBound, in: folded),
      folded.gaps[title.range.upperBound] != Gap.line
    {
      // Two of นาย, นาง, นางสาว in a row are a choice in a form.
      if next.value == .plain, title.kind == .plain { return nil }
      guard isReal(title.range.upperBound..<next.end) else { break }
      title.range = start..<next.end
      if next.value == .plain { title.kind = .plain }
    }
    return title
  }

  /// Whether letters touch a title from before; `nil` when they make it another word.
  private func isGlued(_ start: Int) -> Bool? {
    guard let before = folded.touching(before: start) else { return false }
    if before == 0x2E {
      return start >= 2 && Byte.isThai(bytes[start - 2]) ? nil : false
    }
    guard Byte.isThai(before) else { return Byte.isASCIILetter(before) ? nil : false }
    let isWord = PersonWords.beforeTitle.contains { word in
      start >= word.bytes.count && bytes[start - word.bytes.count..<start].elementsEqual(word.bytes)
    }
    return isWord ? true : nil
  }

  /// "นำงบ" and "นำงาน" fold like "นางบ" and "นางาน", but their vowel is ำ.
  private func isReal(_ range: Range<Int>) -> Bool {
    let isWife = range.count == 3 && bytes[range].elementsEqual([0xB9, 0xD2, 0xA7])
    return !isWife
      || !folded.text(range).unicodeScalars.contains { $0 == "\u{0E33}" || $0 == "\u{0E4D}" }
  }
}

extension PersonScanner {
  private func given(after title: Title) -> Range<Int>? {
    let start = title.range.upperBound
    guard let word = word(at: start, longest: 24), folded.gaps[start] != Gap.line,
      !PersonWords.afterTitle.contain(start, in: folded),
      !PersonWords.wholeAfterTitle.contains(Array(bytes[word]))
    else { return nil }
    return cutBeforePosition(word)
  }

  private func family(after given: Range<Int>) -> Range<Int>? {
    let start = given.upperBound
    guard start < bytes.count, folded.gaps[start] == Gap.space else { return nil }
    if bytes[start] == 0xB3, let family = familyWithNa(at: start) { return family }
    guard let word = word(at: start, longest: 30), isFamily(word) else { return nil }
    return cutBeforePosition(word)
  }

  private func isFamily(_ word: Range<Int>) -> Bool {
    !PersonWords.afterName.contain(word.lowerBound, in: folded)
      && !PersonWords.wholeAfterName.contains(Array(bytes[word]))
      && PersonTitles.lexicon.word(at: word.lowerBound, in: folded)?.value != .plain
  }

  /// "ณ อยุธยา"; "ณ วันที่" is none.
  private func familyWithNa(at start: Int) -> Range<Int>? {
    guard start + 1 < bytes.count, folded.gaps[start + 1] == Gap.space,
      !PersonWords.afterNa.contain(start + 1, in: folded),
      let word = word(at: start + 1, longest: 30)
    else { return nil }
    return start..<word.upperBound
  }

  /// The Thai letters from a place up to white space or a sign.
  private func word(at start: Int, longest: Int) -> Range<Int>? {
    guard start + 1 < bytes.count else { return nil }
    let isVowelFirst = Byte.isLeadingVowel(bytes[start])
    guard Byte.isConsonant(bytes[isVowelFirst ? start + 1 : start]) else { return nil }
    var end = start + 1
    while end < bytes.count, folded.gaps[end] == Gap.none, Self.isNameLetter(bytes[end]) {
      end += 1
    }
    return (2...longest).contains(end - start) ? start..<end : nil
  }

  private static func isNameLetter(_ byte: UInt8) -> Bool {
    Byte.isThai(byte) && byte != 0xCF && byte != 0xE6 && byte < 0xE7
  }

  /// The word without a position that is glued to its end.
  private func cutBeforePosition(_ word: Range<Int>) -> Range<Int> {
    let first = (word.lowerBound + 2..<word.upperBound).first {
      PersonWords.glued.contain($0, in: folded)
    }
    return first.map { word.lowerBound..<$0 } ?? word
  }
}
