/// An e-mail address as it stands in a text.
package struct EmailAddress: Sendable, Equatable {
  /// In lower case, with `@` and dots even where the text says "[at]" and "[dot]".
  package let text: String
  package let range: Range<String.Index>

  /// All addresses in a text, in order.
  package static func all(in text: String) -> [EmailAddress] { all(in: Folded(text)) }

  package static func all(in folded: Folded) -> [EmailAddress] {
    var addresses: [EmailAddress] = []
    var last = 0
    for sign in signs(in: folded) {
      guard sign.lowerBound >= last, let found = address(around: sign, in: folded, after: last)
      else { continue }
      last = found.range.upperBound
      addresses.append(EmailAddress(text: found.text, range: folded.range(found.range)))
    }
    return addresses
  }

  private static let spellings: [Term] = ["@", "[at]", "(at)", "{at}"]

  /// The places of `@` and of what stands for it, in order.
  private static func signs(in folded: Folded) -> [Range<Int>] {
    let found = spellings.flatMap { folded.matches(of: $0) }
    return found.map { $0.offset..<$0.offset + $0.length }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func address(
    around sign: Range<Int>, in folded: Folded, after limit: Int
  ) -> (text: String, range: Range<Int>)? {
    let mayBeSpaced = sign.count > 1
    let start = localStart(before: sign.lowerBound, in: folded, limit, mayBeSpaced)
    guard start < sign.lowerBound,
      let (domain, end) = domain(after: sign.upperBound, in: folded, mayBeSpaced)
    else { return nil }
    let local = String(decoding: folded.bytes[start..<sign.lowerBound], as: UTF8.self)
    return (local + "@" + domain, start..<end)
  }

  private static func localStart(
    before sign: Int, in folded: Folded, _ limit: Int, _ mayBeSpaced: Bool
  ) -> Int {
    var start = sign
    while start > limit, isLocal(folded.bytes[start - 1]) {
      let isSpaced = start < folded.count && folded.gaps[start] != Gap.none
      if isSpaced, !(mayBeSpaced && start == sign) { break }
      start -= 1
    }
    while start < sign, [0x2E, 0x2D, 0x2B].contains(folded.bytes[start]) { start += 1 }
    return start
  }

  /// A domain with at least one dot and letters after the last one.
  private static func domain(
    after sign: Int, in folded: Folded, _ mayBeSpaced: Bool
  ) -> (String, end: Int)? {
    var labels: [String] = []
    var index = sign
    var end = sign
    var mayBeSpaced = mayBeSpaced
    while let label = label(at: index, in: folded, mayBeSpaced: mayBeSpaced) {
      labels.append(String(decoding: folded.bytes[index..<label], as: UTF8.self))
      end = label
      guard let dot = dot(at: label, in: folded) else { break }
      mayBeSpaced = dot > label + 1
      index = dot
    }
    guard labels.count >= 2, let top = labels.last, top.utf8.count >= 2,
      top.utf8.allSatisfy(Byte.isASCIILetter)
    else { return nil }
    return (labels.joined(separator: "."), end)
  }

  private static func label(at start: Int, in folded: Folded, mayBeSpaced: Bool) -> Int? {
    var end = start
    while end < folded.count, isLabel(folded.bytes[end]) {
      if folded.gaps[end] != Gap.none, !(mayBeSpaced && end == start) { break }
      end += 1
    }
    while end > start, folded.bytes[end - 1] == 0x2D { end -= 1 }
    return end > start ? end : nil
  }

  private static let dots: [Term] = ["[dot]", "(dot)"]

  /// The place after a dot, or after "[dot]".
  private static func dot(at index: Int, in folded: Folded) -> Int? {
    if folded.touching(after: index) == 0x2E { return index + 1 }
    return dots.first { folded.bytes[index...].starts(with: $0.bytes) }
      .map { index + $0.bytes.count }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isLabel(byte) || [0x2E, 0x5F, 0x25, 0x2B].contains(byte)
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    Byte.isASCIILetter(byte) || Byte.isDigit(byte) || byte == 0x2D
  }
}
