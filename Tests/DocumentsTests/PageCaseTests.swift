import Documents
import Testing

/// Pages beside what a careful reader sees on them (Cases/pages).
struct PageCaseTests {
  static let names = Cases.names(in: "pages", ending: ".html")

  @Test func casesAreThere() { #expect(Self.names.count > 10) }

  @Test(arguments: names)
  func readsAsExpected(_ name: String) throws {
    let page = try PageReader.read(
      Charset.decode(Cases.bytes("pages/\(name).html"), contentType: nil).bytes,
      url: "http://www.tuayang.example/a/page.html")
    #expect(try PageDump.text(page) == Cases.text("pages/\(name).txt"))
  }
}
