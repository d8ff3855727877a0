/// The styles of a DOCX: text of 16 points in TH Sarabun, for Thai (complex script) and Latin alike.
enum DOCXStyles {
  static let styles = DOCXParts.xml(
    #"""
    <w:styles \#(DOCXParts.namespaces)>
    <w:docDefaults><w:rPrDefault><w:rPr>\#
    <w:rFonts w:ascii="TH Sarabun New" w:hAnsi="TH Sarabun New" \#
    w:eastAsia="TH Sarabun New" w:cs="TH Sarabun New"/><w:sz w:val="32"/><w:szCs w:val="32"/>\#
    <w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>\#
    </w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    \#(paragraphs)
    <w:style w:type="character" w:styleId="Blank"><w:name w:val="Blank"/>\#
    <w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFF3BF"/></w:rPr></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\#
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\#
    <w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    \#(table("PaperTable", "Paper Table", colour: "000000", size: 4, inside: true))
    \#(table("NoticeFrame", "Notice Frame", colour: "A3231C", size: 12, inside: false))
    </w:styles>
    """#)

  /// The draft's mark and the heading are centred; figures of tables too.
  private static let paragraphs: [HTML] = [
    style("Title", centred, bold(size: 36)), style("Subtitle", centred, bold(size: 32)),
    style("Notice", "", size(28)),
    style("Heading1", heading(level: 0, before: 240), bold(size: 32), name: "heading 1"),
    style("Heading2", heading(level: 1, before: 160), bold(size: 32), name: "heading 2"),
    style("BodyText", #"<w:spacing w:after="80"/><w:ind w:firstLine="1418"/>"#, ""),
    style("ListLine", #"<w:ind w:left="1815" w:hanging="397"/>"#, ""),
    style("TableHead", centred, bold(size: 28)), style("TableText", "", size(28)),
    style("TableFigure", centred, size(28)), style("Signature", centred, ""),
    style("Header", centred, #"<w:b/><w:bCs/><w:color w:val="A3231C"/>"#, name: "header"),
    style("Footer", centred, "", name: "footer"),
  ]

  private static let centred: HTML = #"<w:jc w:val="center"/>"#

  private static func heading(level: Int, before: Int) -> HTML {
    #"""
    <w:keepNext/><w:keepLines/><w:spacing w:before="\#(before)" w:after="60"/>\#
    <w:outlineLvl w:val="\#(level)"/>
    """#
  }

  private static func size(_ halfPoints: Int) -> HTML {
    #"<w:sz w:val="\#(halfPoints)"/><w:szCs w:val="\#(halfPoints)"/>"#
  }

  private static func bold(size halfPoints: Int) -> HTML {
    "<w:b/><w:bCs/>\(size(halfPoints))"
  }

  private static func style(
    _ id: String, _ paragraph: HTML, _ run: HTML, name: String? = nil
  ) -> HTML {
    #"""
    <w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name ?? id)"/>\#
    <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\#(paragraph)</w:pPr><w:rPr>\#(
    run)</w:rPr></w:style>

    """#
  }

  private static func table(
    _ id: String, _ name: String, colour: String, size: Int, inside: Bool
  ) -> HTML {
    let sides = ["top", "left", "bottom", "right"] + (inside ? ["insideH", "insideV"] : [])
    let borders = sides.map { side -> HTML in
      #"<w:\#(side) w:val="single" w:sz="\#(size)" w:space="0" w:color="\#(colour)"/>"#
    }
    return #"""
      <w:style w:type="table" w:styleId="\#(id)"><w:name w:val="\#(name)"/>\#
      <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\#(
      borders)</w:tblBorders></w:tblPr></w:style>
      """#
  }
}
