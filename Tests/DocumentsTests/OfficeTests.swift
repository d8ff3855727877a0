import Causes
import Testing

@testable import Documents

/// Office files beside what a person reads in them.
struct OfficeTests {
  static func read(_ body: [UInt8]) async throws -> ReadResult {
    await DocumentReader(pdf: try PDFReader.find()).read(body: body, url: "", contentType: nil)
  }

  static func text(_ body: [UInt8]) async throws -> FiledText {
    let result = try await read(body)
    guard case .document(.filed(let text)) = result.sight else {
      Issue.record("not read: \(result.sight)")
      return FiledText(kind: .text, parts: [])
    }
    return text
  }

  private func lines(_ body: [UInt8]) async throws -> [String] {
    try await Self.text(body).parts.map(\.text)
  }

  @Test(arguments: ["report.docx", "report.odt"])
  func aDocumentIsReadWithItsTable(_ name: String) async throws {
    let text = try await Self.text(Cases.bytes("office/\(name)"))
    #expect(text.kind == .text && text.unseen == nil)
    #expect(text.parts.first?.text.contains("ประจำปีงบประมาณ พ.ศ. ๒๕๖๔") == true)
    #expect(text.parts.map(\.text).contains("ก่อสร้างถนน 500,000 498,000"))
    let table = try #require(text.tables.first)
    #expect(table.rows[0] == ["โครงการ", "งบประมาณ", "เบิกจ่าย"])
    #expect(table.rows[2] == ["รวม", "", "498,000"])
  }

  @Test(arguments: ["list.xlsx", "list.ods", "list.xls"])
  func aWorkbookIsReadRowByRow(_ name: String) async throws {
    let text = try await Self.text(Cases.bytes("office/\(name)"))
    #expect(text.kind == .workbook)
    #expect(text.tables[0].rows[0] == ["ที่", "งานที่ซื้อหรือจ้าง", "วงเงิน", "วันที่ลงนาม"])
    #expect(text.tables[0].rows[2].prefix(3) == ["2", "จ้างเหมาบริการ", "12000.5"])
    #expect(text.parts[1].place.spot == .row(2, sheet: "t"))
  }

