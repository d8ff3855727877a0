extension PhoneScanner {
  /// The digits of one number: groups divided by hyphens, spaces or brackets.
  struct Dialled {
    private(set) var digits = ""
    private(set) var end: Int
    /// Whether only a word for telephone tells it from three numbers in a row of a table, as in
    /// "0 1234 5678".
    private(set) var needsLabel = false

    /// A number of nine digits is none, whatever it begins with.
    var isMobile: Bool { beginsLikeMobile && digits.count == 10 }
    private var beginsLikeMobile: Bool {
      digits.hasPrefix("06") || digits.hasPrefix("08") || digits.hasPrefix("09")
    }
    var isFree: Bool { digits.hasPrefix("1") }

    /// How many digits such a number has; `nil` when no number starts so.
    private var length: Int? {
      if beginsLikeMobile { return 10 }
      if digits.hasPrefix("1800") || digits.hasPrefix("1900") { return 10 }
      let areas: [Character] = ["2", "3", "4", "5", "7"]
      let isArea = digits.hasPrefix("0") && digits.dropFirst().first.map(areas.contains) ?? false
      return isArea ? 9 : nil
    }

    init?(_ scanner: PhoneScanner, at start: Int) {
      end = start
      var groups = 0
      if scanner.bytes[start] == 0x2B {
        guard let rest = scanner.endOfCountryCode(from: start) else { return nil }
        digits = "0"
        end = rest
      }
      while true {
        let group = scanner.endOfDigits(from: end)
        guard group > end, groups == 0 || group - end >= 2, groups < 5 else { return nil }
        // 05-10-63 is a date.
        if groups == 1, group - end == 2, digits.count == 2 { return nil }
        digits += scanner.text(end..<group)
        groups += 1
        end = group
        if digits.count == length { break }
        if digits.count > 10 { return nil }
        guard let (next, isSpace) = scanner.separator(from: group) else {
          // Nine digits with an area that no number has: mistyped, but given, behind its word.
          guard digits.count == 9, beginsLikeMobile, groups == 2 else { return nil }
          needsLabel = true
          break
        }
        needsLabel = needsLabel || (isSpace && digits == "0")
        end = next
      }
    }
  }

  /// The place after `+66` and what may stand between it and the number.
  private func endOfCountryCode(from start: Int) -> Int? {
    guard start + 3 < bytes.count, bytes[start + 1] == 0x36, bytes[start + 2] == 0x36 else {
      return nil
    }
    var index = start + 3
    if bytes[index] == 0x2D { index += 1 }
    if bytes[index...].starts(with: [0x28, 0x30, 0x29]) { index += 3 }
    if index < bytes.count, bytes[index] == 0x2D { index += 1 }
    return isDigit(index) && bytes[index] != 0x30 ? index : nil
  }

  /// The start of the next group of digits after a hyphen, a space or a bracket.
  private func separator(from index: Int) -> (next: Int, isSpace: Bool)? {
    var next = index
    if next < bytes.count, bytes[next] == 0x29 { next += 1 }
    if next < bytes.count, bytes[next] == 0x2D { next += 1 }
    guard isDigit(next), (index...next).allSatisfy({ folded.gaps[$0] != Gap.line }) else {
      return nil
    }
    return (next, next == index)
  }

  /// The end of a citizen's number (1-2345-67890-12-3, or thirteen digits) that starts here.
  func identityCard(at start: Int) -> Int? {
    var sizes: [Int] = []
    var total = 0
    var end = start
    while isDigit(end), total < 13 {
      let group = endOfDigits(from: end)
      sizes.append(group - end)
      total += group - end
      end = group
      guard total < 13 else { break }
      if end < bytes.count, bytes[end] == 0x2D { end += 1 }
    }
    return sizes == [13] || sizes == [1, 4, 5, 2, 1] ? end : nil
  }

  /// The digits behind "ต่อ", "ext." or "#", and where they end.
  func extensionNumber(from index: Int) -> (String?, Int) {
    var start = index
    if start < bytes.count, bytes[start] == 0x29 { start += 1 }
    guard let word = Self.extensionWords.first(where: { bytes[start...].starts(with: $0.bytes) })
    else { return (nil, index) }
    start += word.bytes.count
    while start < bytes.count, bytes[start] == 0x2E || bytes[start] == 0x3A { start += 1 }
    let end = endOfDigits(from: start)
    guard (1...5).contains(end - start) else { return (nil, index) }
    return (text(start..<end), end)
  }

  private static let extensionWords: [Term] = [
    "ต่อเบอร์", "ต่อภายใน", "ต่อ", "เบอร์ต่อ", "เบอร์ภายใน", "extension", "ext", "กด", "#",
  ]

  /// Whether a word for fax stands in brackets after the number.
  func isFaxWord(after index: Int) -> Bool {
    guard index < bytes.count, bytes[index] == 0x28 else { return false }
    return PhoneLabel.fax.contains { bytes[(index + 1)...].starts(with: $0.bytes) }
  }
}
