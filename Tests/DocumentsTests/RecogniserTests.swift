import Causes
import Testing

@testable import Documents

/// Words read off pictures; the programs are installed by Sources/setup.
struct RecogniserTests {
  private func reader(_ limits: Recogniser.Limits = Recogniser.Limits()) async throws -> PDFReader {
    let recogniser = try #require(await Recogniser.find(limits: limits))
    return try PDFReader.find(recogniser: recogniser)
  }

  @Test func aScanIsReadAndStaysOpen() async throws {
    guard
      case .document(.paged(let text)) = try await reader().read(Cases.bytes("pdf/scan-plan.pdf"))
    else {
      Issue.record("not read")
      return
    }
    #expect(text.isRecognised && text.hasUnreadPages)
    #expect(text.pages[0].contains("แผนการใช้จ่ายงบประมาณ"))
    #expect(text.pages[0].contains("2564"))
    #expect(text.layout == text.pages)
  }

  @Test func aNumberInThaiDigitsIsBlank() async throws {
    guard
      case .document(.paged(let text)) = try await reader().read(Cases.bytes("pdf/scan-plan.pdf"))
    else { return }
    let scalars = text.pages.joined().unicodeScalars
    #expect(!scalars.contains { ("\u{E50}"..."\u{E59}").contains($0) })
    #expect(scalars.contains(RecognisedText.blank))
  }

  @Test func theAllowanceOfARunEnds() async throws {
    var limits = Recogniser.Limits()
    limits.pagesOfRun = 0
    let sight = await (try await reader(limits)).read(try Cases.bytes("pdf/scan-plan.pdf"))
    guard case .unclear(.documentNoText) = sight else {
      Issue.record("nothing may be read: \(sight)")
      return
    }
  }

  @Test func aPictureIsReadAsOne() async throws {
    let recogniser = try #require(await Recogniser.find())
    let reader = DocumentReader(pdf: try PDFReader.find(), recogniser: recogniser)
    let body = try Cases.bytes("pdf/plan.png")
    let result = await reader.read(body: body, url: "", contentType: nil)
    guard case .document(.image(let facts)) = result.sight else {
      Issue.record("not an image")
      return
    }
    #expect(facts.words?.contains("เทศบาล") == true)
  }

  @Test func nobodyReadsWithoutTheProgram() async throws {
    let sandbox = Sandbox(searchPath: "/nowhere")
    let recogniser = Recogniser(sandbox: sandbox)
    let words = await recogniser.words(on: [0], of: 1, in: [1, 2, 3])
    #expect(words.pages.isEmpty && words.isCut)
  }

  static let texts: [(read: String, trusted: String)] = [
    ("ปีงบประมาณ 2564", "ปีงบประมาณ 2564"), ("ปี ๒๕๒๐๒ หน้า", "ปี □ หน้า"),
    ("พ.ศ. ๒๕6๔", "พ.ศ. □"), ("๐๓๕-๒๑๕๒๓๒", "□"), ("ที่ 12/๒๕6", "ที่ □"),
    ("1,500.00 บาท", "1,500.00 บาท"),
    ("", ""), ("พ.ศ.๒๕๖๐, และ", "พ.ศ.□, และ"), ("๑", "□"),
  ]

  @Test(arguments: texts)
  func numbersThatMayBeMisreadAreBlank(_ read: String, _ trusted: String) {
    #expect(RecognisedText.trusted(read) == trusted)
  }
}
