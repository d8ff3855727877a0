import Criteria
import Testing

@testable import Preparing

@Suite struct YearTests {
  private static let scanner = YearScanner(
    year: 2564, yearsAfter: ["oit", "ita", "mc", "ปี"], noYearsAfter: ["page", "o", "news"])

  @Test(
    "years as agencies write them in paths",
    arguments: [
      ("oit/2565/o1.pdf", ["named 2565"]), ("แผน๒๕๖๓.pdf", ["named 2563"]),
      ("OIT66/O17MC66.html", ["short 2566", "short 2566"]), ("ita_65/x", ["short 2565"]),
      ("ปี65", ["short 2565"]), ("files/63_plan.pdf", ["likely 2563"]),
      ("files/plan63.pdf", ["likely 2563"]), ("page64.html", []), ("o63", []), ("detail/64", []),
      ("wp-content/uploads/2020/10/a.pdf", ["upload 2563-10"]),
      ("home/index.php/2018-11-01-09-15-22", ["upload 2561-11"]),
      ("plan-2561-2565.pdf", ["named 2561-2565"]), ("plan2021.pdf", ["likely 2564"]),
      ("f/20201105.pdf", ["upload 2563-11"]), ("archives/15727", []), ("tel/02564", []),
      ("law/1234", []), ("63", []),
    ])
  func paths(_ path: String, _ expected: [String]) {
    let found = Self.scanner.signs(in: path, isQuery: false).map(Self.text)
    #expect(found == expected)
  }

  @Test("in a query two digits are the number of a page")
  func query() {
    #expect(Self.scanner.signs(in: "oit=65", isQuery: true).isEmpty)
    #expect(Self.scanner.signs(in: "y=2565", isQuery: true).map(Self.text) == ["named 2565"])
  }

  private static func text(_ sign: YearSign) -> String {
    let (first, last) = (sign.years.lowerBound, sign.years.upperBound)
    switch sign.kind {
    case .named: return first == last ? "named \(first)" : "named \(first)-\(last)"
    case .short: return "short \(first)"
    case .likely: return "likely \(first)"
    case .upload(let month): return "upload \(first)-\(month)"
    }
  }

  @Test(
    "what a year means for a period",
    arguments: [
      (Period.currentFY, 2564, YearRule.Opinion.fits), (.currentFY, 2563, .lookAgain),
      (.currentFY, 2565, .wrong), (.currentFY, 2562, .wrong), (.prevFY, 2563, .fits),
      (.prevFY, 2564, .fits), (.prevFY, 2562, .wrong), (.currentState, 2560, .silent),
      (.currentState, 2565, .lookAgain), (.multiYear, 2561, .silent),
      (.multiYear, 2550, .lookAgain),
    ])
  func opinions(_ period: Period, _ year: Int, _ expected: YearRule.Opinion) {
    let sign = YearSign(kind: .named, years: year...year, text: "")
    #expect(YearRule(year: 2564, period: period).opinion(of: sign) == expected)
  }

  @Test(
    "files put there in the two fiscal years before the assessment are of the right time",
    arguments: [
      (2562, 9, YearRule.Opinion.lookAgain), (2562, 10, .silent), (2564, 9, .silent),
      (2564, 10, .lookAgain),
    ])
  func uploads(_ year: Int, _ month: Int, _ expected: YearRule.Opinion) {
    let sign = YearSign(kind: .upload(month: month), years: year...year, text: "")
    #expect(YearRule(year: 2564, period: .currentFY).opinion(of: sign) == expected)
  }

  @Test(
    "years in notes",
    arguments: [
      ("ประกาศ วันที่ 5 ตุลาคม 2563", 2564...2564), ("แผนปี พ.ศ. 2563", 2563...2563),
      ("ปีงบประมาณ พ.ศ. 2565", 2565...2565), ("แผนพัฒนา พ.ศ. 2561 - 2565", 2561...2565),
    ])
  func notes(_ note: String, _ expected: ClosedRange<Int>) {
    #expect(YearRule.signs(in: note).map(\.years) == [expected])
  }
}
