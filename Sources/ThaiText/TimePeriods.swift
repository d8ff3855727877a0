/// Reading years, quarters and halves with the year that belongs to them.
extension TimeParser {
  /// Quarters or a half, and the token after them.
  struct PeriodPiece {
    /// 1...4
    let quarters: ClosedRange<Int>
    let isHalf: Bool
    let first: Int
    var next: Int

    /// Two quarters that make a half are called one.
    var kind: TimeMention.Kind {
      switch quarters {
      case 1...2, 3...4: .half
      case 1...4: .fiscalYear
      default: quarters.count == 1 ? .quarter : .monthRange
      }
    }

    var bareKinds: [TimeMention.Kind] {
      switch quarters {
      case 1...2: [.bareHalf(1)]
      case 3...4: [.bareHalf(2)]
      default: quarters.map { .bareQuarter($0) }
      }
    }
  }

  /// A quarter or half that starts at a token, with the year behind it.
  func period(at index: Int) -> Reading? {
    guard let piece = periodPiece(at: index) else { return nil }
    guard let (year, next) = yearBehind(piece) else {
      let range = bytes(piece.first, before: piece.next)
      let kinds = piece.bareKinds.prefix(1)
      return Reading(kinds.map { Found(kind: $0, span: nil, range: range) }, next: piece.next)
    }
    return Reading(found(piece, year, piece.first, next), next: next)
  }

  private func found(_ piece: PeriodPiece, _ year: Int, _ first: Int, _ next: Int) -> Found {
    Found(
      kind: piece.kind, span: FiscalYear(year).quarters(piece.quarters), isFiscal: true,
      range: bytes(first, before: next))
  }

  /// The year behind a quarter or half: "/2564", "ปีงบประมาณ 2564", "(พ.ศ. 2564)".
  private func yearBehind(_ piece: PeriodPiece) -> (year: Int, next: Int)? {
    if kind(piece.next) == .slash {
      return yearNumber(at: piece.next + 1, short: .within(40...99))
    }
    let start = skipJoints(piece.next)
    if let reading = yearReading(at: start), reading.years.count == 1 {
      let isHeading = isOnNewLine(start) && periodPiece(at: skipJoints(reading.next)) != nil
      return isHeading ? nil : (reading.years.lowerBound, reading.next)
    }
    guard let value = number(start, digits: 4), let year = Self.buddhist(value),
      !isOnNewLine(start),
      isPlainNumber(start), !isCounted(start), kind(start + 1) != .slash
    else { return nil }
    return (year, start + 1)
  }

  func periodPiece(at index: Int) -> PeriodPiece? {
    switch kind(index) {
    case .quarter: quarters(at: index)
    case .half: halfYear(at: index)
    case .round, .number, .sixMonths: sixMonths(at: index)
    default: nil
    }
  }

  private func quarters(at index: Int) -> PeriodPiece? {
    if kind(index + 1) == .first {
      return PeriodPiece(quarters: 1...1, isHalf: false, first: index, next: index + 2)
    }
    guard let first = quarter(index + 1) else { return nil }
    var last = first
    var next = index + 2
    if isRange(next) {
      let second = kind(next + 1) == .quarter ? next + 2 : next + 1
      if let number = quarter(second), number > first { (last, next) = (number, second + 1) }
    }
    return PeriodPiece(quarters: first...last, isHalf: false, first: index, next: next)
  }

  private func quarter(_ index: Int) -> Int? {
    guard let value = number(index, digits: 1), (1...4).contains(value), isPlainQuarter(index),
      !isOnNewLine(index)
    else {
      return nil
    }
    return value
  }

  /// "2/2564" is a quarter with its year; "2:30" is none.
  private func isPlainQuarter(_ index: Int) -> Bool {
    folded.touching(after: tokens[index].end) == 0x2F || isPlainNumber(index)
  }

