/// The pass over UTF-8 that makes folded bytes, where they came from, and where white space was.
///
/// A folded byte is a letter: lower-case ASCII as it is, Thai as in TIS-620 (0xA1...0xFB), and any
/// other scalar as four bytes (0x00...0x1F, then three of 0x80...0x9F), so no two texts collide.
struct Folding {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  /// For each byte, the UTF-8 offset of its scalar in the original.
  private(set) var origins: UnsafeMutablePointer<Int32>
  /// For each byte, the white space before it: see `Gap`.
  private(set) var gaps: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var pendingGap = Gap.none
  private let input: UnsafeBufferPointer<UInt8>

  /// Folds at once; `deallocate()` must follow.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    // A scalar of two bytes may become four; nothing grows more.
    let capacity = input.count * 2 + 1
    bytes = .allocate(capacity: capacity)
    origins = .allocate(capacity: capacity)
    gaps = .allocate(capacity: capacity)
    fold()
  }

  func deallocate() {
    bytes.deallocate()
    origins.deallocate()
    gaps.deallocate()
  }

  private mutating func fold() {
    guard let start = input.baseAddress else { return }
    FoldTable.shared.ascii.withUnsafeBufferPointer { ascii in
      FoldTable.shared.thai.withUnsafeBufferPointer { thai in
        guard let ascii = ascii.baseAddress, let thai = thai.baseAddress else { return }
        fold(start, ascii: ascii, thai: thai)
      }
    }
  }

  private mutating func fold(
    _ text: UnsafePointer<UInt8>, ascii: UnsafePointer<UInt8>, thai: UnsafePointer<UInt8>
  ) {
    let end = input.count
    var index = 0
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        appendClass(ascii[Int(byte)], at: index)
        index += 1
      } else if byte == 0xE0, index + 2 < end, text[index + 1] & 0xFE == 0xB8 {
        let letter = Int(text[index + 1] & 1) << 6 | Int(text[index + 2] & 0x3F)
        appendThai(thai[letter], letter: letter, at: index)
        index += 3
      } else {
        index += appendOther(text, at: index)
      }
    }
  }

  private mutating func appendClass(_ folded: UInt8, at index: Int) {
    if folded >= FoldTable.lowestByte {
      append(folded, at: index)
    } else if folded != FoldTable.dropped, pendingGap < folded {
      pendingGap = folded
    }
  }

  private mutating func appendThai(_ folded: UInt8, letter: Int, at index: Int) {
    if folded == FoldTable.dropped {
      restoreLostVowel(letter: letter, at: index)
      return
    }
    if count > 0, bytes[count - 1] == folded {
      if folded == Byte.saraE {
        bytes[count - 1] = Byte.saraAe
        return
      }
      if Byte.isMark(folded) || folded == Byte.saraAa { return }
    }
    append(folded, at: index)
  }

  /// PDFs with broken maps give `ผ้้` for `ผู้`: the first of the two tone marks was the vowel.
  private mutating func restoreLostVowel(letter: Int, at index: Int) {
    let maiTho = 0x49
    guard letter == maiTho, index >= 6, count > 0, bytes[count - 1] == Byte.phoPhueng,
      self.letter(at: index - 3) == maiTho, self.letter(at: index + 3) != 0x32
    else { return }
    append(Byte.saraUu, at: index - 3)
  }

  /// The Thai letter (its distance from U+0E00) that starts at a UTF-8 offset.
  private func letter(at index: Int) -> Int? {
    guard index >= 0, index + 2 < input.count, input[index] == 0xE0,
      input[index + 1] & 0xFE == 0xB8
    else { return nil }
    return Int(input[index + 1] & 1) << 6 | Int(input[index + 2] & 0x3F)
  }

  private mutating func append(_ folded: UInt8, at index: Int) {
    bytes[count] = folded
    origins[count] = Int32(truncatingIfNeeded: index)
    gaps[count] = pendingGap
    pendingGap = Gap.none
    count += 1
  }

  /// Folds a scalar that is neither ASCII nor Thai, and says how many bytes it took.
  private mutating func appendOther(_ text: UnsafePointer<UInt8>, at index: Int) -> Int {
    let (value, width) = Self.scalar(text, at: index, end: input.count)
    switch OtherScalar(value) {
    case .dropped: break
    case .gap(let gap): pendingGap = max(pendingGap, gap)
    case .ascii(let byte): appendClass(FoldTable.shared.ascii[Int(byte)], at: index)
    case .thai(let letter):
      appendThai(FoldTable.shared.thai[letter], letter: letter, at: index)
    case .kept:
      for shift in [15, 10, 5, 0] {
        let five = UInt8(truncatingIfNeeded: value >> UInt32(shift)) & 0x1F
        append(shift == 15 ? five : five | 0x80, at: index)
      }
    }
    return width
  }

  /// Decodes one scalar of valid UTF-8, which a Swift string always is.
  private static func scalar(
    _ text: UnsafePointer<UInt8>, at index: Int, end: Int
  ) -> (value: UInt32, width: Int) {
    let lead = text[index]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for next in index + 1..<min(index + width, end) {
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    return (value, width)
  }
}
