/// A fiscal year of the Thai state: 1 October of the year before to 30 September.
package struct FiscalYear: Sendable, Hashable, Comparable {
  /// Of the Buddhist era; the year in which it ends.
  package let year: Int

  package init(_ year: Int) { self.year = year }

  package init(year: Int) { self.year = year }

  package init(containing day: CalendarDay) {
    year = day.month >= 10 ? day.year + 1 : day.year
  }

  package var first: CalendarDay { CalendarDay(known: year - 1, 10, 1) }

  package var last: CalendarDay { CalendarDay(known: year, 9, 30) }

  package var span: ClosedRange<CalendarDay> { first...last }

  /// 1 October to 31 March.
  package var firstSixMonths: ClosedRange<CalendarDay> { first...CalendarDay(known: year, 3, 31) }

  /// 1 April to 30 September.
  package var lastSixMonths: ClosedRange<CalendarDay> { CalendarDay(known: year, 4, 1)...last }

  package var previous: FiscalYear { FiscalYear(year - 1) }

  package var next: FiscalYear { FiscalYear(year + 1) }

  /// The twelve months, October first.
  package var months: [CalendarMonth] { (10...12).map(month) + (1...9).map(month) }

  /// The month of this fiscal year with a number of 1...12.
  func month(_ number: Int) -> CalendarMonth {
    CalendarMonth(known: number >= 10 ? year - 1 : year, number)
  }

  /// The span from one quarter to another; quarters are 1 (October to December) to 4.
  func quarters(_ numbers: ClosedRange<Int>) -> ClosedRange<CalendarDay> {
    let months = months
    return months[numbers.lowerBound * 3 - 3].first...months[numbers.upperBound * 3 - 1].last
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.year < rhs.year }
}
