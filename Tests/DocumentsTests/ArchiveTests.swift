import Causes
import Testing

@testable import Documents

/// Archives beside what is read of what is in them.
struct ArchiveTests {
  private static let plan = MadeOffice.docx(MadeOffice.paragraph("แผนการใช้จ่ายงบประมาณ"))

  @Test(arguments: [Packed.zip, Packed.sevenZip])
  func documentsInItAreRead(_ pack: @Sendable ([Packed.File]) -> [UInt8]) async throws {
    let body = pack([
      ("แผน 2564.docx", Self.plan), ("Thumbs.db", [0, 1, 2]),
      ("รายงาน/report.pdf", try Cases.bytes("pdf/report.pdf")),
    ])
    let text = try await OfficeTests.text(body)
    #expect(text.kind == .archive && text.unseen == nil)
    #expect(text.parts.first?.text == "แผน 2564.docx")
    #expect(text.parts[1].place == FiledText.Place(.document, file: "แผน 2564.docx"))
    #expect(text.parts.last?.place == FiledText.Place(.page(2), file: "รายงาน/report.pdf"))
    #expect(text.parts.last?.layout?.contains("498,000") == true)
  }

  @Test func whatCannotBeReadKeepsItOpen() async throws {
    let inner = Packed.zip([("b.docx", Self.plan)])
    for (name, bytes) in [("a.zip", inner), ("a.docx", Array(Self.plan.prefix(300)))] {
      let text = try await OfficeTests.text(Packed.zip([("แผน.docx", Self.plan), (name, bytes)]))
      #expect(text.unseen == .documentCorrupt && text.unseenFile == name)
    }
    let picture = try await OfficeTests.text(
      Packed.zip([("แผน.docx", Self.plan), ("a.gif", Array("GIF89a".utf8) + [1, 0, 1, 0])]))
    #expect(picture.unseen == .documentNoText)
  }

  @Test func withNothingReadItIsUnclear() async throws {
    let inner = Packed.zip([("b.docx", Self.plan)])
    guard
      case .unclear(.documentCorrupt) = try await OfficeTests.read(Packed.zip([("a.zip", inner)]))
        .sight
    else {
      Issue.record("an archive in an archive stays closed")
      return
    }
    guard
      case .gone(.pagePlaceholder) = try await OfficeTests.read(Packed.zip([("Thumbs.db", [1])]))
        .sight
    else {
      Issue.record("an archive of nothing but a program's leavings holds nothing")
      return
    }
  }

  /// Windows in Thai wrote names in its own code page, without saying so.
  @Test func namesOfOldMachinesAreThai() async throws {
    let name = "แผนการใช้จ่ายงบประมาณ.docx"
    let old = name.unicodeScalars.map { scalar in
      UInt8(scalar.value < 0x80 ? scalar.value : scalar.value - 0xE00 + 0xA0)
    }
    let latin = String(repeating: "x", count: old.count)
    var body = Packed.zip([(latin, Self.plan)])
    while let place = body.firstRange(of: Array(latin.utf8)) {
      body.replaceSubrange(place, with: old)
    }
    #expect(try await OfficeTests.text(body).parts.first?.text == name)
  }
}
