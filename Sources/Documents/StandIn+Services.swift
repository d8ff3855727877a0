import Causes
import ThaiText

/// What services that keep files for others show instead of a file.
extension StandIn {
  static let services = [unscanned, overused, viewer, endedLink]

  /// Google hands a large file out only to who says once more that it is wanted.
  private static let unscanned = StandIn(
    cause: .documentLimit,
    strong: [
      "virus scan warning", "can't scan this file for viruses",
      "too large for google to scan for viruses", "คำเตือนการสแกนไวรัส",
      "ไม่สามารถสแกนไวรัสในไฟล์นี้", "ใหญ่เกินกว่าที่ google จะสแกนไวรัส",
    ])

  private static let overused = StandIn(
    cause: .rateLimited,
    strong: [
      "google drive - quota exceeded", "can't view or download this file at this time",
      "too many users have viewed or downloaded this file",
      "ไม่สามารถดูหรือดาวน์โหลดไฟล์นี้ได้ในขณะนี้", "มีผู้ดูหรือดาวน์โหลดไฟล์นี้มากเกินไป",
    ])

  /// The frame in which scripts draw a file; its title is all that stands in it.
  private static let viewer = StandIn(
    cause: .pageNeedsScripts,
    strong: [
      "- google drive", "- google ไดรฟ์", "- google docs", "- google เอกสาร", "- google sheets",
      "- google ชีต",
    ])

  /// Whether the agency still has the file elsewhere, nobody can tell from this.
  private static let endedLink = StandIn(
    cause: .pageSoft404,
    strong: [
      "this link has expired", "sharing link has expired", "link has expired or was removed",
      "this item was deleted", "this item might not exist or is no longer available",
      "this folder was deleted", "ลิงก์นี้หมดอายุ", "ลิงค์นี้หมดอายุ", "ลิงก์หมดอายุแล้ว", "ไฟล์นี้ถูกลบไปแล้ว",
      "the file you have requested does not exist", "ไม่มีไฟล์ที่คุณขอ",
    ])
}
