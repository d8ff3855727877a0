import Documents
import Testing

/// Pages made to hurt, or simply very large.
struct HostilePageTests {
  private func page(_ html: String) throws -> Page {
    try PageReader.read(Array(html.utf8), url: "http://www.tuayang.example/")
  }

  private func texts(_ page: Page) -> [String] { page.blocks.map(\.text) }

  @Test(arguments: [257, 1_000, 20_000])
  func deepNestingKeepsItsText(_ depth: Int) throws {
    let html =
      String(repeating: "<div>", count: depth) + "<p>ลึก</p>"
      + String(repeating: "</div>", count: depth) + "<p>หลัง</p>"
    #expect(texts(try page(html)) == ["ลึก", "หลัง"])
  }

  @Test func tooDeepIsRefused() {
    let html = String(repeating: "<div>", count: 60_000) + "x"
    #expect(throws: PageFault.parserLimit) { try page(html) }
  }

  @Test func manyAttributesAreRefusedAtOnce() {
    let spaced = (0..<300_000).map { " a\($0)=1" }.joined()
    let packed = (0..<300_000).map { "a\($0)=\"\"" }.joined()
    #expect(throws: PageFault.parserLimit) { try page("<p\(spaced)>x") }
    #expect(throws: PageFault.parserLimit) { try page("<p \(packed)>x") }
  }

  @Test func manyWordsInAScriptAreNoAttributes() throws {
    let words = String(repeating: "a<b c ", count: 3_000)
    #expect(texts(try page("<script>\(words)</script><!-- <x \(words) --><p>ข้อความ")) == ["ข้อความ"])
  }

  @Test func strayEndTagsUnderManyOpenElementsAreRefused() {
    let html = String(repeating: "<b>", count: 40_000) + String(repeating: "</i>", count: 40_000)
    #expect(throws: PageFault.parserLimit) { try page(html) }
  }

  @Test func tooLargeIsRefused() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: PageReader.maxBytes + 1)
    #expect(throws: PageFault.tooLarge) { try PageReader.read(bytes, url: "") }
  }

  @Test func aLongTextStaysWhole() throws {
    let text = String(repeating: "ก", count: 1 << 20)
    let blocks = try page("<p>\(text)</p><p>ท้าย</p>").blocks
    #expect(blocks.map(\.text.unicodeScalars.count) == [1 << 20, 4])
  }

  @Test func manyNestedLinksStayLinear() throws {
    let html = String(repeating: "<a href=x><div>", count: 10_000) + "ท้าย"
    #expect(try page(html).links.count == 10_000)
  }

  @Test func endlessSpansAreCut() throws {
    let cells = String(repeating: "<td colspan=100 rowspan=100>x", count: 20_000)
    let rows = try page("<table><tr>\(cells)\(String(repeating: "<tr><td>y", count: 200))").tables[
      0
    ].rows
    #expect(rows.map(\.count).reduce(0, +) <= 220_200)
  }

  @Test func anUnclosedQuoteIsSurvived() throws {
    _ = try page("<p>ก</p><a href=\"x>ข</a><p>ค</p>")
  }

  @Test func linesAreThoseOfTheSource() throws {
    let blocks = try page("<p>ก</p>\n\n<p>\n\nข\n</p>\n<script>\n\n</script><p>ค").blocks
    #expect(blocks.map(\.line) == [1, 5, 9])
  }

  @Test func subtreesNestProperly() throws {
    let nodes = try page("<ul><li>ก<li>ข</ul><p>ค<table><tr><td>ง</table>").nodes
    for (index, node) in nodes.enumerated() {
      #expect(node.end > index && node.end <= nodes.count)
      guard node.parent >= 0 else { continue }
      #expect(node.parent < index && nodes[node.parent].end >= node.end)
    }
  }
}
