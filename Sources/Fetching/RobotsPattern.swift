/// The path of an `Allow` or `Disallow` line: `*` stands for any bytes, a last `$` for the end.
///
/// Matching never tries twice: between two `*` the first place that fits is as good as any, so a
/// hostile pattern costs no more than a search for each of its pieces, which takes linear time.
struct RobotsPattern: Sendable, Equatable {
  /// Bytes of the pattern; the longest pattern that matches decides (RFC 9309, 2.2.2).
  let length: Int
  private let pieces: [[UInt8]]
  private let isAnchored: Bool

  init(_ written: some Sequence<UInt8>) {
    var bytes = Array(written)
    isAnchored = bytes.last == UInt8(ascii: "$")
    if isAnchored { bytes.removeLast() }
    pieces = bytes.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map(Self.comparable)
    length = pieces.reduce(pieces.count - 1) { $0 + $1.count } + (isAnchored ? 1 : 0)
  }

  /// - Parameter target: Path and query as `comparable` writes them.
  func matches(_ target: [UInt8]) -> Bool {
    guard let first = pieces.first, target.starts(with: first) else { return false }
    guard pieces.count > 1 else { return !isAnchored || target.count == first.count }
    var rest = target[first.count...]
    for piece in pieces.dropFirst().dropLast(isAnchored ? 1 : 0) where !piece.isEmpty {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    let last = pieces[pieces.count - 1]
    return !isAnchored || rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// The one spelling in which paths are compared: letters, digits and `-._~` bare, other bytes
  /// beyond ASCII and the two signs of patterns escaped, all other escapes in capitals.
  static func comparable(_ path: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(path)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let byte = escaped(in: bytes, at: index) {
        result += isUnreserved(byte) ? [byte] : PercentEncoding.escape(byte)
        index += 3
      } else {
        let byte = bytes[index]
        let isPlain = (0x21...0x7E).contains(byte) && !"*$".utf8.contains(byte)
        result += isPlain ? [byte] : PercentEncoding.escape(byte)
        index += 1
      }
    }
    return result
  }

  /// The byte that `%` and two hexadecimal digits stand for.
  private static func escaped(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = value(bytes[index + 1]), let low = value(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}
