/// Puts the words of time together to mentions.
struct TimeParser {
  /// A mention in folded bytes.
  struct Found {
    var kind: TimeMention.Kind
    var span: ClosedRange<CalendarDay>?
    var isFiscal = false
    var isNumberOnly = false
    var range: Range<Int>
  }

  /// What was read at a token, and the token after it.
  struct Reading {
    var found: [Found]
    var next: Int

    init(_ found: Found, next: Int) { (self.found, self.next) = ([found], next) }

    init(_ found: [Found], next: Int) { (self.found, self.next) = (found, next) }
  }

  let folded: Folded
  let tokens: [TimeToken]

  init(_ folded: Folded) {
    self.folded = folded
    var lexer = TimeLexer(folded)
    tokens = lexer.all()
  }

  mutating func all() -> [Found] {
    var all: [Found] = []
    var index = 0
    while index < tokens.count {
      guard let reading = reading(at: index) else {
        index += 1
        continue
      }
      all += reading.found
      index = reading.next
    }
    return all
  }

  private func reading(at index: Int) -> Reading? {
    switch tokens[index].kind {
    case .number: dates(at: index) ?? period(at: index) ?? loneYear(at: index)
    case .dayWord, .month: dates(at: index)
    case .monthWord: dates(at: index)
    case .quarter, .half, .round, .sixMonths: period(at: index)
    case .fiscalYear, .englishFiscalYear, .budget, .year, .buddhist, .common:
      year(at: index)
    case .copyright: copyright(at: index)
    default: nil
    }
  }
}

extension TimeParser {
  func kind(_ index: Int) -> TimeToken.Kind? { index < tokens.count ? tokens[index].kind : nil }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard case .number(let value, let digits) = kind(index) else { return nil }
    return (value, digits)
  }

  /// The value of a number written with so many digits.
  func number(_ index: Int, digits: Int) -> Int? {
    guard let number = number(index), number.digits == digits else { return nil }
    return number.value
  }

  /// Whether a token follows the one before it without white space.
  func isTight(_ index: Int) -> Bool { index < tokens.count && tokens[index].gap == Gap.none }

  func isOnNewLine(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].gap == Gap.line
  }

  /// Whether a hyphen or a word for "until" leads on from what is before it.
  ///
  /// A hyphen that starts a line is the mark of a list.
  func isRange(_ index: Int) -> Bool {
    kind(index) == .until
      || (kind(index) == .dash && (!isOnNewLine(index) || isOnNewLine(index + 1)))
  }

  func skip(_ index: Int, while isSkipped: (TimeToken.Kind) -> Bool) -> Int {
    var index = index
    while let kind = kind(index), isSkipped(kind) { index += 1 }
    return index
  }

  /// The place after words and brackets that may stand between a period and its year.
  func skipJoints(_ index: Int) -> Int {
    skip(index) { [.filler, .open, .close, .comma, .colon, .round].contains($0) }
  }

  func bytes(_ first: Int, before next: Int) -> Range<Int> {
    tokens[first].start..<tokens[next - 1].end
  }
}
