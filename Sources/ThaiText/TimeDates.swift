/// Reading days and months, and ranges of them.
extension TimeParser {
  /// One day or month as far as it is written.
  struct DatePiece {
    /// `nil` for a month; two days for "2-13 พฤศจิกายน".
    var days: ClosedRange<Int>?
    var month: Int
    /// Of the Buddhist era.
    var year: Int?
    /// Whether the year is a fiscal one.
    var isFiscal = false
    /// Whether the month counts even without a year.
    var standsAlone = true
    var first: Int
    var next: Int

    /// The calendar year of the month in a year that may be fiscal.
    func calendarYear(_ year: Int, isFiscal: Bool) -> Int {
      isFiscal ? FiscalYear(year).month(month).year : year
    }
  }

  /// Days, months and ranges of them that start at a token.
  func dates(at index: Int) -> Reading? {
    guard let first = piece(at: index) else { return nil }
    if let range = range(from: first) { return range }
    return single(first)
  }

  /// The mention of one piece; a month without a year may be none.
  private func single(_ piece: DatePiece) -> Reading? {
    guard let year = piece.year else { return bare([piece]) }
    guard let found = found(piece, year: year, isFiscal: piece.isFiscal) else { return nil }
    return Reading(found, next: piece.next)
  }

  private func bare(_ pieces: [DatePiece]) -> Reading? {
    let known = pieces.filter(\.standsAlone)
    guard let last = pieces.last, !known.isEmpty else { return nil }
    let found = known.map { piece in
      Found(
        kind: .bareMonth(piece.month), span: nil, range: bytes(piece.first, before: piece.next))
    }
    return Reading(found, next: last.next)
  }

  func found(_ piece: DatePiece, year: Int, isFiscal: Bool) -> Found? {
    let range = bytes(piece.first, before: piece.next)
    let month = CalendarMonth(known: piece.calendarYear(year, isFiscal: isFiscal), piece.month)
    guard let days = piece.days else {
      return Found(kind: .month, span: month.span, isFiscal: isFiscal, range: range)
    }
    guard let span = Self.span(month, days, month, days) else { return nil }
    let kind: TimeMention.Kind = days.count == 1 ? .day : .monthRange
    return Found(kind: kind, span: span, isFiscal: isFiscal, range: range)
  }

  private static func span(
    _ first: CalendarMonth, _ firstDays: ClosedRange<Int>?, _ last: CalendarMonth,
    _ lastDays: ClosedRange<Int>?
  ) -> ClosedRange<CalendarDay>? {
    let start = firstDays.map {
      CalendarDay(year: first.year, month: first.month, day: $0.lowerBound)
    }
    let end = lastDays.map { CalendarDay(year: last.year, month: last.month, day: $0.upperBound) }
    guard let start = start ?? first.first, let end = end ?? last.last, start <= end else {
      return nil
    }
    return start...end
  }
}

extension TimeParser {
  private func range(from first: DatePiece) -> Reading? {
    guard isRange(first.next),
      let last = piece(at: first.next + 1), first.days?.count ?? 1 == 1, last.days?.count ?? 1 == 1
    else { return nil }
    guard first.year != nil || last.year != nil else { return bare([first, last]) }
    return range(from: first, to: last)
  }

  /// A range of which one end may lack its year: that of the other end, or the year beside it.
  func range(from first: DatePiece, to last: DatePiece) -> Reading? {
    let isInverted =
      (first.month, first.days?.lowerBound ?? 0) > (last.month, last.days?.upperBound ?? 31)
    let end =
      last.year.map { last.calendarYear($0, isFiscal: last.isFiscal) }
      ?? first.year.map {
        first.calendarYear($0, isFiscal: first.isFiscal) + (isInverted ? 1 : 0)
      }
    guard let end else { return nil }
    let start =
      first.year.map { first.calendarYear($0, isFiscal: first.isFiscal) }
      ?? (isInverted ? end - 1 : end)
    let months = (CalendarMonth(known: start, first.month), CalendarMonth(known: end, last.month))
    guard end - start <= 40, let span = Self.span(months.0, first.days, months.1, last.days) else {
      return nil
    }
    return Reading(
      Found(
        kind: .monthRange, span: span, isFiscal: first.isFiscal || last.isFiscal,
        range: bytes(first.first, before: last.next)),
      next: last.next)
  }
}
