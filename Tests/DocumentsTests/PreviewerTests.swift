import Testing

@testable import Documents

/// Pictures of what a person has to look at; `pdftoppm` is installed by Sources/setup.
struct PreviewerTests {
  private let previewer = Previewer.find()

  @Test func aPictureStaysAsItIs() async throws {
    let body = try Cases.bytes("pdf/plan.png")
    let picture = await previewer.picture(of: body, page: 1)
    #expect(picture == Previewer.Picture(mediaType: "image/png", bytes: body))
  }

  @Test func aPageIsDrawnAlikeEachTime() async throws {
    let body = try Cases.bytes("pdf/scan-plan.pdf")
    let picture = try #require(await previewer.picture(of: body, page: 1))
    #expect(picture.mediaType == "image/jpeg" && FileType(picture.bytes) == .jpeg)
    let facts = ImageHeader.facts(picture.bytes, .jpeg)
    #expect(max(facts.width ?? 0, facts.height ?? 0) == 1_400)
    #expect(await previewer.picture(of: body, page: 1) == picture)
    #expect(await previewer.picture(of: body, page: 999) == nil)
  }

  @Test func aLargeJPEGIsDrawnSmaller() async throws {
    let scan = try Cases.bytes("pdf/scan-plan.pdf")
    let page = try #require(await previewer.picture(of: scan, page: 1)).bytes
    // What stands behind the end mark of a JPEG is no part of it.
    let large = page + [UInt8](repeating: 0, count: 600 << 10)
    let picture = try #require(await previewer.picture(of: large, page: 1))
    #expect(picture.mediaType == "image/jpeg" && picture.bytes.count < 600 << 10)
    #expect(ImageHeader.facts(picture.bytes, .jpeg).height == 1_400)
  }

  @Test func aFileOfAnArchiveIsFoundByItsName() async throws {
    let body = try Cases.bytes("pdf/plan.png")
    let files: [Packed.File] = [("ก.txt", [1, 2]), ("แผน/ผัง.png", body)]
    let zip = Packed.zip(files)
    let picture = await previewer.picture(of: zip, page: 1) { $0 == "แผน/ผัง.png" }
    #expect(picture?.bytes == body)
    #expect(await previewer.picture(of: zip, page: 1) { $0 == "none" } == nil)
    #expect(await previewer.picture(of: zip, page: 1) == nil)
    #expect(await previewer.picture(of: body, page: 1) { _ in true } == nil)
  }

  @Test(arguments: [
    [], Array("<p>x".utf8), Array("%PDF-1.4\nx".utf8), [0xFF, 0xD8, 0xFF, 0xC0, 0, 8],
    // A picture of 65,535 by 65,535 pixels.
    [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xFF, 0xFF, 0xFF, 0xFF, 3, 1, 0x22, 0, 2, 0x11, 1],
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0xFF, count: 30),
  ])
  func whatCannotBeShownIsNot(_ body: [UInt8]) async {
    #expect(await previewer.picture(of: body, page: 1) == nil)
  }

  @Test func nothingIsDrawnWithoutTheProgram() async throws {
    let previewer = Previewer(sandbox: Sandbox(searchPath: "/nowhere"))
    #expect(await previewer.picture(of: try Cases.bytes("pdf/scan-plan.pdf"), page: 1) == nil)
  }
}