  @Test func aWorkbookThatDoesNotSayWhereItsSheetsAreIsRead() async throws {
    let cell = "<worksheet><sheetData><row><c t='s'><v>0</v></c></row></sheetData></worksheet>"
    let body = Packed.zip([
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook><sheets><sheet state='hidden'/><sheet name='ก'/></sheets></workbook>"
      ),
      ("xl/sharedStrings.xml", "<sst><si><t>แผน 2564</t></si></sst>"),
      ("xl/worksheets/sheet2.xml", cell),
    ])
    #expect(try await Self.text(body).parts.map(\.text) == ["แผน 2564"])
  }

  @Test(arguments: ["list.xlsx", "list.xls"])
  func theDateOfAWorkbookIsADay(_ name: String) async throws {
    let rows = try await Self.text(Cases.bytes("office/\(name)")).tables[0].rows
    #expect(rows[1][3] == "5 ตุลาคม 2563")
  }

  @Test func whatIsHiddenOrDeletedIsNotRead() async throws {
    let body = """
      \(MadeOffice.paragraph("เห็น"))<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>\
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>แสดง</w:t></w:r></w:p>\
      <w:p><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del></w:p>
      """
    #expect(try await lines(MadeOffice.docx(body)) == ["เห็น", "แสดง"])
    #expect(try await lines(MadeOffice.xlsx("<row r='1'><c r='A1'><v>7</v></c></row>")) == ["7"])
  }

  @Test func aDrawingIsReadOnce() async throws {
    let box = MadeOffice.paragraph("ในกรอบ")
    let body = "<w:p><w:r><Choice>\(box)</Choice><Fallback>\(box)</Fallback></w:r></w:p>"
    #expect(try await lines(MadeOffice.docx(body)) == ["ในกรอบ"])
  }

  @Test func cellsOverColumnsKeepTheIndex() async throws {
    func cell(_ text: String, span: Int = 1) -> String {
      "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>\(MadeOffice.paragraph(text))</w:tc>"
    }
    let body = "<w:tbl><w:tr>\(cell("ก", span: 2))\(cell("ข"))</w:tr></w:tbl>"
    let text = try await Self.text(MadeOffice.docx(body))
    #expect(text.tables[0].rows == [["ก", "", "ข"]])
    #expect(text.parts.map(\.text) == ["ก ข"])
  }

  @Test func slidesAreReadInTheirOrder() async throws {
    let body = MadeOffice.pptx([
      MadeOffice.slide("หนึ่ง"), MadeOffice.slide("ซ่อน", shown: false), MadeOffice.slide("สาม"),
    ])
    let text = try await Self.text(body)
    #expect(text.kind == .slides)
    #expect(text.parts.map(\.text) == ["หนึ่ง", "สาม"])
    #expect(text.parts.map(\.place.spot) == [.slide(1), .slide(3)])
  }

  @Test func openSlidesAreReadInTheirOrder() async throws {
    let pages =
      "<draw:page><text:p>หนึ่ง</text:p></draw:page><draw:page><text:p>สอง</text:p></draw:page>"
    let text = try await Self.text(
      MadeOffice.openDocument(
        "<office:presentation>\(pages)</office:presentation>", kind: "presentation"))
    #expect(text.parts.map(\.place.spot) == [.slide(1), .slide(2)])
  }

  @Test func stringsOfEveryKindAreShown() async throws {
    let body = MadeOffice.xlsx(
      """
      <row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>ใน</t></is></c>\
      <c r="E3" t="str"><v>สูตร</v></c><c r="F3" t="s"><v>99</v></c><c r="G3" t="b"><v>1</v></c></row>
      """, strings: ["ก", "ข"])
    let text = try await Self.text(body)
    #expect(text.tables[0].rows == [["", "ข", "", "ใน", "สูตร", "", "TRUE"]])
    #expect(text.parts[0].place.spot == .row(3, sheet: "ต.ค."))
  }

  static let formats: [(code: String, value: String, shown: String)] = [
    ("d mmm yy", "44105", "1 ตุลาคม 2563"), ("dd/mm/yyyy", "44105.75", "1 ตุลาคม 2563"),
    ("[$-107041E]d mmmm yyyy;@", "44105", "1 ตุลาคม 2563"),
    ("[$-D07041E]mmm yy", "44286", "มีนาคม 2564"), ("mmm\\-bb", "44105", "ตุลาคม 2563"),
    ("d/m/yyyy", "242439", "9 ตุลาคม 2563"), ("yyyy", "44105", "2563"), ("h:mm", "0.5", "12:00"),
    ("General", "0.30000000000000004", "0.3"), ("General", "2564", "2564"),
    ("#,##0.00", "1250000", "1,250,000.00"), ("0%", "0.855", "86%"), ("0.0%", "0.8555", "85.6%"),
    ("#,##0;[Red]-#,##0", "-5000", "-5,000"), ("\"ปี\" 0", "2564", "2564"), ("0", "1e300", "1e+300"),
    ("General", "ข้อความ", "ข้อความ"), ("d/m/yyyy", "1", "1 มกราคม 2443"),
    ("d/m/yyyy", "61", "1 มีนาคม 2443"), ("d/m/yyyy", "99999999", "99999999"),
  ]

  @Test(arguments: formats)
  func numbersAreShownAsTheirFormatSays(_ code: String, _ value: String, _ shown: String) throws {
    let xml = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="\(code.escaped)"/></numFmts>\
      <cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>
      """
    let styles = try CellStyles(Array(xml.utf8))
    #expect(styles.shown(value, style: 0, isFrom1904: false) == shown)
  }

  @Test func aFileOfPicturesIsOpen() async throws {
    guard
      case .unclear(.documentNoText) = try await Self.read(MadeOffice.docx("", media: ["a.jpg"]))
        .sight
    else {
      Issue.record("a scan in a document is a scan")
      return
    }
    let named = MadeOffice.docx(MadeOffice.paragraph("แผน"), media: ["a.jpg"])
    #expect(try await Self.text(named).unseen == .documentNoText)
  }

  @Test func slidesOfOtherProgramsAreRead() async throws {
    let text = try await Self.text(Cases.bytes("office/slides.odp"))
    #expect(text.kind == .slides)
    #expect(text.parts.map(\.text) == ["แผนการใช้จ่ายงบประมาณ ปี 2564", "เทศบาลตำบลเมืองตัวอย่าง"])
    #expect(text.parts.map(\.place.spot) == [.slide(1), .slide(2)])
  }

  private func record(_ kind: Int, _ data: [UInt8], container: Bool = true) -> [UInt8] {
    let numbers = [container ? 0xF : 0, kind, data.count & 0xFFFF, data.count >> 16]
    return numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + data
  }

  @Test func oldSlidesAreRead() throws {
    let thai = record(
      0xFA0, "แผน".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, container: false)
    let latin = record(0xFA8, Array("ITA".utf8), container: false)
    let list = record(0xFF0, record(0x3F3, []) + thai + record(0x3F3, []) + latin)
    let stream = list + record(0x3F8, latin) + record(0x3EE, record(0xF00D, thai))
    let parts = try OldSlides.read(stream).parts
    #expect(parts.map(\.text) == ["แผน", "ITA", "แผน"])
    #expect(parts.map(\.place.spot) == [.slide(1), .slide(2), .slide(1)])
    #expect(throws: FileFault.damaged) { try OldSlides.read(Array(stream.dropLast(3))) }
  }

  @Test func anOldDocumentIsRead() async throws {
    let text = try await Self.text(Cases.bytes("office/report.doc"))
    #expect(text.parts.map(\.text).contains { $0.hasPrefix("เทศบาลตำบลเมืองตัวอย่าง อำเภอเมือง") })
    #expect(text.parts.map(\.text).contains("ก่อสร้างถนน\t500,000\t498,000"))
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
