import Reports
import Scoring
import Testing

@testable import Packing

@Suite struct XLSXFileTests {
  static let tables = [
    ResultTable(
      name: "คะแนน", heading: "เทศบาล",
      columns: [.init("ข้อ", width: 8), .init("ผล", width: 12), .init("คะแนน", width: 12)],
      rows: [
        [.text("=1+1"), .verdict(.fail, "ไม่ผ่าน"), .points("77.50")],
        [.text("<script>&\"'"), .verdict(.pass, "ผ่าน"), .count(3)],
        [.text(String(repeating: "ก", count: 40_000)), .verdict(.undecided, "?"), .text("")],
      ]),
    ResultTable(name: "ว่าง", heading: "", columns: [.init("ข้อ", width: 8)], rows: []),
  ]

  @Test("texts are texts, numbers are numbers, and the titles stay and filter")
  func cells() throws {
    let parts = try Unzipped.texts(of: XLSXFile.bytes(of: Self.tables, created: 1_619_758_800))
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(!sheet.contains("<f>") && sheet.contains("<v>77.5</v>") && sheet.contains("<v>3</v>"))
    #expect(strings.contains("<t>=1+1</t>"))
    #expect(strings.contains("&lt;script&gt;&amp;") && !strings.contains("<script"))
    #expect(sheet.contains("<autoFilter ref=\"A2:C5\"/>") && sheet.contains("state=\"frozen\""))
    #expect(parts["docProps/core.xml"]?.contains("2021-04-30T05:00:00Z") == true)
    #expect(parts["xl/worksheets/sheet2.xml"] != nil)
  }

  @Test("equal tables give equal bytes, and the day is the one that was given")
  func determinism() throws {
    let bytes = try XLSXFile.bytes(of: Self.tables, created: 86_400)
    #expect(bytes == (try XLSXFile.bytes(of: Self.tables, created: 86_400)))
    #expect(bytes != (try XLSXFile.bytes(of: Self.tables, created: 172_800)))
  }

  @Test("no day at all is no present day either")
  func noDay() throws {
    let parts = try Unzipped.texts(of: XLSXFile.bytes(of: Self.tables, created: 0))
    #expect(parts["docProps/core.xml"]?.contains("1970-01-01T00:00:01Z") == true)
  }

  @Test("a name that no sheet may have is told")
  func names() {
    var table = Self.tables[0]
    table.name = "a/b"
    #expect(throws: XLSXFile.Failure.self) { try XLSXFile.bytes(of: [table], created: 0) }
  }
}
