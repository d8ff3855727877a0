/// A day, month, year or other stretch of time that a text names.
package struct TimeMention: Sendable, Equatable {
  package enum Kind: Sendable, Hashable {
    case day, month
    /// From one day or month to another ("ต.ค.63-มี.ค.64", "2-13 พฤศจิกายน 2558").
    case monthRange
    case fiscalYear, year
    case yearRange
    /// A quarter or half of a fiscal year; agencies report by fiscal years even when they write
    /// "ไตรมาสที่ 1/2564".
    case quarter, half
    /// A month (1...12) without its year, with or without a day.
    case bareMonth(Int)
    /// A quarter (1...4) without its year.
    case bareQuarter(Int)
    /// A half (1 or 2) without its year; "รอบ 6 เดือน" is the first.
    case bareHalf(Int)
  }

  package let kind: Kind
  /// `nil` for the bare kinds. A plain year spans January to December.
  package let span: ClosedRange<CalendarDay>?
  /// Whether the text says fiscal year, or the kind is reckoned by it.
  package let isFiscal: Bool
  /// Whether a year or range of years is nothing but a number that looks like one ("ITA 2564",
  /// "ที่ 150/2563"), without a word such as พ.ศ. or ปี by it.
  package let isNumberOnly: Bool
  /// In the text, the words that make it a mention included ("ปีงบประมาณ พ.ศ. 2564").
  package let range: Range<String.Index>

  /// All mentions in a text, in order and not overlapping.
  ///
  /// Years count from 2400 to 2600 of the Buddhist and from 1900 to 2060 of the Common Era; two
  /// digits count only by a Thai month, พ.ศ. or ปี, as the last two of the Buddhist year.
  package static func all(in text: String) -> [TimeMention] { all(in: Folded(text)) }

  package static func all(in folded: Folded) -> [TimeMention] {
    var parser = TimeParser(folded)
    return parser.all().map { found in
      TimeMention(
        kind: found.kind, span: found.span, isFiscal: found.isFiscal,
        isNumberOnly: found.isNumberOnly, range: folded.range(found.range))
    }
  }
}
