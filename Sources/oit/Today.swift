import Foundation
import ThaiText

extension CalendarDay {
  /// The calendar day in Thailand, which is seven hours ahead of UTC all year.
  static var todayInBangkok: CalendarDay {
    let seconds = Date().timeIntervalSince1970 + 7 * 3600
    let iso = Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day())
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("the clock says \(iso)") }
    return day
  }
}
