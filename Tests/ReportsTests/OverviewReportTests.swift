import Criteria
import Testing

@testable import Reports

@Suite struct OverviewReportTests {
  private static let hostile = #"=HYPERLINK("x") <script>alert(1)</script>"#

  private static func lines(_ count: Int) throws -> [String] {
    try (0..<count).map { number in
      try OverviewFixture.line(
        "เทศบาลตำบลที่ \(number)", province: "จังหวัดที่ \(number % 76)", kind: "เทศบาลตำบล",
        low: "\(number % 90).00",
        items: [
          .init(id: "O1", verdict: "fail", elements: [("a", "fail", "element-missing")])
        ], template: OverviewFixture.markers("v\(number % 40)"))
    }
  }

  @Test(
    "a page is made of no agency and of one, in both languages", arguments: [0, 1],
    Language.allCases)
  func few(_ count: Int, _ language: Language) throws {
    let report = try OverviewFixture.report(try Self.lines(count), language)
    let page = report.page(version: "1")
    #expect(page.contains("</html>") && !page.contains("<script"))
    let rows = [count, count, count, count, count, 0, 0]
    #expect(report.tables.map(\.table.rows.count) == rows)
  }

  @Test("names of people and pages become neither markup nor formulas")
  func hostileNames() throws {
    let report = try OverviewFixture.report([
      try OverviewFixture.line(Self.hostile, province: Self.hostile, kind: Self.hostile)
    ])
    let page = report.page(version: "1")
    #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert"))
    for (_, table) in report.tables {
      #expect(!CSVReport.text(of: table).contains("\"=HYPERLINK"))
    }
  }

  @Test("equal results give equal bytes, in whatever order they come")
  func sameBytes() throws {
    let lines = try Self.lines(200)
    let (one, other) = try (OverviewFixture.report(lines), OverviewFixture.report(lines.reversed()))
    #expect(one.page(version: "1") == other.page(version: "1"))
    #expect(one.tables.map(\.table) == other.tables.map(\.table))
  }

  @Test("the page of a whole country stays below five megabytes and names every agency")
  func country() throws {
    let page = try OverviewFixture.report(try Self.lines(7_850)).page(version: "1")
    #expect(page.utf8.count < 5_000_000)
    #expect(page.contains("เทศบาลตำบลที่ 7849<") && page.contains("เทศบาลตำบลที่ 0<"))
  }

  @Test("sheets have names of their own, short enough for a workbook", arguments: Language.allCases)
  func sheetNames(_ language: Language) throws {
    let names = try OverviewFixture.report([], language).tables.map(\.table.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf16.count <= 31 && !$0.contains("/") })
  }
}
