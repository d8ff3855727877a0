import Causes
import Documents
import Fetching
import Gathering
import Testing

@Suite struct LookerTests {
  private static let home = "http://www.mueangtuayang.example/"

  /// Looks at an address of a site on which every page but the home page leads there.
  private func sight(of path: String) async throws -> Look.Sight {
    let fetcher = Fetcher { request in
      let isHome = request.url == Self.home
      let location = isHome ? [] : [Response.Header(name: "location", value: "/")]
      let html = "<h1>เทศบาลตำบลเมืองตัวอย่าง</h1><p>ข่าวประชาสัมพันธ์ของเทศบาล</p>"
      return .success(
        Response(
          status: isHome ? 200 : 302,
          headers: location + [Response.Header(name: "content-type", value: "text/html")],
          body: Array(html.utf8), isWhole: true, brokenTLS: nil))
    }
    let looker = Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
    return await looker.look(at: Self.home + path).sight
  }

  @Test(
    "a page that leads to the home page is no more",
    arguments: ["ita32.asp", "index.php?id=5", "o40/", "th/news/"])
  func gone(path: String) async throws {
    guard case .gone(.notFound) = try await sight(of: path) else {
      Issue.record("\(path) is taken for the page that was submitted")
      return
    }
  }

  @Test("the home page under another name is still there", arguments: ["", "index.php", "th/"])
  func home(path: String) async throws {
    guard case .document = try await sight(of: path) else {
      Issue.record("\(path) is taken for a page that is no more")
      return
    }
  }
}
