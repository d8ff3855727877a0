/// Reading years.
extension TimeParser {
  /// Which numbers of two digits are years.
  enum ShortYears {
    case none, all
    case within(ClosedRange<Int>)

    func contains(_ number: Int) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .within(let range): range.contains(number)
      }
    }
  }

  /// What stands before a year: the words, and what they say.
  struct YearHead {
    var isFiscal = false
    var isYear = false
    var isBudget = false
    var isEra = false
    var isEnglish = false
    var next: Int

    /// Whether anything says that a number is a year.
    var isThere: Bool { isFiscal || isYear || isEra || isBudget }
    var isOfFiscalYear: Bool { isFiscal || (isBudget && isYear) }
  }

  /// A year or a range of years with its words.
  struct YearReading {
    let years: ClosedRange<Int>
    let head: YearHead
    let next: Int
  }

  /// The hundred years that two digits belong to, of the Buddhist era.
  static var century: Int { 100 * 25 }

  /// The year of the Buddhist era that four digits mean in either era.
  static func buddhist(_ value: Int) -> Int? {
    switch value {
    case 2400...2600: value
    case 1900...2060: value + CalendarDay.eraOffset
    default: nil
    }
  }

  /// The words from a place on that lead to a year.
  func yearHead(at index: Int) -> YearHead {
    var head = YearHead(next: index)
    loop: while let kind = kind(head.next) {
      switch kind {
      case .fiscalYear: head.isFiscal = true
      case .englishFiscalYear: (head.isFiscal, head.isEnglish) = (true, true)
      case .year: head.isYear = true
      case .budget: head.isBudget = true
      case .buddhist, .common: head.isEra = true
      case .filler, .colon, .open: break
      case .dash where head.isThere && number(head.next + 1, digits: 4) != nil: break
      default: break loop
      }
      head.next += 1
    }
    return head
  }

  /// A number that is a year, in the Buddhist era.
  func yearNumber(at index: Int, short: ShortYears) -> (year: Int, next: Int)? {
    guard let (value, digits) = number(index) else { return nil }
    if let split = splitYear(at: index, value, digits) { return (split, index + 2) }
    if digits == 4 { return Self.buddhist(value).map { ($0, index + 1) } }
    guard digits == 2, short.contains(value), isPlainNumber(index), !isCounted(index),
      !isListed(index)
    else {
      return nil
    }
    return (Self.century + value, index + 1)
  }

  /// A year that a PDF has torn in two: "256 4".
  private func splitYear(at index: Int, _ value: Int, _ digits: Int) -> Int? {
    guard digits == 3, (240...259).contains(value), let rest = number(index + 1),
      rest.digits == 1, tokens[index + 1].gap == Gap.space, isPlainNumber(index + 1),
      kind(index + 2) != .dash, kind(index + 2) != .dot
    else { return nil }
    return value * 10 + rest.value
  }

  /// A year with its words, or a range of them, that starts at a token.
  func yearReading(at index: Int) -> YearReading? {
    let head = yearHead(at: index)
    guard head.isThere, let (year, next) = yearNumber(after: head, from: index) else { return nil }
    if head.isBudget, !head.isOfFiscalYear, !head.isEra, isCounted(head.next) { return nil }
    guard let (last, end) = lastYear(after: next, from: year) else {
      return YearReading(years: year...year, head: head, next: next)
    }
    return YearReading(years: year...last, head: head, next: end)
  }

  private func yearNumber(after head: YearHead, from index: Int) -> (year: Int, next: Int)? {
    if head.isEnglish, let value = number(head.next, digits: 2), (10...39).contains(value) {
      return (2000 + value + CalendarDay.eraOffset, head.next + 1)
    }
    return yearNumber(at: head.next, short: shortYears(after: head, from: index))
  }

  /// Two digits behind ปี may count something else, or follow "5 ปี".
  private func shortYears(after head: YearHead, from index: Int) -> ShortYears {
    if isOnNewLine(head.next) { return .none }
    if head.isEra {
      return tokens[head.next - 1].end - tokens[head.next - 1].start > 2 ? .all : .none
    }
    if head.isFiscal { return .within(30...99) }
    if index > 0, number(index - 1) != nil { return .none }
    return head.isYear ? .within(30...99) : .none
  }

  /// The end of a range of years, when one follows the first year.
  func lastYear(after index: Int, from first: Int) -> (year: Int, next: Int)? {
    guard isRange(index) else { return nil }
    let head = yearHead(at: index + 1)
    let isTightDash = kind(index) == .dash && isTight(index) && isTight(index + 1)
    let short = Self.shortYears(from: first)
    let isShortAllowed = isTightDash || head.isThere
    guard let (last, next) = yearNumber(at: head.next, short: isShortAllowed ? short : .none),
      last > first, last - first <= 40, !isMonth(next)
    else { return nil }
    return (last, next)
  }

  /// The last two digits that may follow a year after a hyphen: those of the next twenty years.
  private static func shortYears(from first: Int) -> ShortYears {
    let digits = first % 100
    return digits < 99 ? .within(digits + 1...min(digits + 20, 99)) : .none
  }

}
