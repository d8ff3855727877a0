/// A day of the Thai solar calendar; its years are of the Buddhist era.
package struct CalendarDay: Sendable, Hashable, Comparable {
  /// How many years the Buddhist era is ahead of the Common Era.
  package static var eraOffset: Int { 543 }

  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` when there is no such day (31 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else {
      return nil
    }
    self.init(known: year, month, day)
  }

  /// For days that are known to exist, such as the first of a month.
  init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2021-03-01`, a day of the Common Era.
  package init?(iso: String) {
    let parts = iso.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], iso.utf8.count == 10 else { return nil }
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(year: numbers[0] + Self.eraOffset, month: numbers[1], day: numbers[2])
  }

  /// The day as `2021-03-01`, of the Common Era.
  package var iso: String {
    let common = year - Self.eraOffset
    return "\(Self.padded(common, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }

  /// The day so many days earlier.
  package func before(days: Int) -> CalendarDay {
    var left = days
    var (year, month, day) = (year, month, day)
    while left >= day {
      left -= day
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
      day = Self.days(inMonth: month, of: year)
    }
    return CalendarDay(known: year, month, day - left)
  }

  /// How many days a month has; the year is of the Buddhist era.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year - eraOffset) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ common: Int) -> Bool {
    common % 4 == 0 && (common % 100 != 0 || common % 400 == 0)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
