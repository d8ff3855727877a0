/// A month of the Thai solar calendar; its years are of the Buddhist era.
package struct CalendarMonth: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int

  /// `nil` when the month is not 1...12.
  package init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(known: year, month)
  }

  package init(containing day: CalendarDay) { self.init(known: day.year, day.month) }

  /// For months that are known to exist.
  init(known year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }

  package var first: CalendarDay { CalendarDay(known: year, month, 1) }

  package var last: CalendarDay {
    CalendarDay(known: year, month, CalendarDay.days(inMonth: month, of: year))
  }

  package var span: ClosedRange<CalendarDay> { first...last }

  package var next: CalendarMonth {
    month == 12 ? CalendarMonth(known: year + 1, 1) : CalendarMonth(known: year, month + 1)
  }

  package var previous: CalendarMonth {
    month == 1 ? CalendarMonth(known: year - 1, 12) : CalendarMonth(known: year, month - 1)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month) < (rhs.year, rhs.month)
  }
}
