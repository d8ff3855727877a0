import Testing

@testable import ThaiText

@Suite struct TimeMentionTests {
  @Test("what agencies write is read", arguments: CaseRow.all(in: "times.tsv"))
  func reads(_ row: CaseRow) {
    #expect(Self.listed(row.fields[0]) == row.fields[1])
  }

  @Test("within other words it is read alike", arguments: CaseRow.all(in: "times.tsv"))
  func readsInContext(_ row: CaseRow) {
    #expect(Self.listed("ประกาศเทศบาล เรื่อง " + row.fields[0] + " ดังต่อไปนี้") == row.fields[1])
  }

  @Test("without marks and with split ำ it is read alike", arguments: CaseRow.all(in: "times.tsv"))
  func readsPerturbed(_ row: CaseRow) {
    for perturb in [Perturbation.splitSaraAm, .lostSaraAm, .lostTones, .thaiDigits, .doubleE] {
      #expect(Self.listed(perturb(row.fields[0])) == row.fields[1], "\(perturb)")
    }
  }

  @Test(
    "the range holds all the words",
    arguments: [
      ("แผน ปีงบประมาณ พ.ศ. ๒๕๖๔ (ฉบับแรก)", "ปีงบประมาณ พ.ศ. ๒๕๖๔"),
      ("ข้อมูล ณ วันที่ ๓๑ มีนาคม พ.ศ. ๒๕๖๔ ของ", "วันที่ ๓๑ มีนาคม พ.ศ. ๒๕๖๔"),
      ("(ต.ค.63 – มี.ค.64)", "ต.ค.63 – มี.ค.64"),
      ("ปี 2564 รอบ 6 เดือนแรก จ้า", "ปี 2564 รอบ 6 เดือนแรก"),
      ("เดือนกุมภาพันธ์", "เดือนกุมภาพันธ์"),
    ])
  func range(_ text: String, _ words: String) throws {
    let mention = try #require(TimeMention.all(in: text).first)
    #expect(text[mention.range] == words)
  }

  static func listed(_ text: String) -> String {
    let mentions = TimeMention.all(in: text).map(short)
    return mentions.isEmpty ? "-" : mentions.joined(separator: "; ")
  }

  /// A mention in the short form of the case file; `!` where its parts contradict each other.
  static func short(_ mention: TimeMention) -> String {
    let mark = (mention.isNumberOnly ? "?" : "")
    switch mention.kind {
    case .bareMonth(let month): return "m\(month)"
    case .bareQuarter(let quarter): return "q\(quarter)"
    case .bareHalf(let half): return "h\(half)"
    default: break
    }
    guard let span = mention.span else { return "!" }
    let (first, last) = (span.lowerBound, span.upperBound)
    let fiscal = mention.isFiscal ? "f" : ""
    switch mention.kind {
    case .day: return first == last ? day(first) + fiscal : "!"
    case .month:
      let month = CalendarMonth(containing: first)
      return month.span == span ? String(day(first).dropLast(3)) + fiscal : "!"
    case .monthRange: return "\(day(first))..\(day(last))\(fiscal)"
    case .quarter, .half:
      let year = FiscalYear(containing: first)
      let isHalf = mention.kind == .half
      let parts =
        isHalf ? [year.firstSixMonths, year.lastSixMonths] : (1...4).map { year.quarters($0...$0) }
      let part = parts.firstIndex(of: span).map { $0 + 1 } ?? 0
      return "\(year.year)\(isHalf ? "H" : "Q")\(part)"
    default:
      let (from, to) = (FiscalYear(containing: first).year, FiscalYear(containing: last).year)
      let years = mention.isFiscal ? [from, to] : [first.year, last.year]
      let isRange = mention.kind == .yearRange
      return (mention.isFiscal ? "FY" : "") + "\(years[0])" + (isRange ? "-\(years[1])" : "") + mark
    }
  }

  private static func day(_ day: CalendarDay) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
  }
}
