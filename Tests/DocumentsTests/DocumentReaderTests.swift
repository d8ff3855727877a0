import Causes
import Documents
import Testing

struct DocumentReaderTests {
  private func read(_ body: [UInt8], _ contentType: String? = nil) async throws -> ReadResult {
    await DocumentReader(pdf: try PDFReader.find())
      .read(body: body, url: "http://www.tuayang.example/x", contentType: contentType)
  }

  @Test func contentOutranksTheHeader() async throws {
    let pdf = try await read(Cases.bytes("pdf/report.pdf"), "text/html")
    #expect(try #require(document(pdf)).kind == "pdf")
    let page = try await read(Array("<html><p>ประกาศเทศบาลตำบล".utf8), "application/pdf")
    #expect(try #require(document(page)).kind == "page")
  }

  @Test func textAndPicturesAreDocuments() async throws {
    #expect(try await document(read(Array("User-agent: *".utf8)))?.kind == "text")
    #expect(try await document(read(Array("GIF89a".utf8) + [1, 0, 1, 0]))?.kind == "image")
  }

  @Test func whatIsNotReadYetIsUnclear() async throws {
    for body in [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Array("PK\u{3}\u{4}".utf8)] {
      guard case .unclear(.documentCorrupt) = try await read(body).sight else {
        Issue.record("should be unreadable")
        continue
      }
    }
  }

  @Test func aWrongDeclarationIsRemarked() async throws {
    let body = Array("<meta charset=tis-620><p>ประกาศเทศบาลตำบล".utf8)
    let result = try await read(body)
    #expect(result.remarks == [.pageCharset])
    #expect(result.charset == "utf-8")
  }

  @Test func aCostlyPageIsUnclear() async throws {
    let body = Array("<p \(String(repeating: "a=1 ", count: 2_000))>x".utf8)
    guard case .unclear(.parserLimit) = try await read(body).sight else {
      Issue.record("should have been refused")
      return
    }
  }

  private func document(_ result: ReadResult) -> Document? {
    if case .document(let document) = result.sight { document } else { nil }
  }
}
