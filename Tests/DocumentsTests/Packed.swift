import CArchive

@testable import Documents

/// Makes archives for tests, as programs and attackers make them.
enum Packed {
  typealias File = (name: String, bytes: [UInt8])

  static func zip(_ files: [File]) -> [UInt8] { pack(files) { archive_write_set_format_zip($0) } }

  /// Without compression, so that the names in what is packed stand in the open.
  static func stored(_ files: [File]) -> [UInt8] {
    pack(files) {
      let format = archive_write_set_format_zip($0)
      return max(format, archive_write_zip_set_compression_store($0))
    }
  }

  static func sevenZip(_ files: [File]) -> [UInt8] {
    pack(files) { archive_write_set_format_7zip($0) }
  }

  static func zip(_ files: [(name: String, text: String)]) -> [UInt8] {
    zip(files.map { ($0.name, Array($0.text.utf8)) })
  }

  private static func pack(
    _ files: [File], format: (OpaquePointer?) -> Int32
  ) -> [UInt8] {
    let size = files.reduce(1 << 20) { $0 + $1.bytes.count + 1_000 }
    var output = [UInt8](repeating: 0, count: size)
    var used = 0
    NameLocale.with {
      write(files, format: format, to: &output, used: &used)
    }
    return Array(output[..<used])
  }

  private static func write(
    _ files: [File], format: (OpaquePointer?) -> Int32, to output: inout [UInt8],
    used: inout Int
  ) {
    output.withUnsafeMutableBytes { buffer in
      let archive = archive_write_new()
      defer { archive_write_free(archive) }
      _ = format(archive)
      archive_write_set_bytes_in_last_block(archive, 1)
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for file in files {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, file.name)
        archive_entry_set_size(entry, Int64(file.bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_write_header(archive, entry)
        _ = file.bytes.withUnsafeBytes {
          archive_write_data(archive, $0.baseAddress, $0.count)
        }
      }
      archive_write_close(archive)
    }
  }
}

/// Makes Office files of the parts that matter.
enum MadeOffice {
  static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func relationships(_ kinds: [(id: String, kind: String, target: String)]) -> String {
    let rows = kinds.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(document)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships>\(rows.joined())</Relationships>"
  }

  static func docx(_ body: String, media: [String] = []) -> [UInt8] {
    let types = ("[Content_Types].xml", "<Types/>")
    let root = relationships([("r1", "officeDocument", "word/document.xml")])
    let pictures = media.map { ("word/media/\($0)", "x") }
    return Packed.zip(
      [
        types, ("_rels/.rels", root),
        ("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"),
      ] + pictures)
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  static func xlsx(
    _ rows: String, strings: [String] = [], formats: [(code: String, id: Int)] = []
  ) -> [UInt8] {
    let links = [
      ("r1", "worksheet", "worksheets/sheet1.xml"),
      ("r2", "worksheet", "/xl/worksheets/sheet2.xml"),
      ("r3", "sharedStrings", "sharedStrings.xml"), ("r4", "styles", "styles.xml"),
    ]
    let shared = strings.map { "<si><t>\($0)</t></si>" }.joined()
    let codes = formats.map { "<numFmt numFmtId=\"\($0.id)\" formatCode=\"\($0.code)\"/>" }.joined()
    let cells = formats.map { "<xf numFmtId=\"\($0.id)\"/>" }.joined()
    return Packed.zip([
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", relationships([("r1", "officeDocument", "xl/workbook.xml")])),
      ("xl/_rels/workbook.xml.rels", relationships(links)),
      (
        "xl/workbook.xml",
        """
        <workbook xmlns:r="r"><sheets><sheet name="ต.ค." sheetId="1" r:id="r1"/>
        <sheet name="ซ่อน" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>
        """
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
      (
        "xl/worksheets/sheet2.xml",
        "<worksheet><sheetData><row r='1'><c t='str'><v>ไม่แสดง</v></c></row></sheetData></worksheet>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(codes)</numFmts><cellXfs><xf numFmtId='0'/>\(cells)</cellXfs></styleSheet>"
      ),
    ])
  }

  static func ods(_ table: String) -> [UInt8] {
    openDocument("<office:spreadsheet>\(table)</office:spreadsheet>", kind: "spreadsheet")
  }

  static func openDocument(_ body: String, kind: String = "text") -> [UInt8] {
    Packed.zip([
      ("mimetype", "application/vnd.oasis.opendocument.\(kind)"),
      (
        "content.xml",
        """
        <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d">\
        <office:body>\(body)</office:body></office:document-content>
        """
      ),
    ])
  }

  static func pptx(_ slides: [String]) -> [UInt8] {
    let order = slides.indices.map { "<p:sldId id=\"\(256 + $0)\" r:id=\"s\($0)\"/>" }.joined()
    let files = slides.enumerated().map { ("ppt/slides/slide\(9 - $0.offset).xml", $0.element) }
    let links = slides.indices.map { ("s\($0)", "slide", "slides/slide\(9 - $0).xml") }
    return Packed.zip(
      [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", relationships([("r1", "officeDocument", "ppt/presentation.xml")])),
        ("ppt/_rels/presentation.xml.rels", relationships(links)),
        (
          "ppt/presentation.xml",
          "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst>\(order)</p:sldIdLst></p:presentation>"
        ),
      ] + files)
  }

  static func slide(_ text: String, shown: Bool = true) -> String {
    """
    <p:sld xmlns:p="p" xmlns:a="a"\(shown ? "" : " show=\"0\"")><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:sld>
    """
  }
}
