import Documents
import Testing

struct FileTypeTests {
  static let cases: [([UInt8], FileType)] = [
    (Array("%PDF-1.4\n".utf8), .pdf),
    ([UInt8](repeating: 0x20, count: 1_000) + Array("%PDF-1.4\n".utf8), .pdf),
    (Array("<html><body>%PDF-1.4".utf8), .html),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif), (Array("RIFF0000WEBPVP8 ".utf8), .webp),
    (Array("BM0000".utf8) + [0, 0, 0, 0, 54, 0, 0, 0, 40], .bmp),
    (Array("PK\u{3}\u{4}0000[Content_Types].xml00word/document.xml".utf8), .docx),
    (Array("PK\u{3}\u{4}0000[Content_Types].xml00xl/workbook.xml".utf8), .xlsx),
    (Array("PK\u{3}\u{4}0000[Content_Types].xml00ppt/presentation.xml".utf8), .pptx),
    (Array("PK\u{3}\u{4}0000mimetypeapplication/vnd.oasis.opendocument.text".utf8), .openDocument),
    (Array("PK\u{3}\u{4}0000photo.jpg".utf8), .zip),
    // With macros or as a template, and with its parts in another order.
    (Packed.zip([("[Content_Types].xml", ""), ("word/vbaProject.bin", "")]), .docx),
    (Packed.zip([("xl/media/a.png", "x"), ("xl/workbook.xml", ""), ("_rels/.rels", "")]), .xlsx),
    (MadeOffice.openDocument("", kind: "spreadsheet-template"), .openDocument),
    (MadeOffice.pptx([]), .pptx),
    (Packed.stored([("แผน.docx", MadeOffice.docx(""))]), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
    (Array("Rar!\u{1A}\u{7}\u{0}".utf8), .rar), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    ([0x1F, 0x8B, 0x08, 0], .gzip), (Array("<svg xmlns='x'><path/></svg>".utf8), .svg),
    (Array("  <!DOCTYPE html><p>".utf8), .html),
    (Array("Warning: mysql\n<div>ก</div>".utf8), .html),
    ([0xFF, 0xFE, 0x3C, 0], .html), (Array("ข้อความล้วน".utf8), .text), ([], .text),
    (Array("{\"a\": 1}".utf8), .data), (Array("[{\"a\": 1}]\n".utf8), .data),
    (Array("{ไม่ใช่ข้อมูล}".utf8), .text), (Array("<?xml version='1.0'?><urlset/>".utf8), .data),
    (Array("<?xml version='1.0'?><rss><title>ก</title></rss>".utf8), .data),
    (Array("<?xml version='1.0'?><html><p>ก".utf8), .html),
    ([0, 0, 0, 24] + Array("ftypmp42".utf8), .media),
    (Array("<br>Warning<p>%PDF-1.4\n1 0 obj\n".utf8), .pdf), ([0, 1, 2, 3, 4, 5, 6, 7], .unknown),
  ]

  @Test(arguments: cases)
  func isToldByItsBytes(_ body: [UInt8], _ expected: FileType) {
    #expect(FileType(body) == expected)
  }

  @Test func bareTextSentAsAPageIsOne() {
    #expect(FileType(Array("สวัสดี".utf8), contentType: "text/html; charset=utf-8") == .html)
  }
}
