/// Finds telephone numbers in folded bytes.
struct PhoneScanner {
  struct Found {
    let digits: String
    let kind: PhoneNumber.Kind
    let isAlsoFax: Bool
    let `extension`: String?
    let range: Range<Int>
  }

  let folded: Folded
  let bytes: [UInt8]

  init(_ folded: Folded) {
    self.folded = folded
    bytes = folded.bytes
  }

  func all() -> [Found] {
    var all: [Found] = []
    var index = 0
    while let start = nextStart(from: index) {
      if let end = identityCard(at: start) {
        index = end
      } else if let found = number(at: start) {
        all.append(found)
        index = found.range.upperBound
      } else {
        index = endOfChain(from: start)
      }
    }
    return all
  }

  /// The next digit or plus sign, no matter what is before it.
  private func nextStart(from index: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var index = index
      while index < bytes.count {
        if Byte.isDigit(start[index]) || start[index] == 0x2B { return index }
        index += 1
      }
      return nil
    }
  }

  private func number(at start: Int) -> Found? {
    guard [0x2B, 0x30, 0x31].contains(bytes[start]), isFreeBefore(start) else { return nil }
    guard let dialled = Dialled(self, at: start) else { return shortNumber(at: start) }
    let label = PhoneLabel(folded, before: start)
    let needsLabel = dialled.needsLabel || folded.touching(before: start) == 0x2F
    guard label != nil || !needsLabel, let end = endOfLines(from: dialled.end) else { return nil }
    let (own, last) = extensionNumber(from: end)
    let isFax = label?.isFax == true || (label == nil && isFaxWord(after: last))
    return Found(
      digits: dialled.digits,
      kind: isFax ? .fax : dialled.isMobile ? .mobile : dialled.isFree ? .short : .landline,
      isAlsoFax: label?.isShared ?? false, extension: own, range: start..<last)
  }

  /// A hotline such as 1205: three or four digits, the first of them 1, behind a fitting word.
  private func shortNumber(at start: Int) -> Found? {
    let end = endOfDigits(from: start)
    guard bytes[start] == 0x31, (3...4).contains(end - start), isFreeAfter(end),
      let label = PhoneLabel(folded, before: start), label.isAdjacent, !label.isFax
    else { return nil }
    return Found(
      digits: text(start..<end), kind: .short, isAlsoFax: false, extension: nil, range: start..<end)
  }

  /// Whether the digits are not the middle of an amount, a date or a longer number.
  private func isFreeBefore(_ index: Int) -> Bool {
    guard let before = folded.touching(before: index) else { return true }
    guard !Byte.isDigit(before), before != 0x25 else { return false }
    let isJoint = before == 0x2D || before == 0x2E || before == 0x2C
    guard isJoint, index >= 2 else { return true }
    return !Byte.isDigit(bytes[index - 2]) || before == 0x2C
  }

  private func isFreeAfter(_ index: Int) -> Bool {
    guard let after = folded.touching(after: index) else { return true }
    guard !Byte.isDigit(after) else { return false }
    let isJoint = after == 0x2D || after == 0x2E || after == 0x2C || after == 0x2F
    return !isJoint || index + 1 >= bytes.count || !Byte.isDigit(bytes[index + 1])
  }

  /// The end of `-4` or `-60` after a number, which names more lines; `nil` if no number ends here.
  private func endOfLines(from index: Int) -> Int? {
    guard folded.touching(after: index) == 0x2D, isDigit(index + 1) else { return index }
    let end = endOfDigits(from: index + 1)
    if end - index - 1 <= 3 { return folded.touching(after: end) == 0x2D ? nil : end }
    return bytes[index + 1] == 0x30 ? index : nil
  }

  func isDigit(_ index: Int) -> Bool { index < bytes.count && Byte.isDigit(bytes[index]) }

  /// The end of the digits that start here, without white space between them.
  func endOfDigits(from start: Int) -> Int {
    var end = start
    while isDigit(end), end == start || folded.gaps[end] == Gap.none { end += 1 }
    return end
  }

  private func endOfChain(from start: Int) -> Int {
    var end = max(start + 1, endOfDigits(from: start))
    while folded.touching(after: end) == 0x2D, isDigit(end + 1), folded.gaps[end + 1] == Gap.none {
      end = endOfDigits(from: end + 1)
    }
    return end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
