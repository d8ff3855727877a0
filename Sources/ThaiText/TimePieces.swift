/// Reading one day or month.
extension TimeParser {
  /// The day or month that starts at a token.
  func piece(at index: Int) -> DatePiece? {
    let isCalledDay = kind(index) == .dayWord
    let start = isCalledDay ? index + 1 : index
    if var piece = numericDate(at: start) {
      piece.first = index
      return piece
    }
    guard var piece = dayAndMonth(at: start, isCalledDay: isCalledDay) else { return nil }
    addYear(to: &piece)
    if let days = piece.days, !exists(days, piece) {
      // 31 February is no day, but the month is meant all the same.
      piece.days = nil
      piece.first = skip(piece.first) { if case .month = $0 { false } else { $0 != .monthWord } }
    } else if isCalledDay {
      piece.first = index
    }
    return piece
  }

  private func exists(_ days: ClosedRange<Int>, _ piece: DatePiece) -> Bool {
    // Without a year, 29 February may be.
    let year = piece.year.map { piece.calendarYear($0, isFiscal: piece.isFiscal) }
    let length = CalendarDay.days(inMonth: piece.month, of: year ?? CalendarDay.eraOffset)
    return days.lowerBound >= 1 && days.upperBound <= length
  }

  private func dayAndMonth(at start: Int, isCalledDay: Bool) -> DatePiece? {
    var index = start
    let days = days(at: &index, isCalled: isCalledDay)
    let isMonthCalled = kind(index) == .monthWord
    if isMonthCalled { index += 1 }
    guard case .month(let month, let form) = kind(index) else { return nil }
    if form == .english, days == nil, let piece = americanDate(at: index, month) { return piece }
    // A number on the line before is that of a row.
    let isRowNumber =
      days != nil && !isCalledDay && (start + 1...index).contains(where: isOnNewLine)
    let known = isRowNumber ? nil : days
    let stands = Self.standsAlone(form, hasDay: known != nil, isCalled: isMonthCalled)
    return DatePiece(
      days: known, month: month, standsAlone: stands || (form == .dotted && isAmongMonths(index)),
      first: isRowNumber ? (isMonthCalled ? index - 1 : index) : start, next: index + 1)
  }

  private static func standsAlone(
    _ form: TimeToken.MonthForm, hasDay: Bool, isCalled: Bool
  ) -> Bool {
    switch form {
    case .full: true
    case .short, .dotted: hasDay || isCalled
    case .plain: isCalled
    case .english: false
    }
  }

  private func isAmongMonths(_ index: Int) -> Bool {
    let before = index > 1 && isRange(index - 1) ? index - 2 : index - 1
    let after = isRange(index + 1) ? index + 2 : index + 1
    if (before >= 0 && isMonth(before)) || isMonth(after) { return true }
    return isNext(index, after: index - 2) || isNext(index + 2, after: index)
  }

  /// Whether a month follows the one before in the calendar, with a figure between them, as in a
  /// table with a row a month: "ต.ค. 12 พ.ย. 9".
  private func isNext(_ index: Int, after before: Int) -> Bool {
    guard before >= 0, number(before + 1) != nil, case .month(let next, _) = kind(index),
      case .month(let month, _) = kind(before)
    else { return false }
    return next == month % 12 + 1
  }

  func isMonth(_ index: Int) -> Bool {
    if case .month = kind(index) { return true }
    return false
  }

  /// One day, or two with a hyphen, before a month; `nil` leaves the index where it is.
  ///
  /// Without "วันที่", a number before "เดือน" is no day ("สขร. 1 เดือนตุลาคม"), nor is the number of
  /// that form ("สขร1 ม.ค.66").
  private func days(at index: inout Int, isCalled: Bool) -> ClosedRange<Int>? {
    guard let first = day(index), !isFormNumber(index) else { return nil }
    var next = index + 1
    var last = first
    if isRange(next), let second = day(next + 1) {
      guard second > first else { return nil }
      (last, next) = (second, next + 2)
    } else if kind(next) == .dash || kind(next) == .slash, isTight(next), isTight(next + 1) {
      next += 1
    }
    let isMonthCalled = isCalled && kind(next) == .monthWord && isMonth(next + 1)
    guard isMonth(next) || isMonthCalled else { return nil }
    index = next
    return first...last
  }

  private func isFormNumber(_ index: Int) -> Bool {
    let before = folded.bytes[..<tokens[index].start]
    return Self.forms.contains {
      before.count >= $0.bytes.count && before.suffix($0.bytes.count).elementsEqual($0.bytes)
    }
  }

  /// The monthly list of purchases under the Official Information Act.
  private static let forms: [Term] = ["สขร", "สขร."]

  private func day(_ index: Int) -> Int? {
    guard let (value, digits) = number(index), digits <= 2, (1...31).contains(value) else {
      return nil
    }
    return value
  }

  /// "January 15, 2021".
  private func americanDate(at index: Int, _ month: Int) -> DatePiece? {
    guard let day = day(index + 1) else { return nil }
    let comma = kind(index + 2) == .comma ? index + 3 : index + 2
    guard let (year, next) = yearNumber(at: comma, short: .none) else { return nil }
    return DatePiece(days: day...day, month: month, year: year, first: index, next: next)
  }
}

extension TimeParser {
  /// Reads on to the year behind a month, if there is one.
  private func addYear(to piece: inout DatePiece) {
    guard piece.year == nil, case .month(_, let form) = kind(piece.next - 1) else { return }
    let start = afterSeparator(piece.next, form)
    let head = yearHead(at: start)
    if head.isFiscal || head.isYear || head.isBudget, isOnNewLine(start) { return }
    if head.next > start, !head.isFiscal, !head.isYear, !head.isEra { return }
    if form == .dotted, piece.days == nil, !piece.standsAlone, head.next > start, piece.month == 2 {
      // ก.พ. is the civil service commission as well.
      return
    }
    let short = shortYears(form, hasDay: piece.days != nil, head, start)
    guard let (year, next) = yearNumber(at: head.next, short: short),
      head.isThere || piece.days != nil || !isMeasured(head.next)
    else { return }
    (piece.year, piece.next) = (year, next)
    piece.isFiscal = head.isOfFiscalYear
  }

  /// The place after a comma, or after the hyphen of "1-ต.ค.-63".
  private func afterSeparator(_ index: Int, _ form: TimeToken.MonthForm) -> Int {
    if form == .english, kind(index) == .comma { return index + 1 }
    let isSeparator = kind(index) == .dash || kind(index) == .slash
    let isYear = number(index + 1).map { $0.digits == 4 || $0.digits == 2 } ?? false
    guard isSeparator, isYear, isTight(index), isTight(index + 1), !isMonth(index + 2) else {
      return index
    }
    return index + 1
  }

  /// Two digits behind a month name may be the first figure of a row, so only likely years count.
  private func shortYears(
    _ form: TimeToken.MonthForm, hasDay: Bool, _ head: YearHead, _ start: Int
  ) -> ShortYears {
    if form == .english || isOnNewLine(head.next) { return .none }
    if head.isEra { return .all }
    if head.isThere || hasDay || form != .full { return .within(30...99) }
    let isRow = number(head.next + 1) != nil && !isOnNewLine(head.next + 1)
    return isRow ? .none : .within(50...85)
  }
}
