import Causes
import Documents
import Fetching
import Testing

@testable import Gathering

/// Pages that are no more although their host answers 200 for them.
struct NotFoundProbeTests {
  private static let host = "http://a.example/"
  private static let home = "<h1>เทศบาลตำบลตัวอย่าง</h1><p>ข่าวประชาสัมพันธ์</p><p>ติดต่อ</p>"

  /// A control stands in the folder of its address, under a name that is always the same.
  @Test(arguments: [
    ("http://a.example/x/page.html", "http://a.example/x/page2.html"),
    ("http://a.example/index.php?id=1", "http://a.example/"),
  ])
  func controlsAreOnePerFolder(_ one: String, _ other: String) throws {
    let control = try #require(NotFoundProbe.address(beside: one))
    #expect(control == NotFoundProbe.address(beside: other))
    #expect(control != NotFoundProbe.address(beside: "http://a.example/y/page.html"))
    #expect(!control.contains("?"))
  }

  static let cases: [(page: String, control: String, expected: Cause?)] = [
    // One sign, and the control is the same but for a counter.
    ("<p>Page not found</p><p>ผู้เข้าชม 101</p>", "<p>Page not found</p><p>ผู้เข้าชม 102</p>", nil),
    ("<p>Page not found</p>", home, .pageSoft404),
    ("<p>Page not found</p>", "", .pageSoft404),
    // The home page under another address, where every address shows it.
    (home, home, nil),
  ]

  @Test(arguments: cases)
  func countsBesideItsControl(_ page: String, _ control: String, _ unclear: Cause?) async throws {
    let look = try await Self.look("\(Self.host)x/a.html", page)
    let answer = try await Self.look("\(Self.host)x/oit-0", control)
    let front = try await Self.look(Self.host, Self.home)
    let controls = NotFoundProbe.controls([look.url: look], home: front)
    #expect(controls.values.map { $0 } == [[look.url]])
    let judged = NotFoundProbe.judged(look, control: answer)
    switch judged.sight {
    case .gone(.pageSoft404): #expect(unclear == nil)
    case .unclear(let cause): #expect(cause == unclear)
    default: Issue.record("\(judged.sight)")
    }
  }

  /// Neither a page of its own nor the home page under its own names needs a control.
  @Test(arguments: [
    ("x/a.html", "<h1>แผนพัฒนา</h1><p>แผนพัฒนาท้องถิ่นของเทศบาล</p>"), ("index.php", home),
    ("?lang=th", home), ("x/a.html", "<h1>404</h1><p>ไม่พบหน้าที่ต้องการ</p>"),
  ])
  func othersNeedNone(_ path: String, _ page: String) async throws {
    let look = try await Self.look(Self.host + path, page)
    let front = try await Self.look(Self.host, Self.home)
    #expect(NotFoundProbe.controls([look.url: look], home: front).isEmpty)
  }

  /// What a server shows for everything may be a real page, where another server has it for its home.
  @Test(arguments: [
    ("http://a.example:8080/x/a.html", true), ("http://b.example/x/a.html", true),
    ("https://www.a.example/x/a.html", false),
  ])
  func theHomePageElsewhereIsAPage(_ url: String, _ needsNone: Bool) async throws {
    let look = try await Self.look(url, Self.home)
    let front = try await Self.look(Self.host, Self.home)
    #expect(NotFoundProbe.controls([look.url: look], home: front).isEmpty == needsNone)
  }

  private static func look(_ url: String, _ html: String) async throws -> Look {
    let fetcher = Fetcher { _ in
      .success(
        Response(
          status: html.isEmpty ? 404 : 200,
          headers: [Response.Header(name: "content-type", value: "text/html")],
          body: Array(html.utf8), isWhole: true, brokenTLS: nil))
    }
    return await Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
      .look(at: url)
  }
}
