import Criteria
import Scoring
import Testing

@testable import Reports

@Suite struct TableReportTests {
  private func rows(_ result: AuditResult) throws -> [[String]] {
    let wording = try FixtureWording.wording()
    let text = CSVReport.text(of: result, wording: wording, language: .th)
    return Self.parsed(text)
  }

  /// Reads RFC 4180: quotes doubled, lines ended by CR LF.
  private static func parsed(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      let last = rows.count - 1
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        rows[last][rows[last].count - 1] += "\""
        scalars = scalars.dropFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[last].append("")
      case "\r" where !isQuoted: scalars = scalars.dropFirst()
      default: rows[last][rows[last].count - 1].unicodeScalars.append(scalar)
      }
      if scalar == "\r", !isQuoted { rows.append([""]) }
    }
    return Array(rows.dropLast())
  }

  @Test("CSV begins with a byte order mark, ends lines with CR LF, and has equal rows")
  func form() throws {
    let wording = try FixtureWording.wording()
    let text = CSVReport.text(of: FixtureResult.open, wording: wording, language: .th)
    #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
    let rows = try rows(FixtureResult.open)
    #expect(Set(rows.map(\.count)) == [15])
    let elements = FixtureResult.open.items.map { max($0.elements.count, 1) }.reduce(0, +)
    #expect(rows.count == elements + 1)
    #expect(rows[1][0] == "เทศบาลตำบลเมืองตัวอย่าง" && rows[1][3] == "O1")
  }

  @Test("no cell is a formula", arguments: ReportFormatTests.attacks)
  func formulas(_ text: String) throws {
    let rows = try rows(FixtureResult.soiled(with: text))
    #expect(Set(rows.map(\.count)) == [15])
    let signs = Set("=+-@\t\r＝＋－＠".unicodeScalars)
    for cell in rows.flatMap(\.self) {
      #expect(!(cell.unicodeScalars.first.map(signs.contains) ?? false), "\(cell.prefix(20))")
    }
  }

  @Test("no cell is longer than a spreadsheet holds")
  func longCells() throws {
    var result = FixtureResult.decided
    result.agency.name = String(repeating: "ยาวมาก", count: 8_000)
    let cell = try rows(result)[1][0]
    #expect(cell.utf16.count <= 32_767 && cell.hasSuffix("…"))
  }

  @Test(
    "a text that would be a formula gets an apostrophe, others stay",
    arguments: [("=1", "'=1"), ("-", "'-"), ("ก=1", "ก=1"), ("", ""), ("'=1", "'=1")])
  func apostrophe(_ text: String, _ expected: String) throws {
    var result = FixtureResult.decided
    result.agency.name = text
    #expect(try rows(result)[1][0] == expected)
  }

  @Test("a workbook has a sheet for scores, items and elements, each row as wide as its titles")
  func sheets() throws {
    let sheets = WorkbookReport.sheets(
      of: FixtureResult.open, wording: try FixtureWording.wording(), language: .th)
    #expect(sheets.map(\.name) == ["คะแนน", "รายข้อ", "องค์ประกอบด้านข้อมูล"])
    for sheet in sheets {
      #expect(Set(sheet.rows.map(\.count)) == [sheet.columns.count])
      #expect(sheet.name.utf16.count <= 31 && !sheet.name.contains { "[]:*?/\\".contains($0) })
      #expect(sheet.heading.contains("31 มีนาคม 2564"))
    }
    let total = try #require(FixtureResult.open.score.total)
    #expect(sheets[0].rows[0][2...3] == [.points(total.low), .points(total.high)])
    #expect(sheets[1].rows.count == 43)
  }
}
