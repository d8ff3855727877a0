/// A word or number that may be part of a mention of time.
struct TimeToken {
  enum Kind: Equatable {
    case number(Int, digits: Int)
    case month(Int, MonthForm)
    /// A hyphen; "ถึง" and its like are `until`.
    case dash, until
    case slash, dot, comma, colon, open, close
    /// พ.ศ. and ค.ศ.
    case buddhist, common
    /// ปีงบประมาณ; งบประมาณ alone is `budget`, ปี alone `year`.
    case fiscalYear, budget, year
    case englishFiscalYear
    /// วันที่ and เดือน.
    case dayWord, monthWord
    /// ไตรมาส, ครึ่ง, รอบ; แรก and หลัง.
    case quarter, half, round, first, last
    /// หกเดือน.
    case sixMonths
    /// Words that may stand inside a mention without changing it, such as ของ.
    case filler
    case copyright
    case other
  }

  /// How a month is written, which decides what must stand by it.
  enum MonthForm {
    /// ตุลาคม, ตุลา, ต.ค., ตค, October
    case full, short, dotted, plain, english
  }

  let kind: Kind
  /// In folded bytes.
  let start: Int
  let end: Int
  /// The white space before it, see `Gap`.
  let gap: UInt8
}
