/// The records of a robots.txt in their order: what stands before the colon, and behind it.
///
/// It takes what people write: a byte order mark, any mix of line ends, comments, a colon left
/// out, and the misspellings that search engines take too.
struct RobotsLines: Sequence {
  enum Key {
    case agent, allow, disallow, delay
  }

  /// Bytes of the file that are read; RFC 9309 asks for 500 KiB at least.
  static let mostBytes = 512 << 10
  /// Bytes of a line that are read; what follows in it is left out, as Google's parser does.
  static let mostLine = 8 * 2083

  private let lines: [ArraySlice<UInt8>]

  init(_ file: [UInt8]) {
    let isCut = file.count > Self.mostBytes
    var bytes = file.prefix(Self.mostBytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    // Half a path would forbid more than was meant.
    if isCut { lines.removeLast() }
    self.lines = lines.map { $0.prefix(Self.mostLine) }
  }

  func makeIterator() -> some IteratorProtocol<(key: Key, value: ArraySlice<UInt8>)> {
    lines.lazy.compactMap(Self.record).makeIterator()
  }

  private static func record(_ line: ArraySlice<UInt8>) -> (key: Key, value: ArraySlice<UInt8>)? {
    let text = line.prefix { $0 != UInt8(ascii: "#") }.trimmed
    guard let end = text.firstIndex(of: UInt8(ascii: ":")) ?? bareEnd(of: text),
      let key = keys[String(decoding: text[..<end].trimmed, as: UTF8.self).lowercased()]
    else { return nil }
    return (key, text[end...].dropFirst().trimmed)
  }

  /// The gap of a line of two words and no colon.
  private static func bareEnd(of text: ArraySlice<UInt8>) -> Int? {
    let words = text.split(whereSeparator: \.isBlank)
    return words.count == 2 ? words.first?.endIndex : nil
  }

  private static let keys: [String: Key] = [
    "user-agent": .agent, "useragent": .agent, "user agent": .agent,
    "allow": .allow, "crawl-delay": .delay, "crawldelay": .delay,
    "disallow": .disallow, "dissallow": .disallow, "dissalow": .disallow, "disalow": .disallow,
    "diasllow": .disallow, "disallaw": .disallow,
  ]
}

extension UInt8 {
  /// White space within a line.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension ArraySlice<UInt8> {
  /// Without white space at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return [] }
    return self[first...last]
  }
}
