import Testing

@testable import Documents

/// Whatever stands in the parts of an Office file, reading ends.
struct OfficeMutationTests {
  private static let rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44105.5</v></c></row>\
    <row r="2"><c r="A2" t="inlineStr"><is><t>แผน</t></is></c><c r="C2"><f>1+1</f><v>2</v></c></row>
    """
  private static let paragraphs = """
    <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>ก</w:t></w:r></w:p>\
    </w:tc></w:tr></w:tbl><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ข</w:t><w:br/></w:r></w:p>
    """
  private static let table = """
    <table:table table:name="ก"><table:table-row table:number-rows-repeated="3"><table:table-cell\
     table:number-columns-repeated="2"><text:p>1<text:s text:c="3"/></text:p></table:table-cell>\
    <table:covered-table-cell/></table:table-row></table:table>
    """

  /// What bad programs and bad people write instead.
  private static let instead = [
    "", "-1", "9223372036854775807", "1e999", "nan", "<", "</w:p>", "</row>", "<v>", "&#0;", "ก",
    "</table:table>", "<text:p>", "\u{FFFE}", "<table:table>", "1048577", "<w:tbl>",
  ]

  private func mutants(of xml: String) -> [String] {
    let pieces = xml.split { "<>\"= ".contains($0) }
    return pieces.indices.flatMap { index in
      Self.instead.map { other in
        xml.replacingCharacters(pieces[index].startIndex..<pieces[index].endIndex, with: other)
      }
    }
  }

  @Test func sheetsEnd() async throws {
    for mutant in mutants(of: Self.rows) {
      _ = try await OfficeTests.read(MadeOffice.xlsx(mutant, strings: ["ก"], formats: [("d", 170)]))
    }
  }

  @Test func documentsEnd() async throws {
    for mutant in mutants(of: Self.paragraphs) {
      _ = try await OfficeTests.read(MadeOffice.docx(mutant))
    }
  }

  @Test func openSheetsEnd() async throws {
    for mutant in mutants(of: Self.table) {
      _ = try await OfficeTests.read(MadeOffice.ods(mutant))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with other: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}
