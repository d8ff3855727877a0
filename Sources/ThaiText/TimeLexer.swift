/// Cuts a folded text into the words of time, numbers, and whatever else stands between.
struct TimeLexer {
  let folded: Folded
  private let bytes: [UInt8]
  private var tokens: [TimeToken] = []
  /// Telephone numbers, the first one last; their digits are no years.
  private var phones: [Range<Int>]

  init(_ folded: Folded) {
    self.folded = folded
    bytes = folded.bytes
    phones = PhoneScanner(folded).all().map(\.range).reversed()
  }

  mutating func all() -> [TimeToken] {
    let lexicon = TimeWords.lexicon
    var index = 0
    while true {
      let next = Self.stops.firstIndex(in: bytes, from: index)
      if next > index { append(.other, index..<next) }
      index = next
      guard index < bytes.count else { return tokens }
      let byte = bytes[index]
      if let phone = phones.last, phone.lowerBound == index {
        phones.removeLast()
        index = append(.other, index..<phone.upperBound)
      } else if Byte.isDigit(byte) {
        index = appendNumber(at: index)
      } else if let kind = Self.punctuation(byte) {
        index = append(kind, index..<index + 1)
      } else if let word = lexicon.word(at: index, in: folded), isWord(word, at: index) {
        index = append(word.value, index..<word.end)
      } else {
        index = append(.other, index..<index + 1)
      }
    }
  }

  /// Where to look closer: at digits, at signs, and where a word may begin.
  private static let stops: PairSet = {
    var stops = TimeWords.lexicon.beginnings
    for byte in 0x21...UInt8(0x7E) where Byte.isDigit(byte) || punctuation(byte) != nil {
      stops.insertAll(startingWith: byte)
    }
    stops.insertAll(startingWith: 0x2B)
    return stops
  }()

  @discardableResult
  private mutating func append(_ kind: TimeToken.Kind, _ range: Range<Int>) -> Int {
    if kind == .other, let last = tokens.last, last.kind == .other {
      tokens[tokens.count - 1] = TimeToken(
        kind: .other, start: last.start, end: range.upperBound, gap: last.gap)
    } else {
      let gap = folded.gaps[range.lowerBound]
      tokens.append(TimeToken(kind: kind, start: range.lowerBound, end: range.upperBound, gap: gap))
    }
    return range.upperBound
  }

  private static func punctuation(_ byte: UInt8) -> TimeToken.Kind? {
    switch byte {
    case 0x2D, 0x7E: .dash
    case 0x2F: .slash
    case 0x2E: .dot
    case 0x2C: .comma
    // File names have underscores for spaces.
    case 0x3A, 0x5F: .colon
    case 0x28, 0x5B: .open
    case 0x29, 0x5D: .close
    default: nil
    }
  }

  /// A run of digits is a number; with decimals or thousands it is an amount, which is no time.
  private mutating func appendNumber(at start: Int) -> Int {
    if let parts = dottedDate(at: start) {
      for (index, part) in parts.enumerated() {
        if index > 0 { append(.dot, part.lowerBound - 1..<part.lowerBound) }
        appendNumber(part)
      }
      return parts[2].upperBound
    }
    let end = endOfDigits(from: start)
    let amount = endOfAmount(from: end)
    guard amount == end else { return append(.other, start..<amount) }
    appendNumber(start..<end)
    return end
  }

  private mutating func appendNumber(_ range: Range<Int>) {
    guard range.count <= 4 else {
      append(.other, range)
      return
    }
    let value = bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    append(.number(value, digits: range.count), range)
  }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < bytes.count, Byte.isDigit(bytes[end]),
      end == start || folded.gaps[end] == Gap.none
    {
      end += 1
    }
    return end
  }

  /// The end of `,000` and `.00` after a number; the same place when there are none.
  private func endOfAmount(from start: Int) -> Int {
    var end = start
    while let byte = folded.touching(after: end), byte == 0x2E || byte == 0x2C,
      folded.touching(after: end + 1).map(Byte.isDigit) == true
    {
      let next = endOfDigits(from: end + 1)
      guard byte == 0x2E || next - end - 1 == 3 else { break }
      end = next
    }
    return end
  }

  /// The three numbers of `1.10.2563`.
  private func dottedDate(at start: Int) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var index = start
    while parts.count < 3 {
      let end = endOfDigits(from: index)
      guard end > index, end - index <= (parts.count < 2 ? 2 : 4) else { return nil }
      parts.append(index..<end)
      guard parts.count < 3 else { break }
      guard folded.touching(after: end) == 0x2E,
        folded.touching(after: end + 1).map(Byte.isDigit) == true
      else { return nil }
      index = end + 1
    }
    let isFree = folded.touching(after: parts[2].upperBound) != 0x2E
    return parts[2].count == 4 && isFree ? parts : nil
  }
}
