import ThaiText

/// A year that an address or a note speaks of, as agencies write years.
struct YearSign: Equatable {
  enum Kind: Equatable {
    /// Four digits of the Buddhist era, or words of a note: `/2565/`, `ปี 2565`.
    case named
    /// Two digits behind a word that makes them a year: `OIT66`, `ปี64`.
    case short
    /// Two digits that may be a year (`63_plan.pdf`), or a year of the Common Era (`plan2021`).
    case likely
    /// Year and month of the Common Era in which a file was put there: `/2020/10/`.
    case upload(month: Int)
  }

  let kind: Kind
  /// In the Buddhist era; several for a range such as `2561-2565`.
  let years: ClosedRange<Int>
  /// As it is written.
  let text: String
}

/// Finds years in the parts of an address.
struct YearScanner {
  /// The year of the checklist; numbers far from it are no years.
  let year: Int
  let yearsAfter: Set<String>
  let noYearsAfter: Set<String>

  func signs(in address: SubmittedAddress) -> [YearSign] {
    let parts = address.pathParts + [address.fragment ?? ""]
    let path = signs(in: parts.joined(separator: "/"), isQuery: false)
    return path + address.queryParts.flatMap { signs(in: $0, isQuery: true) }
  }

  /// - Parameter isQuery: In a query two digits are the number of a page, never a year.
  func signs(in text: String, isQuery: Bool) -> [YearSign] {
    let text = Array(Digits.arabic(text).unicodeScalars)
    var signs: [YearSign] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { !$0.isDigit } ?? text.count
      let (sign, next) = sign(text, index..<end, isQuery: isQuery)
      if let sign { signs.append(sign) }
      index = max(end, next)
    }
    return signs
  }

  private func sign(
    _ text: [Unicode.Scalar], _ run: Range<Int>, isQuery: Bool
  ) -> (YearSign?, next: Int) {
    switch run.count {
    case 4: fourDigits(text, run)
    case 8: (wholeDay(text, run), run.upperBound)
    case 2 where !isQuery: (twoDigits(text, run), run.upperBound)
    default: (nil, run.upperBound)
    }
  }

  private func fourDigits(_ text: [Unicode.Scalar], _ run: Range<Int>) -> (YearSign?, Int) {
    let number = text.number(run)
    if buddhist.contains(number) {
      if let (last, end) = rangeEnd(text, after: run, from: number) {
        let sign = YearSign(
          kind: .named, years: number...last, text: text.string(run.lowerBound..<end))
        return (sign, end)
      }
      let sign = YearSign(kind: .named, years: number...number, text: text.string(run))
      return (sign, run.upperBound)
    }
    guard buddhist.contains(number + 543) else { return (nil, run.upperBound) }
    let years = (number + 543)...(number + 543)
    if let (month, end) = month(text, after: run) {
      let written = text.string(run.lowerBound..<end)
      return (YearSign(kind: .upload(month: month), years: years, text: written), dayEnd(text, end))
    }
    return (YearSign(kind: .likely, years: years, text: text.string(run)), run.upperBound)
  }

  /// `2561-2565`: a second, later year behind one sign.
  private func rangeEnd(
    _ text: [Unicode.Scalar], after run: Range<Int>, from first: Int
  ) -> (last: Int, end: Int)? {
    let start = run.upperBound + 1
    guard start + 4 <= text.count, "-_–~".unicodeScalars.contains(text[run.upperBound]),
      text[start..<start + 4].allSatisfy(\.isDigit),
      start + 4 == text.count || !text[start + 4].isDigit
    else { return nil }
    let last = text.number(start..<start + 4)
    return last > first && last < first + 20 ? (last, start + 4) : nil
  }

  /// `/10` or `-10` behind a year, when it can be a month.
  private func month(_ text: [Unicode.Scalar], after run: Range<Int>) -> (Int, end: Int)? {
    let start = run.upperBound + 1
    guard start + 2 <= text.count, "/-_".unicodeScalars.contains(text[run.upperBound]),
      text[start..<start + 2].allSatisfy(\.isDigit),
      start + 2 == text.count || !text[start + 2].isDigit
    else { return nil }
    let month = text.number(start..<start + 2)
    return (1...12).contains(month) ? (month, start + 2) : nil
  }

  /// Behind the day and time of a slug such as `2018-11-01-09-15-22`.
  private func dayEnd(_ text: [Unicode.Scalar], _ end: Int) -> Int {
    text[end...].firstIndex { !$0.isDigit && $0 != "-" } ?? text.count
  }

  /// `20201105` and `25631105`: a day.
  private func wholeDay(_ text: [Unicode.Scalar], _ run: Range<Int>) -> YearSign? {
    let start = run.lowerBound
    let (year, month, day) = (
      text.number(start..<start + 4), text.number(start + 4..<start + 6),
      text.number(start + 6..<start + 8)
    )
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let era = buddhist.contains(year) ? year : year + 543
    guard buddhist.contains(era) else { return nil }
    return YearSign(kind: .upload(month: month), years: era...era, text: text.string(run))
  }

  private func twoDigits(_ text: [Unicode.Scalar], _ run: Range<Int>) -> YearSign? {
    let full = year / 100 * 100 + text.number(run)
    guard abs(full - year) <= 8 else { return nil }
    let hasGap = run.lowerBound > 0 && "-_. ".unicodeScalars.contains(text[run.lowerBound - 1])
    let end = hasGap ? run.lowerBound - 1 : run.lowerBound
    let start = (text[..<end].lastIndex { !$0.isWordLetter } ?? -1) + 1
    let word = text.string(start..<end).lowercased()
    let written = text.string(start..<run.upperBound)
    if yearsAfter.contains(word) {
      return YearSign(kind: .short, years: full...full, text: written)
    }
    let isLast = run.upperBound == text.count || "./".unicodeScalars.contains(text[run.upperBound])
    let next = run.upperBound < text.count ? text[run.upperBound] : "/"
    let leads = (run.lowerBound == 0 || text[run.lowerBound - 1] == "/") && next == "_"
    let follows = isLast && !word.isEmpty && !noYearsAfter.contains(word)
    guard leads || follows else { return nil }
    return YearSign(kind: .likely, years: full...full, text: leads ? text.string(run) : written)
  }

  private var buddhist: ClosedRange<Int> { year - 25...year + 10 }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Letters, and the vowels and marks that Thai writes above and below them.
  fileprivate var isWordLetter: Bool {
    properties.isAlphabetic || (0x0E31...0x0E4E).contains(value)
  }
}

extension [Unicode.Scalar] {
  fileprivate func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(self[range]))
  }

  /// The digits as a number; the range holds nothing else, and few of them.
  fileprivate func number(_ range: Range<Int>) -> Int {
    self[range].reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  }
}
