/// A paper as the parts of an Office Open XML document, by their names; whoever writes the file
/// packs them into a ZIP container in this order.
package enum DOCXPaper {
  /// Markup of XML: what is safe in HTML is so here, for the same five signs are escaped.
  typealias XML = HTML

  package static func parts(of paper: Paper) -> [(name: String, text: String)] {
    [
      ("[Content_Types].xml", DOCXParts.contentTypes.markup),
      ("_rels/.rels", DOCXParts.relations.markup),
      ("docProps/core.xml", DOCXParts.core(title: title(of: paper)).markup),
      ("word/document.xml", document(paper).markup),
      ("word/_rels/document.xml.rels", DOCXParts.documentRelations.markup),
      ("word/styles.xml", DOCXStyles.styles.markup),
      ("word/settings.xml", DOCXParts.settings.markup),
      ("word/fontTable.xml", DOCXParts.fonts.markup),
      ("word/header1.xml", DOCXParts.header(mark: runs(paper.mark)).markup),
      ("word/footer1.xml", DOCXParts.footer.markup),
    ]
  }

  private static func title(of paper: Paper) -> String {
    (paper.title.dropFirst().first ?? []).map(\.text).joined()
  }

  private static func document(_ paper: Paper) -> XML {
    let page = DOCXPage(isWide: paper.isWide)
    let title = paper.title.enumerated().map { index, line in
      paragraph(line, style: index == 1 ? "Title" : "Subtitle")
    }
    return DOCXParts.xml(
      #"""
      <w:document \#(DOCXParts.namespaces)><w:body>
      \#(title)\#(notice(paper.notice, page))
      \#(paper.blocks.map { block($0, page) })
      \#(page.section)
      </w:body></w:document>
      """#)
  }

  /// A frame of one cell; the paragraph after it keeps it apart from what follows.
  private static func notice(_ lines: [Paper.Line], _ page: DOCXPage) -> XML {
    let cell = lines.map { paragraph($0, style: "Notice") }
    return #"""
      <w:tbl><w:tblPr><w:tblStyle w:val="NoticeFrame"/><w:tblW w:w="\#(page.width)" w:type="dxa"/>
      <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="\#(page.width)"/></w:tblGrid>
      <w:tr><w:tc><w:tcPr><w:tcW w:w="\#(page.width)" w:type="dxa"/></w:tcPr>\#(cell)</w:tc></w:tr>
      </w:tbl><w:p/>
      """#
  }

  private static func block(_ block: Paper.Block, _ page: DOCXPage) -> XML {
    switch block {
    case .heading(let line): paragraph(line, style: "Heading1")
    case .subheading(let line): paragraph(line, style: "Heading2")
    case .paragraph(let line): paragraph(line, style: "BodyText")
    case .list(let lines): .joined(lines.map { paragraph($0, style: "ListLine") })
    case .table(let table): DOCXTable(table, page).xml
    case .signatures(let cells): DOCXTable.signatures(cells, page)
    }
  }

  static func paragraph(_ line: Paper.Line, style: String) -> XML {
    #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/></w:pPr>\#(runs(line))</w:p>"#
  }

  static func runs(_ line: Paper.Line) -> XML {
    .joined(
      line.map { span in
        let style: XML = span == .blank ? #"<w:rPr><w:rStyle w:val="Blank"/></w:rPr>"# : ""
        return #"<w:r>\#(style)<w:t xml:space="preserve">\#(span.text)</w:t></w:r>"#
      })
  }
}
