import Causes
import Testing

@testable import Documents

/// Files that want to cost more than they are worth, or are broken: reading ends, and says why.
struct HostileFileTests {
  private func obstacle(_ body: [UInt8]) async throws -> Cause? {
    let result = try await OfficeTests.read(body)
    if case .unclear(let obstacle) = result.sight { return obstacle }
    return nil
  }

  private static let spaces = [UInt8](repeating: 0x20, count: 70 << 20)

  @Test func aBombEndsAtItsSize() async throws {
    let bomb = Packed.zip([
      ("[Content_Types].xml", []), ("word/document.xml", Self.spaces),
    ])
    #expect(bomb.count < 200_000)
    #expect(try await obstacle(bomb) == .documentLimit)
    #expect(try await obstacle(Packed.zip([("a.txt", Self.spaces)])) == .documentLimit)
  }

  @Test func manyEntriesEnd() async throws {
    let files = (0..<2_100).map { ("f\($0).txt", "x") }
    #expect(try await obstacle(Packed.zip(files)) == .documentLimit)
  }

  static let laughs = """
    <!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
    """
  static let parts: [(why: String, xml: String, obstacle: Cause)] = [
    (
      "entities", laughs + "<w:document><w:p><w:r><w:t>&d;</w:t></w:r></w:p></w:document>",
      .documentCorrupt
    ),
    (
      "a file of ours",
      "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><t>&x;</t></d>", .documentCorrupt
    ),
    ("no end", "<w:document><w:body><w:p>", .documentCorrupt),
    ("no beginning", "</w:p>", .documentCorrupt),
    ("nothing", "", .documentCorrupt),
    ("depth", String(repeating: "<w:p>", count: 5_000), .documentCorrupt),
    (
      "attributes",
      "<w:p " + (0..<200_000).map { "a\($0)='1' " }.joined() + "/>", .documentLimit
    ),
    ("an unknown entity", "<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>", .documentCorrupt),
  ]

  @Test(arguments: parts)
  func badXMLIsRefused(_ why: String, _ xml: String, _ expected: Cause) async throws {
    let body = Packed.zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml)])
    #expect(try await obstacle(body) == expected)
  }

  @Test func foreignBytesAreMended() async throws {
    let xml =
      Array("<w:document xmlns:w='w'><w:p><w:r><w:t>แผน".utf8) + [0xA1, 0xD2, 0xC3]
      + Array("</w:t></w:r></w:p></w:document>".utf8)
    let body = Packed.zip([
      ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", xml),
    ])
    #expect(try await OfficeTests.text(body).parts.first?.text.hasPrefix("แผน") == true)
  }

  @Test func aWideRowIsBounded() async throws {
    let cells = (0..<100_000).map { "<c t='str'><v>\($0)</v></c>" }.joined()
    let text = try await OfficeTests.text(MadeOffice.xlsx("<row r='1'>\(cells)</row>"))
    #expect(text.tables[0].rows[0].count == 100_000)
    let far = MadeOffice.xlsx("<row r='1048576'><c r='XFD1' t='str'><v>ไกล</v></c></row>")
    #expect(try await OfficeTests.text(far).parts[0].place.spot == .row(1_048_576, sheet: "ต.ค."))
    let beyond = MadeOffice.xlsx("<row r='1'><c r='ZZZZZZZZZZZZZZ1' t='str'><v>ก</v></c></row>")
    #expect(try await OfficeTests.text(beyond).tables[0].rows == [["ก"]])
  }

  @Test func farColumnsOnManyRowsAreBounded() async throws {
    let rows = (1...2_000).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    let rowsRead = try await OfficeTests.text(MadeOffice.xlsx(rows)).tables[0].rows
    #expect(rowsRead.reduce(0) { $0 + $1.count } < 600_000)
  }

  @Test func aStringThatIsPointedAtOftenIsBounded() async throws {
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 50_000)
    let body = MadeOffice.xlsx(
      "<row r='1'>\(cells)</row>", strings: [String(repeating: "ก", count: 1_000)])
    #expect(try await obstacle(body) == .documentLimit)
  }

  @Test func repeatedCellsAreBounded() async throws {
    let cell = """
      <table:table-cell table:number-columns-repeated="1000000"><text:p>0</text:p>\
      </table:table-cell>
      """
    let row = "<table:table-row table:number-rows-repeated=\"1000000\">\(cell)</table:table-row>"
    let table = "<table:table table:name=\"ก\">\(row)\(row)</table:table>"
    let text = try await OfficeTests.text(MadeOffice.ods(table))
    #expect(text.tables[0].rows.map(\.count) == [100, 100])
    #expect(text.parts.last?.place.spot == .row(1_000_001, sheet: "ก"))
  }

  @Test(arguments: ["report.docx", "report.odt", "list.xlsx", "list.ods", "report.doc", "list.xls"])
  func cutFilesAreUnread(_ name: String) async throws {
    let whole = try Cases.bytes("office/\(name)")
    let parts = try await OfficeTests.text(whole).parts
    for length in stride(from: 600, to: whole.count, by: whole.count / 7) {
      let sight = try await OfficeTests.read(Array(whole.prefix(length))).sight
      // The last sectors of an old file hold what is said about it, not what it says.
      if case .document(.filed(let text)) = sight, !name.hasSuffix(".doc") {
        #expect(text.parts == parts, "\(length) of \(whole.count) bytes were read as whole")
      }
    }
  }

  @Test(arguments: ["report.docx", "report.odt", "list.xlsx", "list.ods", "report.doc", "list.xls"])
  func damagedFilesEnd(_ name: String) async throws {
    let whole = try Cases.bytes("office/\(name)")
    for place in stride(from: 8, to: whole.count, by: max(whole.count / 40, 1)) {
      var body = whole
      body[place] ^= 0xFF
      _ = try await OfficeTests.read(body)
    }
  }

  @Test func namesAreNoPaths() async throws {
    let body = MadeOffice.docx(MadeOffice.paragraph("แผน"))
    for name in ["/etc/passwd", "../../x.docx", "C:\\x\\แผน.docx", "a/../b.docx"] {
      let text = try await OfficeTests.text(Packed.zip([(name, body)]))
      #expect(text.parts.map(\.text).last == "แผน")
    }
  }

  @Test func aWordLockedByAPasswordSaysSo() async throws {
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    let body = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    #expect(try await obstacle(body + name) == .documentEncrypted)
    #expect(try await obstacle(body) == .documentCorrupt)
  }
}
