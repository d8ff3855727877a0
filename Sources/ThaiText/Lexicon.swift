/// Words to recognise at places of a folded text, the longest first.
struct Lexicon<Value: Sendable>: Sendable {
  /// How exactly the letters must agree.
  enum Manner {
    case exact
    /// Vowel marks above and below may be missing or others, as in PDFs that lose them.
    case lenient
    /// No white space inside, and no ASCII letters around.
    case word
  }

  struct Word: Sendable {
    let text: String
    let value: Value
    let manner: Manner
  }

  /// A word found: what it means, where it ends, and whether all its letters were there.
  struct Found {
    let value: Value
    let end: Int
    let isExact: Bool
  }

  private struct Entry: Sendable {
    let value: Value
    let manner: Manner
    /// In `letters`.
    let start: Int
    let end: Int
    /// The second letter, where it cannot be missing; 0 where it can.
    let second: UInt8
  }

  private let entries: [Entry]
  private let letters: [UInt8]
  /// For each first letter, where its entries are.
  private let places: [Range<Int>]
  /// The first two letters that any word may have; others need no comparing.
  let beginnings: PairSet

  init(_ words: [Word]) {
    let known = words.map { (bytes: Folded($0.text).bytes, word: $0) }
      .filter { $0.bytes.count > 0 }
      .sorted { ($0.bytes[0], $1.bytes.count) < ($1.bytes[0], $0.bytes.count) }
    var letters: [UInt8] = []
    var entries: [Entry] = []
    var places = [Range<Int>](repeating: 0..<0, count: 256)
    var beginnings = PairSet()
    for (index, (bytes, word)) in known.enumerated() {
      let start = letters.count
      letters += bytes
      entries.append(
        Entry(
          value: word.value, manner: word.manner, start: start, end: letters.count,
          second: word.manner == .lenient || bytes.count < 2 ? 0 : bytes[1]))
      let first = Int(bytes[0])
      places[first] = (places[first].isEmpty ? index : places[first].lowerBound)..<index + 1
      Self.insert(bytes, word.manner, into: &beginnings)
    }
    (self.entries, self.letters, self.places, self.beginnings) =
      (entries, letters, places, beginnings)
  }

  private static func insert(_ bytes: [UInt8], _ manner: Manner, into pairs: inout PairSet) {
    guard bytes.count > 1 else {
      pairs.insertAll(startingWith: bytes[0])
      return
    }
    pairs.insert(bytes[0], bytes[1])
    guard manner == .lenient, bytes.count > 2, Byte.isMark(bytes[1]) else { return }
    pairs.insert(bytes[0], bytes[2])
    for mark in [0xD1] + Array(0xD4...0xD9) { pairs.insert(bytes[0], UInt8(mark)) }
  }

  /// The longest word that starts at a place.
  func word(at start: Int, in folded: Folded) -> Found? {
    let bytes = folded.bytes
    guard start < bytes.count else { return nil }
    let second = start + 1 < bytes.count ? bytes[start + 1] : 0
    for index in places[Int(bytes[start])] {
      let entry = entries[index]
      guard entry.second == 0 || entry.second == second else { continue }
      guard let (end, isExact) = matched(entry, bytes, at: start) else { continue }
      if entry.manner == .word, !stands(start..<end, in: folded) { continue }
      return Found(value: entry.value, end: end, isExact: isExact)
    }
    return nil
  }

  private func matched(
    _ entry: Entry, _ bytes: [UInt8], at start: Int
  ) -> (end: Int, isExact: Bool)? {
    var place = start
    var isExact = true
    for index in entry.start..<entry.end {
      let letter = letters[index]
      if place < bytes.count, bytes[place] == letter {
        place += 1
        continue
      }
      guard entry.manner == .lenient, Byte.isMark(letter), place > start else { return nil }
      isExact = false
      if place < bytes.count, Byte.isMark(bytes[place]) { place += 1 }
    }
    return (place, isExact)
  }

  private func stands(_ range: Range<Int>, in folded: Folded) -> Bool {
    let isSplit = (range.lowerBound + 1..<range.upperBound).contains {
      folded.gaps[$0] != Gap.none
    }
    let before = folded.touching(before: range.lowerBound).map(Byte.isASCIILetter) ?? false
    let after = folded.touching(after: range.upperBound).map(Byte.isASCIILetter) ?? false
    return !isSplit && !before && !after
  }
}
