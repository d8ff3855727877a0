/// The sheet that a paper is printed on, in twentieths of a point: A4 with the margins of official
/// papers (3 cm on the left, 2 cm on the right).
struct DOCXPage {
  let isWide: Bool

  private var size: (width: Int, height: Int) { isWide ? (16838, 11906) : (11906, 16838) }
  private var left: Int { isWide ? 1418 : 1701 }
  private var right: Int { 1134 }

  /// The width between the margins.
  var width: Int { size.width - left - right }

  /// The section of the whole paper: its sheet, the mark above and the number below, in Thai digits.
  var section: HTML {
    let orientation: HTML = isWide ? #" w:orient="landscape""# : ""
    return #"""
      <w:sectPr><w:headerReference w:type="default" r:id="rId1"/>
      <w:footerReference w:type="default" r:id="rId2"/>
      <w:pgSz w:w="\#(size.width)" w:h="\#(size.height)"\#(orientation)/>
      <w:pgMar w:top="1418" w:right="\#(right)" w:bottom="1134" w:left="\#(left)" w:header="709" \#
      w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers"/></w:sectPr>
      """#
  }
}
