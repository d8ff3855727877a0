/// Reading dates of nothing but numbers.
extension TimeParser {
  /// 3/4/2566, 03-04-66, 3.4.2566 or 2021-01-15; the day comes first but in the last.
  func numericDate(at index: Int) -> DatePiece? {
    guard let first = number(index), let separator = kind(index + 1),
      [.slash, .dash, .dot].contains(separator), kind(index + 3) == separator,
      let second = number(index + 2), let third = number(index + 4), second.digits <= 2,
      isFreeBefore(index, separator), isFreeAfter(index + 4),
      separator == .slash || (index + 1...index + 4).allSatisfy(isTight)
    else { return nil }
    let isYearFirst = first.digits == 4
    let (day, written) = isYearFirst ? (third, first) : (first, third)
    guard let year = Self.year(written), day.digits <= 2,
      CalendarDay(year: year, month: second.value, day: day.value) != nil
    else { return nil }
    return DatePiece(
      days: day.value...day.value, month: second.value, year: year, first: index, next: index + 5)
  }

  /// Two digits are a Buddhist year only where they cannot be one of the Common Era.
  private static func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 4: buddhist(number.value)
    case 2 where number.value >= 40: century + number.value
    default: nil
    }
  }

  private func isFreeBefore(_ index: Int, _ separator: TimeToken.Kind) -> Bool {
    guard let before = folded.touching(before: tokens[index].start) else { return true }
    // A hyphen may come from the start of a range: 1/10/2563-31/3/2564.
    if before == 0x2D { return separator != .dash }
    let isTied = before == 0x2F || before == 0x5F || before == 0x25
    return !isTied || tokens[index].start < 2
      || !Byte.isDigit(folded.bytes[tokens[index].start - 2])
  }

  private func isFreeAfter(_ index: Int) -> Bool {
    let end = tokens[index].end
    guard let after = folded.touching(after: end), after == 0x2F || after == 0x2D else {
      return true
    }
    return after == 0x2D && kind(index + 2).map { _ in numericStart(index + 2) } ?? true
  }

  private func numericStart(_ index: Int) -> Bool {
    number(index) == nil || kind(index + 1) == .slash || kind(index + 1) == .dot
      || isMonth(index + 1)
  }

  /// A number that looks like a year, with no word to say so.
  func loneYear(at index: Int) -> Reading? {
    guard let (year, next) = yearNumber(at: index, short: .none),
      let value = number(index, digits: 4),
      isLoneYear(value, at: index)
    else { return nil }
    if let (last, end) = lastYear(after: next, from: year) {
      let years = YearReading(years: year...last, head: YearHead(next: index), next: end)
      return Reading(found(years, from: index), next: end)
    }
    let isAfterSlash = folded.touching(before: tokens[index].start) == 0x2F
    let isTiedAfter =
      kind(next) == .dash && isTight(next) && isTight(next + 1) && number(next + 1) != nil
    if isTiedAfter || (!isAfterSlash && isCounted(index)) { return nil }
    let years = YearReading(years: year...year, head: YearHead(next: index), next: next)
    return Reading(found(years, from: index), next: next)
  }

  private func isLoneYear(_ value: Int, at index: Int) -> Bool {
    guard isPlainNumber(index), !isNumbered(index) else { return false }
    let before = folded.touching(before: tokens[index].start)
    if let before, [0x25, 0x24, 0xDF, 0x2C, 0x2E, 0x23, 0x3D].contains(before) {
      return false
    }
    if before == 0x2D, index >= 2, number(index - 2) != nil { return false }
    if before == 0x2F, index >= 4, kind(index - 3) == .slash { return false }
    if (Self.century...Self.century + 100).contains(value) { return true }
    let start = tokens[index].start
    let isAfterLetter = start > 0 && Byte.isASCIILetter(folded.bytes[start - 1])
    return (2000...2060).contains(value) && isAfterLetter && !isOnNewLine(index)
  }

  /// "© 2021", "สงวนลิขสิทธิ์ 2564".
  func copyright(at index: Int) -> Reading? {
    let start = skip(index + 1) { $0 == .copyright || $0 == .colon || $0 == .open }
    let head = yearHead(at: start)
    guard let (year, next) = yearNumber(at: head.next, short: .none) else { return nil }
    let last = lastYear(after: next, from: year)
    let years = YearReading(
      years: year...(last?.year ?? year), head: head, next: last?.next ?? next)
    return Reading(found(years, from: index), next: years.next)
  }
}
