/// The parts of a DOCX beside its text and styles.
enum DOCXParts {
  static let namespaces: HTML = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """

  static func xml(_ root: HTML) -> HTML {
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\#n\#(root)\#n"#
  }

  private static let word: HTML =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let office: HTML =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package: HTML = "http://schemas.openxmlformats.org/package/2006"

  static let contentTypes = xml(
    #"""
    <Types xmlns="\#(package)/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="\#(word).document.main+xml"/>
    <Override PartName="/word/styles.xml" ContentType="\#(word).styles+xml"/>
    <Override PartName="/word/settings.xml" ContentType="\#(word).settings+xml"/>
    <Override PartName="/word/fontTable.xml" ContentType="\#(word).fontTable+xml"/>
    <Override PartName="/word/header1.xml" ContentType="\#(word).header+xml"/>
    <Override PartName="/word/footer1.xml" ContentType="\#(word).footer+xml"/>
    <Override PartName="/docProps/core.xml" \#
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
    </Types>
    """#)

  static let relations = xml(
    #"""
    <Relationships xmlns="\#(package)/relationships">
    <Relationship Id="rId1" Type="\#(office)/officeDocument" Target="word/document.xml"/>
    <Relationship Id="rId2" Type="\#(package)/relationships/metadata/core-properties" \#
    Target="docProps/core.xml"/>
    </Relationships>
    """#)

  static let documentRelations = xml(
    #"""
    <Relationships xmlns="\#(package)/relationships">
    <Relationship Id="rId1" Type="\#(office)/header" Target="header1.xml"/>
    <Relationship Id="rId2" Type="\#(office)/footer" Target="footer1.xml"/>
    <Relationship Id="rId3" Type="\#(office)/styles" Target="styles.xml"/>
    <Relationship Id="rId4" Type="\#(office)/settings" Target="settings.xml"/>
    <Relationship Id="rId5" Type="\#(office)/fontTable" Target="fontTable.xml"/>
    </Relationships>
    """#)

  /// No time and no author: equal papers give equal bytes.
  static func core(title: String) -> HTML {
    xml(
      #"""
      <cp:coreProperties xmlns:cp="\#(package)/metadata/core-properties" \#
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\#(title)</dc:title>\#
      <dc:language>th-TH</dc:language></cp:coreProperties>
      """#)
  }

  static let settings = xml(
    #"""
    <w:settings \#(namespaces)><w:defaultTabStop w:val="709"/>
    <w:compat><w:applyBreakingRules/><w:compatSetting w:name="compatibilityMode" \#
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
    <w:themeFontLang w:val="en-US" w:bidi="th-TH"/></w:settings>
    """#)

  /// The other name under which machines of offices have the font.
  static let fonts = xml(
    #"""
    <w:fonts \#(namespaces)><w:font w:name="TH Sarabun New"><w:altName w:val="TH SarabunPSK"/>\#
    <w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>
    """#)

  static func header(mark: HTML) -> HTML {
    xml(
      #"""
      <w:hdr \#(namespaces)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\#(mark)</w:p></w:hdr>
      """#)
  }

  static let footer = xml(
    #"""
    <w:ftr \#(namespaces)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\#
    <w:r><w:fldChar w:fldCharType="begin"/></w:r>\#
    <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\#
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>๑</w:t></w:r>\#
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
    """#)
}
