package import Criteria
import ThaiText

extension Period {
  /// The period in words, with the days of the given fiscal year.
  package func words(year: Int) -> Bilingual {
    let this = FiscalYear(year)
    switch self {
    case .currentFY:
      return Bilingual(
        th: "ปีงบประมาณ \(year) (\(this.span.thai))",
        en: "fiscal year \(year) (\(this.span.english))")
    case .prevFY:
      let span = this.previous.span
      return Bilingual(
        th: "ทั้งปีงบประมาณ \(year - 1) (\(span.thai))",
        en: "the whole of fiscal year \(year - 1) (\(span.english))")
    case .first6Months:
      let span = this.firstSixMonths
      return Bilingual(
        th: "6 เดือนแรกของปีงบประมาณ \(year) (\(span.thai))",
        en: "the first six months of fiscal year \(year) (\(span.english))")
    case .asOf31March:
      let day = this.firstSixMonths.upperBound
      return Bilingual(
        th: "ข้อมูล ณ วันที่ \(day.thai)", en: "the data as of \(day.english)")
    case .multiYear:
      return Bilingual(
        th: "แผนมากกว่า 1 ปี ที่ครอบคลุมปีงบประมาณ \(year) (\(this.span.thai))",
        en: "a plan of more than one year that contains fiscal year \(year) (\(this.span.english))")
    case .currentFYOrMultiYear:
      return Bilingual(
        th: "แผนของปีงบประมาณ \(year) (\(this.span.thai)) หรือแผนหลายปีที่ครอบคลุมปีนี้",
        en: "a plan of fiscal year \(year) (\(this.span.english)), or of several years with it")
    case .currentState:
      return Bilingual(
        th: "ข้อมูลปัจจุบันในวันที่ตรวจ ไม่ต้องระบุปี",
        en: "as it is on the day of the check; no year is needed")
    case .validInFY:
      return Bilingual(
        th: "ยังใช้บังคับในปีงบประมาณ \(year) (\(this.span.thai)) ออกก่อนหน้านั้นก็ได้",
        en: "still in force in fiscal year \(year) (\(this.span.english)); it may be older")
    case .inForceTopExecutive:
      return Bilingual(
        th: "ของผู้บริหารสูงสุดคนปัจจุบัน", en: "by the top executive who holds office now")
    }
  }
}

extension ClosedRange<CalendarDay> {
  /// `1 ต.ค. 2563 – 30 ก.ย. 2564`
  fileprivate var thai: String { "\(lowerBound.thai) – \(upperBound.thai)" }
  /// `1 Oct 2563 – 30 Sep 2564`, in the Buddhist era as everywhere.
  fileprivate var english: String { "\(lowerBound.english) – \(upperBound.english)" }
}

extension CalendarDay {
  fileprivate var thai: String {
    let months = [
      "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
      "ธ.ค.",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }

  fileprivate var english: String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}
