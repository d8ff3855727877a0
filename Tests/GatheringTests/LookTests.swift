import Causes
import Documents
import Fetching
import Gathering
import Testing

@Suite struct LookTests {
  /// Looks at an address of a web of answers: a status, a `Location`, a body.
  private func look(
    at url: String, in web: [String: (status: Int, location: String, body: String)]
  ) async throws -> Look {
    let fetcher = Fetcher { request in
      guard let page = web[request.url] else { return .failure(.nameUnknown) }
      let location =
        page.location.isEmpty ? [] : [Response.Header(name: "location", value: page.location)]
      return .success(
        Response(
          status: page.status,
          headers: location + [Response.Header(name: "content-type", value: "text/html")],
          body: Array(page.body.utf8), isWhole: true, brokenTLS: nil))
    }
    let reader = DocumentReader(pdf: try PDFReader.find())
    return await Looker(fetcher: fetcher, reader: reader).look(at: url)
  }

  private static let body = "<h1>เทศบาลตำบลเมืองตัวอย่าง</h1><p>ข่าวประชาสัมพันธ์ของเทศบาล</p>"

  @Test(
    "a status says what a body cannot",
    arguments: [
      (204, Cause.pageEmpty), (205, .pageEmpty), (206, .protocolError), (304, .protocolError),
      (401, .unauthorized), (407, .clientError), (429, .rateLimited), (520, .serverError),
      (999, .protocolError),
    ])
  func status(_ status: Int, _ cause: Cause) async throws {
    let look = try await look(
      at: "http://a.example/",
      in: [
        "http://a.example/": (status, "", Self.body)
      ])
    guard case .unclear(cause) = look.sight else {
      Issue.record("\(status) is \(look.sight)")
      return
    }
  }

  @Test("a way from https to http is remarked, and none the other way")
  func downgrade() async throws {
    let down = try await look(
      at: "https://a.example/",
      in: [
        "https://a.example/": (302, "http://a.example/", ""),
        "http://a.example/": (200, "", Self.body),
      ])
    #expect(down.document != nil && down.remarks == [.redirectDowngrade])
    let up = try await look(
      at: "http://a.example/",
      in: [
        "http://a.example/": (302, "https://a.example/", ""),
        "https://a.example/": (200, "", Self.body),
      ])
    #expect(up.document != nil && up.remarks.isEmpty)
  }

  @Test("a page that only sends its reader round in a circle is a loop, a fresh one is not")
  func refresh() async throws {
    let meta = "<meta http-equiv=refresh content='0; url=/'>"
    let empty = try await look(
      at: "http://a.example/",
      in: [
        "http://a.example/": (200, "", "<html><head>\(meta)</head></html>")
      ])
    guard case .unclear(.redirectLoop) = empty.sight else {
      Issue.record("\(empty.sight)")
      return
    }
    let news = try await look(
      at: "http://a.example/",
      in: [
        "http://a.example/": (200, "", meta + Self.body)
      ])
    #expect(news.document != nil)
  }

  @Test("where doubled slashes lead nowhere, the address that was meant is looked at")
  func doubledSlashes() async throws {
    let web = [
      "http://a.example//o1//list.html": (404, "", ""),
      "http://a.example/o1/list.html": (200, "", Self.body),
      "http://a.example//o2": (404, "", ""), "http://a.example/o2": (404, "", ""),
    ]
    let found = try await look(at: "http://a.example//o1//list.html", in: web)
    #expect(found.document != nil && found.url == "http://a.example//o1//list.html")
    guard case .gone(.notFound) = try await look(at: "http://a.example//o2", in: web).sight else {
      Issue.record("a page that is nowhere is there")
      return
    }
  }

  @Test("an address that is none, or of another kind, is no fault of a page")
  func addresses() async throws {
    for (text, cause) in [("http://", Cause.urlInvalid), ("ftp://a.example/", .schemeRefused)] {
      guard case .unclear(cause) = try await look(at: text, in: [:]).sight else {
        Issue.record("\(text) is not \(cause)")
        return
      }
    }
  }
}
