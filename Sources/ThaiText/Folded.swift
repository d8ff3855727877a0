/// Thai text without the differences that do not matter, and a way back to the original.
///
/// Agencies and their PDFs write one word in many ways, so both sides of a comparison are folded:
/// white space and invisible characters go, tone marks go, ำ (whole, split, lost or swapped)
/// becomes า, เ+เ becomes แ, private-use glyphs become their marks, digits become 0-9, ASCII and
/// full-width letters are lower-cased, doubled vowel marks are one.
///
/// - Note: Folding joins a few different words ("ทำ" and "ทา"); search for phrases, not syllables.
package struct Folded: Sendable {
  package let original: String
  let bytes: [UInt8]
  let origins: [Int32]
  let gaps: [UInt8]
  /// Which pairs of bytes occur; only long texts have it, where it spares most searches.
  let pairs: PairSet?

  package init(_ text: String) {
    var text = text
    let (bytes, origins, gaps) = text.withUTF8 { utf8 in
      let folding = Folding(utf8)
      defer { folding.deallocate() }
      return (
        Array(UnsafeBufferPointer(start: folding.bytes, count: folding.count)),
        Array(UnsafeBufferPointer(start: folding.origins, count: folding.count)),
        Array(UnsafeBufferPointer(start: folding.gaps, count: folding.count))
      )
    }
    original = text
    self.bytes = bytes
    self.origins = origins
    self.gaps = gaps
    pairs = bytes.count >= PairSet.worthwhile ? PairSet(bytes) : nil
  }

  /// How many folded bytes there are; one for a Thai or ASCII letter.
  package var count: Int { bytes.count }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The folded text itself, equal for texts that fold alike: to compare and to sort by.
  package var key: String {
    var key = ""
    var index = 0
    while index < bytes.count {
      let (scalar, width) = scalar(at: index)
      key.unicodeScalars.append(scalar)
      index += width
    }
    return key
  }

  /// The folded form of a short text, to compare with `==`.
  package static func key(_ text: String) -> String { Folded(text).key }

  /// Equal for texts that fold alike but for their digits, from run to run (FNV-1a); `nil` when
  /// nothing is left.
  package var hashWithoutDigits: UInt64? {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    let hash = bytes.reduce(start) { hash, byte in
      Byte.isDigit(byte) ? hash : (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash == start ? nil : hash
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, width: Int) {
    let byte = bytes[index]
    if byte >= 0xA1 { return (Unicode.Scalar(UInt32(byte) - 0xA0 + 0x0E00) ?? "?", 1) }
    if byte >= 0x20 { return (Unicode.Scalar(byte), 1) }
    let value = bytes[index..<min(index + 4, bytes.count)].reduce(0 as UInt32) {
      $0 << 5 | UInt32($1 & 0x1F)
    }
    return (Unicode.Scalar(value) ?? "?", 4)
  }
}

extension Folded {
  /// The range of the original, widened to whole characters, that some folded bytes came from.
  func range(_ offsets: Range<Int>) -> Range<String.Index> {
    guard let first = offsets.first, let last = offsets.last else {
      return original.startIndex..<original.startIndex
    }
    let start = index(utf8Offset: Int(origins[first]))
    return original.roundedDown(start)..<original.roundedUp(endOfScalars(last))
  }

  /// The end of what one folded byte came from: one scalar, or two for a แ typed as เ+เ.
  private func endOfScalars(_ offset: Int) -> String.Index {
    let scalars = original.unicodeScalars
    let start = index(utf8Offset: Int(origins[offset]))
    let end = scalars.index(after: start)
    guard bytes[offset] == Byte.saraAe, scalars[start] == "เ" else { return end }
    return scalars[end...].firstIndex(of: "เ").map(scalars.index(after:)) ?? end
  }

  /// The original from which some folded bytes came, marks after the last one included.
  func text(_ offsets: Range<Int>) -> Substring { original[range(offsets)] }

  private func index(utf8Offset: Int) -> String.Index {
    original.utf8.index(original.startIndex, offsetBy: utf8Offset)
  }
}

extension String {
  /// The nearest boundary of a `Character` at or before a scalar's index.
  func roundedDown(_ index: String.Index) -> String.Index {
    var index = index
    while index > startIndex, String.Index(index, within: self) == nil {
      index = unicodeScalars.index(before: index)
    }
    return index
  }

  /// The nearest boundary of a `Character` at or after a scalar's index.
  func roundedUp(_ index: String.Index) -> String.Index {
    var index = index
    while index < endIndex, String.Index(index, within: self) == nil {
      index = unicodeScalars.index(after: index)
    }
    return index
  }
}
