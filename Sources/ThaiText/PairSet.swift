/// A set of pairs of neighbouring bytes, as bits.
struct PairSet: Sendable {
  /// From how many bytes on a text has one: below that, a search costs less than the set.
  static var worthwhile: Int { 2048 }

  private var words = [UInt64](repeating: 0, count: 1024)

  init() {}

  /// All pairs that occur in some bytes.
  init(_ bytes: [UInt8]) {
    words.withUnsafeMutableBufferPointer { words in
      bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress, let words = words.baseAddress else { return }
        let end = bytes.count
        var index = 1
        while index < end {
          let pair = Int(start[index - 1]) << 8 | Int(start[index])
          words[pair >> 6] |= 1 << UInt64(pair & 63)
          index += 1
        }
      }
    }
  }

  mutating func insert(_ first: UInt8, _ second: UInt8) {
    let pair = Int(first) << 8 | Int(second)
    words[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Adds all pairs that start with a byte.
  mutating func insertAll(startingWith first: UInt8) {
    for second in 0...UInt8.max { insert(first, second) }
  }

  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return words[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  /// The first place at or after a start where one of the pairs stands, or where the bytes end.
  ///
  /// After the last byte a zero is thought.
  func firstIndex(in bytes: [UInt8], from start: Int) -> Int {
    words.withUnsafeBufferPointer { words in
      bytes.withUnsafeBufferPointer { bytes in
        guard let text = bytes.baseAddress, let words = words.baseAddress else { return start }
        let last = bytes.count - 1
        var index = start
        while index <= last {
          let pair = Int(text[index]) << 8 | (index < last ? Int(text[index + 1]) : 0)
          if words[pair >> 6] & (1 << UInt64(pair & 63)) != 0 { return index }
          index += 1
        }
        return index
      }
    }
  }

  /// Whether every neighbouring pair of some bytes is there; without it they cannot occur.
  func mayContain(_ bytes: [UInt8]) -> Bool {
    var index = 1
    while index < bytes.count {
      guard contains(bytes[index - 1], bytes[index]) else { return false }
      index += 1
    }
    return true
  }
}
