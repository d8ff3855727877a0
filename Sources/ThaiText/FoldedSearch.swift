#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Folded {
  package func contains(_ term: Term) -> Bool { offset(of: term, from: 0) != nil }

  package func firstMatch(of term: Term) -> Match? {
    offset(of: term, from: 0).map { match(at: $0, of: term) }
  }

  /// All matches, from the left, none overlapping the one before.
  package func matches(of term: Term) -> [Match] {
    var matches: [Match] = []
    var start = 0
    while let found = offset(of: term, from: start) {
      matches.append(match(at: found, of: term))
      start = found + term.bytes.count
    }
    return matches
  }

  /// The match that stands first in the text, with the place of its term in the list.
  ///
  /// Of several at one place, the term that is first in the list counts.
  package func firstMatch(ofAny terms: [Term]) -> (index: Int, match: Match)? {
    var best: (index: Int, offset: Int)?
    for (index, term) in terms.enumerated() {
      guard let found = offset(of: term, from: 0) else { continue }
      if let known = best, known.offset <= found { continue }
      best = (index, found)
    }
    return best.map { ($0.index, match(at: $0.offset, of: terms[$0.index])) }
  }

  /// How long the first of the terms is with which the text begins, in folded bytes.
  package func lengthOfStart(amongst terms: [Term]) -> Int? {
    terms.first { term in
      guard !term.isEmpty, bytes.starts(with: term.bytes) else { return false }
      return !term.isWholeWord || isWholeWord(0..<term.bytes.count)
    }?.bytes.count
  }

  package func containsAny(of terms: [Term]) -> Bool { terms.contains { contains($0) } }

  private func match(at offset: Int, of term: Term) -> Match {
    let length = term.bytes.count
    return Match(range: range(offset..<offset + length), offset: offset, length: length)
  }

  /// The folded offset of a term, at or after a start.
  func offset(of term: Term, from start: Int) -> Int? {
    guard !term.isEmpty, bytes.count - start >= term.bytes.count else { return nil }
    if let pairs, !pairs.mayContain(term.bytes) { return nil }
    var start = start
    while let found = find(term, from: start) {
      if !term.isWholeWord || isWholeWord(found..<found + term.bytes.count) { return found }
      start = found + 1
    }
    return nil
  }

  /// Skips from one occurrence of the term's rarest letter to the next.
  private func find(_ term: Term, from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { text in
      term.bytes.withUnsafeBufferPointer { wanted in
        guard let base = text.baseAddress, let wanted = wanted.baseAddress else { return nil }
        let length = term.bytes.count
        let skip = term.rarest
        let letter = Int32(wanted[skip])
        let end = base + (text.count - length + skip + 1)
        var place = base + (start + skip)
        while place < end {
          guard let hit = memchr(place, letter, end - place) else { return nil }
          let found = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self))
          if memcmp(found - skip, wanted, length) == 0 { return found - base - skip }
          place = found + 1
        }
        return nil
      }
    }
  }

  /// Whether no ASCII letter or digit touches the range in the original.
  private func isWholeWord(_ range: Range<Int>) -> Bool {
    if let before = touching(before: range.lowerBound), Self.isWordByte(before) { return false }
    if let after = touching(after: range.upperBound), Self.isWordByte(after) { return false }
    return true
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    Byte.isASCIILetter(byte) || Byte.isDigit(byte)
  }

  /// The folded byte before an offset when no white space is between.
  func touching(before offset: Int) -> UInt8? {
    guard offset > 0 else { return nil }
    return offset == count || gaps[offset] == Gap.none ? bytes[offset - 1] : nil
  }

  /// The folded byte at an offset when no white space is before it.
  func touching(after offset: Int) -> UInt8? {
    offset < count && gaps[offset] == Gap.none ? bytes[offset] : nil
  }
}
