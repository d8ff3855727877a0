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

  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return words[pair >> 6] & (1 << UInt64(pair & 63)) != 0
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
