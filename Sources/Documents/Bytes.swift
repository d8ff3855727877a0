/// Small questions about bytes of ASCII-compatible text.
extension UInt8 {
  var asciiLowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Space, tab, line feed, form feed, carriage return.
  var isMarkupSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where the byte next stands at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < endIndex {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether the ASCII text stands at `index`, whatever its case; `text` is in lower case.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= startIndex, index + count <= endIndex else { return false }
    return text.withUTF8Buffer { letters in
      for offset in 0..<count where self[index + offset].asciiLowered != letters[offset] {
        return false
      }
      return true
    }
  }

  /// Where the ASCII text next stands at or after `start`, whatever its case.
  func firstIndex(of text: StaticString, from start: Int) -> Int? {
    let first = text.withUTF8Buffer { $0[0] }
    var index = start
    while index < endIndex {
      if self[index].asciiLowered == first, has(text, at: index) { return index }
      index += 1
    }
    return nil
  }
}

extension String {
  /// With white space (also the no-break space) folded to single spaces, and none at the ends.
  var folded: String {
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    TextFold.append(self, to: &output)
    return TextFold.finished(output)
  }

  /// Case-folded for ASCII only, so that the result never depends on a locale.
  var asciiLowercased: String {
    guard utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return self }
    return String(decoding: utf8.map(\.asciiLowered), as: UTF8.self)
  }

  /// How many scalars are not white space; the rarer kinds of white space count.
  var inkCount: Int {
    var text = self
    return text.withUTF8 { bytes in
      var count = 0
      for index in bytes.indices where bytes[index] > 0x20 && bytes[index] & 0xC0 != 0x80 {
        let isNoBreakSpace = bytes[index] == 0xC2 && bytes[index + 1] == 0xA0
        if !isNoBreakSpace { count += 1 }
      }
      return count
    }
  }
}

/// Folds white space while text is gathered from several nodes.
enum TextFold {
  /// Appends the text; a row of white space becomes one space.
  static func append(_ text: String, to output: inout [UInt8]) {
    var copy = text
    copy.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, spaceWidth(bytes, index) == 0 { index += 1 }
        output.append(contentsOf: bytes[start..<index])
        while index < bytes.count, case let width = spaceWidth(bytes, index), width > 0 {
          space(&output)
          index += width
        }
      }
    }
  }

  /// Appends one space unless there is one, or nothing before it.
  static func space(_ output: inout [UInt8]) {
    if let last = output.last, last != 0x20 { output.append(0x20) }
  }

  /// The text without a space at its end.
  static func finished(_ output: [UInt8]) -> String {
    String(decoding: output.last == 0x20 ? output.dropLast() : output[...], as: UTF8.self)
  }

  /// The length of the white space at `index`: ASCII control and space, U+00A0, U+2028, U+3000,
  /// the byte order mark; 0 when there is none.
  private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return 0 }
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < bytes.count else { return 0 }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }
}
