/// A table of a paper as WordprocessingML.
struct DOCXTable {
  private let table: Paper.Table
  private let widths: [Int]
  private let width: Int

  init(_ table: Paper.Table, _ page: DOCXPage) {
    self.table = table
    width = page.width
    widths = table.columns.map { page.width * $0.share / 100 }
  }

  var xml: DOCXPaper.XML {
    let grid = widths.map { #"<w:gridCol w:w="\#($0)"/>"# as HTML }
    return #"""
      <w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="\#(width)" w:type="dxa"/>
      <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\#(grid)</w:tblGrid>
      \#(head)\#(table.rows.map(row))</w:tbl><w:p/>

      """#
  }

  /// Printed again on every page that the table goes on to.
  private var head: DOCXPaper.XML {
    let cells = zip(table.columns, widths).map { column, width in
      cell([column.title], width, style: "TableHead")
    }
    return "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells)</w:tr>\n"
  }

  private func row(_ row: [Paper.Cell]) -> DOCXPaper.XML {
    let cells = zip(zip(table.columns, widths), row).map { column, lines in
      cell(lines, column.1, style: column.0.isFigure ? "TableFigure" : "TableText")
    }
    return "<w:tr>\(cells)</w:tr>\n"
  }

  /// A cell must hold a paragraph, even an empty one.
  private func cell(_ lines: Paper.Cell, _ width: Int, style: String) -> DOCXPaper.XML {
    let paragraphs = (lines.isEmpty ? [[]] : lines).map { DOCXPaper.paragraph($0, style: style) }
    return #"""
      <w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/></w:tcPr>\#(paragraphs)</w:tc>
      """#
  }

  /// Those who sign, side by side without lines between them.
  static func signatures(_ signers: [Paper.Cell], _ page: DOCXPage) -> DOCXPaper.XML {
    let width = page.width / max(1, signers.count)
    let grid = signers.map { _ in #"<w:gridCol w:w="\#(width)"/>"# as HTML }
    let cells = signers.map { lines -> HTML in
      let paragraphs = lines.map { DOCXPaper.paragraph($0, style: "Signature") }
      return #"""
        <w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/></w:tcPr>\#(paragraphs)</w:tc>
        """#
    }
    return #"""
      <w:p/><w:tbl><w:tblPr><w:tblW w:w="\#(page.width)" w:type="dxa"/>
      <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\#(grid)</w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/></w:trPr>\#(cells)</w:tr></w:tbl><w:p/>

      """#
  }
}
