import Testing

@testable import ThaiText

@Suite struct CalendarTests {
  @Test("days are validated", arguments: [(2564, 2, 28), (2563, 2, 29), (2564, 12, 31)])
  func exists(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) != nil)
  }

  @Test(
    "days that are not",
    arguments: [(2564, 2, 29), (2564, 2, 31), (2564, 13, 1), (2564, 4, 31), (2564, 1, 0)])
  func doesNotExist(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test func isoIsOfTheCommonEra() throws {
    let day = try #require(CalendarDay(iso: "2021-03-01"))
    #expect(day == CalendarDay(year: 2564, month: 3, day: 1))
    #expect(day.iso == "2021-03-01")
  }

  @Test(
    "days are counted back over months, years and leap days",
    arguments: [
      (0, "2021-03-08"), (7, "2021-03-01"), (8, "2021-02-28"), (67, "2020-12-31"),
      (374, "2020-02-28"), (373, "2020-02-29"), (365, "2020-03-08"),
    ])
  func daysBefore(_ days: Int, _ expected: String) throws {
    #expect(try #require(CalendarDay(iso: "2021-03-08")).before(days: days).iso == expected)
  }

  @Test("wrong iso days", arguments: ["2021-3-1", "2021-02-30", "", "2021-03-01T", "20-210-301"])
  func wrongISO(_ text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func fiscalYearRunsFromOctober() {
    let year = FiscalYear(2564)
    #expect(year.first.iso == "2020-10-01")
    #expect(year.last.iso == "2021-09-30")
    #expect(year.firstSixMonths.upperBound.iso == "2021-03-31")
    #expect(year.lastSixMonths.lowerBound.iso == "2021-04-01")
    #expect(year.months.map(\.month) == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(year.months.first?.year == 2563 && year.months.last?.year == 2564)
    #expect(FiscalYear(containing: year.first) == year)
    #expect(FiscalYear(containing: year.last) == year)
    #expect(year.quarters(2...2).upperBound.iso == "2021-03-31")
    #expect(year.previous.next == year)
  }

  @Test func monthsFollowEachOther() throws {
    let month = try #require(CalendarMonth(year: 2563, month: 12))
    #expect(month.next == CalendarMonth(year: 2564, month: 1))
    #expect(month.next.previous == month)
    #expect(month.next.next.last.iso == "2021-02-28")
    #expect(CalendarMonth(year: 2563, month: 0) == nil)
  }

  @Test("digits of all kinds", arguments: [("๒๕61", 2561), ("２５６４", 2564), ("0", 0)])
  func digits(_ text: String, _ value: Int) {
    #expect(Digits.number(text) == value)
  }

  @Test("no number", arguments: ["", "1a", "๑ ๒", "99999999999999999999"])
  func noNumber(_ text: String) {
    #expect(Digits.number(text) == nil)
  }

  @Test func digitsAreRewritten() {
    #expect(Digits.arabic("ปี ๒๕6๔") == "ปี 2564")
    #expect(Digits.thai("ปี 2564 a") == "ปี ๒๕๖๔ a")
  }
}
