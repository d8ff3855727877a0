import Causes
import Documents
import Fetching
import Gathering
import Synchronization
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
    guard case .gone(.pageSoft404) = try await sight(of: path) else {
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

  static let refusals: [(status: Int, header: String?, html: String, cause: Cause)] = [
    (403, "challenge", "<p>x", .pageBotChallenge), (200, "challenge", "<h1>แผน", .pageBotChallenge),
    (404, "challenge", "", .pageBotChallenge),
    (503, nil, "<title>Checking your browser before accessing</title>", .pageBotChallenge),
    (403, nil, "<p>Access from your country is not allowed", .pageFirewallBlock),
    (403, nil, "<h1>Forbidden</h1>", .forbidden), (503, nil, "<h1>ปิดปรับปรุงระบบ", .serverError),
    (429, nil, "slow down", .rateLimited),
  ]

  @Test("who refuses is told by the header of the challenge, then by the page, then by the status")
  func refused() async throws {
    for refusal in Self.refusals {
      let fetcher = Fetcher { _ in
        let headers =
          refusal.header.map { [Response.Header(name: "cf-mitigated", value: $0)] } ?? []
        return .success(
          Response(
            status: refusal.status,
            headers: headers + [Response.Header(name: "content-type", value: "text/html")],
            body: Array(refusal.html.utf8), isWhole: true, brokenTLS: nil))
      }
      let looker = Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
      guard case .unclear(refusal.cause) = await looker.look(at: Self.home).sight else {
        Issue.record("\(refusal)")
        continue
      }
    }
  }

  @Test("what Cloudflare says of a server behind it is that server's trouble", arguments: 520...526)
  func troubleBehindCloudflare(status: Int) async throws {
    let html = """
      <title>tuayang.example | \(status)</title><h1>Web server is down Error code \(status)</h1>
      <p>Cloudflare Ray ID: 7f8 Your IP: 192.0.2.1 Performance & security by Cloudflare</p>
      """
    let sight = try await sight(of: [Self.home: (status, [], html)])
    guard case .unclear(.serverError) = sight else {
      Issue.record("\(sight)")
      return
    }
  }

  /// What becomes of the home page, asked for answers that stand ready by address.
  private func sight(
    of answers: [String: (status: Int, headers: [Response.Header], html: String)]
  ) async throws -> Look.Sight {
    let fetcher = Fetcher { request in
      let answer = answers[request.url] ?? (404, [], "")
      return .success(
        Response(
          status: answer.status, headers: answer.headers, body: Array(answer.html.utf8),
          isWhole: true, brokenTLS: nil))
    }
    let looker = Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
    return await looker.look(at: Self.home).sight
  }

  @Test(
    "the header Refresh sends on as a page's own word does",
    arguments: ["", "<p>กำลังนำท่านไปยังหน้าใหม่</p>"])
  func refreshHeader(html: String) async throws {
    let header = Response.Header(name: "refresh", value: "0;URL='new.html'")
    let sight = try await sight(of: [
      Self.home: (200, [header], html), Self.home + "new.html": (200, [], "<h1>แผนพัฒนา</h1>"),
    ])
    guard case .document(.page(let page)) = sight, page.blocks.map(\.text) == ["แผนพัฒนา"] else {
      Issue.record("\(sight)")
      return
    }
  }

  @Test("an empty page whose header sends to itself turns in a circle")
  func refreshLoop() async throws {
    let sight = try await sight(of: [
      Self.home: (200, [.init(name: "refresh", value: "0; url=/")], "")
    ])
    guard case .unclear(.redirectLoop) = sight else {
      Issue.record("\(sight)")
      return
    }
  }

  @Test("a page that leaves the time to read it is looked at, not what it leads to after")
  func slowRefresh() async throws {
    let html = "<meta http-equiv=refresh content='300;url=/index.php'><h1>แผนพัฒนา</h1>"
    let sight = try await sight(of: [
      Self.home: (200, [], html), Self.home + "index.php": (200, [], "<h1>หน้าแรก</h1>"),
    ])
    guard case .document(.page(let page)) = sight, page.blocks.map(\.text) == ["แผนพัฒนา"] else {
      Issue.record("\(sight)")
      return
    }
  }

  @Test(
    "a body is read once as long as what came of it is remembered", arguments: [(20, 1), (4, 2)])
  func remembered(most: Int, times: Int) async throws {
    let fetcher = Fetcher { _ in
      .success(
        Response(
          status: 200, headers: [], body: Array("<p>แผน</p>".utf8), isWhole: true, brokenTLS: nil))
    }
    let reads = Mutex(0)
    let looker = Looker(
      fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()),
      memory: ReadMemory(most: most)
    ) { _ in
      reads.withLock { $0 += 1 }
      return nil
    }
    let looks = [await looker.look(at: Self.home), await looker.look(at: Self.home)]
    #expect(looks.allSatisfy { $0.document != nil } && reads.withLock { $0 } == times)
  }

  @Test("a page that is only a frame shows what stands in it, or what became of it")
  func framed() async throws {
    let outer = "<frameset><frame src='/in.html'></frameset>"
    for (status, isShown) in [(200, true), (503, false)] {
      let fetcher = Fetcher { request in
        let isInner = request.url.hasSuffix("in.html")
        return .success(
          Response(
            status: isInner ? status : 200, headers: [],
            body: Array((isInner ? "<h1>แผนพัฒนา</h1>" : outer).utf8), isWhole: true, brokenTLS: nil)
        )
      }
      let looker = Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
      switch await looker.look(at: Self.home).sight {
      case .document(.page(let page)): #expect(isShown && page.blocks.map(\.text) == ["แผนพัฒนา"])
      case .unclear(.serverError): #expect(!isShown)
      case let sight: Issue.record("\(sight)")
      }
    }
  }

  @Test(
    "what robots.txt forbids is no document when it is followed, and one with a remark when submitted"
  )
  func robots() async throws {
    let web = Fetcher { request in
      let isRobots = request.url == Self.home + "robots.txt"
      let body = isRobots ? "User-agent: *\nDisallow: /o1" : "<h1>แผน</h1><p>แผนของเทศบาล</p>"
      return .success(
        Response(
          status: 200, headers: [], body: Array(body.utf8), isWhole: true, brokenTLS: nil))
    }
    let fetcher = web.obeying(RobotsManner(agent: "oit"))
    let looker = Looker(fetcher: fetcher, reader: DocumentReader(pdf: try PDFReader.find()))
    let submitted = await looker.look(at: Self.home + "o1", for: .submitted)
    #expect(submitted.document != nil && submitted.remarks == [.robotsDisallowed])
    guard case .unclear(.robotsDisallowed) = await looker.look(at: Self.home + "o1").sight,
      case .unclear(.robotsDisallowed) = await looker.look(atPicture: Self.home + "o1.jpg").sight
    else {
      Issue.record("what is followed was opened all the same")
      return
    }
  }

  private static let shell = "<div id='root'></div><script src='/app.js'></script>"

  private func look(_ html: String, draw: Looker.Draw?) async throws -> Look {
    let fetcher = Fetcher { _ in
      .success(
        Response(
          status: 200, headers: [], body: Array("<!DOCTYPE html>\(html)".utf8), isWhole: true,
          brokenTLS: nil))
    }
    let reader = DocumentReader(pdf: try PDFReader.find())
    return await Looker(fetcher: fetcher, reader: reader, draw: draw).look(at: Self.home)
  }

  @Test("a page that shows nothing without scripts is drawn, and says so")
  func drawn() async throws {
    let look = try await look(Self.shell) { url in
      .success(Array("<h1>แผนการดำเนินงานของเทศบาล</h1><p>\(url)</p>".utf8))
    }
    guard case .page(let page)? = look.document else {
      Issue.record("\(look.sight)")
      return
    }
    #expect(page.blocks.map(\.text) == ["แผนการดำเนินงานของเทศบาล", Self.home])
    #expect(look.remarks == [.pageNeedsScripts])
  }

  @Test("where nothing draws, or drawing fails, the page stays unseen")
  func notDrawn() async throws {
    for draw: Looker.Draw? in [nil, { _ in .failure(.parserTimeout) }] {
      let look = try await look(Self.shell, draw: draw)
      #expect(look.cause == .pageNeedsScripts && look.remarks.isEmpty)
    }
  }

  @Test("a page that is there is not drawn")
  func notAsked() async throws {
    let look = try await look("<h1>ข่าวของเทศบาล</h1><p>ประชุมประชาคม</p>") { _ in
      Issue.record("drawn for nothing")
      return .failure(.parserTimeout)
    }
    #expect(look.document != nil)
  }
}
