package import Criteria
internal import FoundationEssentials
import ThaiText

/// A day written out for readers.
package struct ReportDate: Sendable {
  private static let thaiMonths = [
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `31 มีนาคม 2564` or `31 March 2021` for `2021-03-31`; anything else as it stands.
  package static func text(_ iso: String, _ language: Language) -> String {
    guard let day = CalendarDay(iso: iso) else { return iso }
    let months = language == .th ? thaiMonths : englishMonths
    let year = language == .th ? day.year : day.year - CalendarDay.eraOffset
    return "\(day.day) \(months[day.month - 1]) \(year)"
  }

  /// Seconds from 1970 in UTC to the start of the day in Thailand; `nil` for what is no day.
  ///
  /// At noon there it is the same day in UTC.
  package static func secondsInBangkok(_ iso: String) -> Int? {
    guard let day = CalendarDay(iso: iso) else { return nil }
    do {
      return Int(try Date("\(day.iso)T00:00:00+07:00", strategy: .iso8601).timeIntervalSince1970)
    } catch {
      preconditionFailure("\(day.iso) is a day: \(error)")
    }
  }
}