  /// "ครึ่งปีแรก", "ครึ่งหลังของปี", "ครึ่งปีงบประมาณหลัง".
  private func halfYear(at index: Int) -> PeriodPiece? {
    let end = skip(index + 1) { [.year, .fiscalYear, .budget].contains($0) }
    return half(from: index, orderAt: end)
  }

  /// "6 เดือนแรก", "รอบ 6 เดือน", "(หกเดือน)"; without such words it is only a length of time.
  private func sixMonths(at index: Int) -> PeriodPiece? {
    let isRound = kind(index) == .round
    var next = isRound ? skip(index) { $0 == .round || $0 == .open } : index
    if kind(next) == .sixMonths {
      next += 1
    } else if number(next, digits: 1) == 6, kind(next + 1) == .monthWord {
      next += 2
    } else {
      return nil
    }
    if let half = half(from: index, orderAt: next) { return half }
    let isBracketed = index > 0 && kind(index - 1) == .open && kind(next) == .close
    guard isRound || isBracketed else { return nil }
    return PeriodPiece(quarters: 1...2, isHalf: true, first: index, next: next)
  }

  private func half(from first: Int, orderAt index: Int) -> PeriodPiece? {
    switch kind(index) {
    case .first: PeriodPiece(quarters: 1...2, isHalf: true, first: first, next: index + 1)
    case .last: PeriodPiece(quarters: 3...4, isHalf: true, first: first, next: index + 1)
    default: nil
    }
  }
}

extension TimeParser {
  /// A year with its words, and the quarter, half or month that follows it without a year.
  func year(at index: Int) -> Reading? {
    guard let reading = yearReading(at: index) else { return nil }
    let found = found(reading, from: index)
    guard reading.years.count == 1 else { return Reading(found, next: reading.next) }
    let year = reading.years.lowerBound
    let start = skipBrackets(reading.next)
    if let piece = periodPiece(at: start), yearBehind(piece) == nil {
      return Reading(self.found(piece, year, index, piece.next), next: piece.next)
    }
    return month(of: reading, from: index) ?? Reading(found, next: reading.next)
  }

  /// Words and brackets before a period, but for รอบ, which is part of it.
  private func skipBrackets(_ index: Int) -> Int {
    skip(index) { [.filler, .open, .close, .comma, .colon].contains($0) }
  }

  /// "ปีงบประมาณ 2564 ประจำเดือนตุลาคม", on one line.
  private func month(of reading: YearReading, from index: Int) -> Reading? {
    let start = skipBrackets(reading.next)
    guard kind(start) == .monthWord, !(reading.next...start).contains(where: isOnNewLine),
      var first = piece(at: start), first.year == nil
    else { return nil }
    (first.first, first.year) = (index, reading.years.lowerBound)
    first.isFiscal = reading.head.isOfFiscalYear
    if isRange(first.next), var last = piece(at: first.next + 1) {
      guard last.year == nil else { return nil }
      (last.year, last.isFiscal) = (first.year, first.isFiscal)
      if !first.isFiscal, first.month > last.month { return nil }
      return range(from: first, to: last)
    }
    return found(first, year: reading.years.lowerBound, isFiscal: first.isFiscal)
      .map { Reading($0, next: first.next) }
  }

  func found(_ reading: YearReading, from index: Int) -> Found {
    let isFiscal = reading.head.isOfFiscalYear || (reading.head.isBudget && !reading.head.isEra)
    let (first, last) = (reading.years.lowerBound, reading.years.upperBound)
    let span =
      isFiscal
      ? FiscalYear(first).first...FiscalYear(last).last
      : CalendarDay(known: first, 1, 1)...CalendarDay(known: last, 12, 31)
    let kind: TimeMention.Kind = first < last ? .yearRange : isFiscal ? .fiscalYear : .year
    let head = reading.head
    return Found(
      kind: kind, span: span, isFiscal: isFiscal,
      isNumberOnly: !head.isFiscal && !head.isYear && !head.isEra,
      range: bytes(index, before: reading.next))
  }
}
