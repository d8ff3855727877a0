import Causes
import Criteria
import Documents
import Gathering
import Synchronization
import Testing

@Suite struct GathererTests {
  private static let main = MadeUpAudit.main

  /// A site of pages by address; what is not in it does not exist.
  private func gather(
    _ site: [String: String], urls: [String], most: Int = 5, width: Int = 2
  ) async -> (Gathered, asked: [String]) {
    let asked = Mutex<[String]>([])
    let gatherer = Gatherer(width: width) { url in
      asked.withLock { $0.append(url) }
      return Self.look(site[url], url)
    }
    let gathered = await gatherer.gather(
      MadeUpAudit.agency(urls), MadeUpAudit.checklist,
      recipes: ["c": MadeUpAudit.recipe(most: most)])
    return (gathered, asked.withLock { $0.sorted() })
  }

  private static func look(_ html: String?, _ url: String) -> Look {
    var look = Look(
      url: url, finalURL: url, status: 404, sha256: "", sight: .gone(.notFound), remarks: [])
    guard let html else { return look }
    do {
      let page = try PageReader.read(Array(html.utf8), url: url)
      look.sight = .document(.page(page))
      look.sha256 = url
    } catch {
      Issue.record("\(url): \(error)")
    }
    return look
  }

  @Test("lists lead to details that lead to files, and each address is asked for once")
  func trail() async {
    let site = [
      Self.main: "<p>หน้าแรก</p>",
      "\(Self.main)list": "<p><a href='/detail'>แผน 2564</a> <a href='/detail'>แผน</a></p>",
      "\(Self.main)detail": "<p><a href='/plan.pdf'>แผนดำเนินงาน</a></p>",
      "\(Self.main)plan.pdf": "<p>แผน</p>",
    ]
    let (gathered, asked) = await gather(site, urls: ["\(Self.main)list"])
    #expect(
      gathered.sightings["O1"]?.map(\.look.url)
        == ["list", "detail", "plan.pdf"].map { Self.main + $0 })
    #expect(gathered.sightings["O1"]?.map(\.depth) == [0, 1, 2])
    #expect(asked == [Self.main] + ["detail", "list", "plan.pdf"].map { Self.main + $0 })
    #expect(gathered.cut.isEmpty)
  }

  @Test("what does not exist is asked for a second time before it counts")
  func second() async {
    let (_, asked) = await gather([Self.main: "<p>หน้าแรก</p>"], urls: ["\(Self.main)gone"])
    #expect(asked == [Self.main, "\(Self.main)gone", "\(Self.main)gone"])
  }

  @Test("a page that looks like an error page is asked for again, and then beside a control")
  func control() async throws {
    let suspect = "\(Self.main)x/a.html"
    let asked = Mutex<[String]>([])
    let gatherer = Gatherer(width: 1) { url in
      asked.withLock { $0.append(url) }
      guard url != Self.main else { return Self.look("<p>หน้าแรก</p>", url) }
      var look = Self.look("<p>ไม่มีหน้านี้</p>", url)
      if case .page(let page)? = look.document { look.echo = PageEcho(page) }
      look.sight = .unclear(.pageSoft404)
      return look
    }
    let recipe = Recipe(
      concept: "c", subject: [], follow: FollowRule(depth: 0, most: 1, links: []), elements: [:])
    let gathered = await gatherer.gather(
      MadeUpAudit.agency([suspect]), MadeUpAudit.checklist, recipes: ["c": recipe])
    #expect(
      asked.withLock { $0.map { $0.hasPrefix("\(Self.main)x/oit-") } } == [
        false, false, false, true,
      ])
    guard case .gone(.pageSoft404)? = gathered.sightings["O1"]?.first?.look.sight else {
      Issue.record("the control shows the same")
      return
    }
  }

  @Test(
    "a login, an empty page and a server's own count when seen twice on a site that shows something",
    arguments: [Cause.pageLoginRequired, .pageEmpty, .pageDefaultServer])
  func standIns(_ cause: Cause) async {
    for isHomeShown in [true, false] {
      let asked = Mutex<[String]>([])
      let gatherer = Gatherer(width: 1) { url in
        asked.withLock { $0.append(url) }
        var look = Self.look("<p>หน้าแรก</p>", url)
        if url != Self.main || !isHomeShown { look.sight = .gone(cause) }
        return look
      }
      let recipe = Recipe(
        concept: "c", subject: [], follow: FollowRule(depth: 0, most: 1, links: []), elements: [:])
      let gathered = await gatherer.gather(
        MadeUpAudit.agency(["\(Self.main)x"]), MadeUpAudit.checklist, recipes: ["c": recipe])
      #expect(asked.withLock { $0.count { $0 == "\(Self.main)x" } } == 2)
      switch gathered.sightings["O1"]?.first?.look.sight {
      case .gone(cause): #expect(isHomeShown)
      case .unclear(cause): #expect(!isHomeShown)
      case let sight: Issue.record("\(String(describing: sight))")
      }
    }
  }

  @Test("behind a home page that is only a gate, and behind no other, its menus are looked at")
  func gate() async {
    let links = ["/in", "/in/", "/th.pdf", "http://b.example/"].map { "<a href='\($0)'>เข้า</a>" }
    let (gathered, asked) = await gather(
      [Self.main: "<p>ยินดีต้อนรับ</p>\(links.joined())", "\(Self.main)in": "<p>เมนู</p>"], urls: [])
    #expect(asked == [Self.main, "\(Self.main)in"])
    #expect(gathered.looks.map(\.url) == [Self.main, "\(Self.main)in"])
    let menu = (0..<6).map { "<a href='/\($0)'>เมนู \($0)</a>" }.joined()
    #expect(await gather([Self.main: menu], urls: []).asked == [Self.main])
    let frames = "<frameset><frame src='/menu'><frame src='/main'></frameset>"
    #expect(await gather([Self.main: frames], urls: []).asked.contains("\(Self.main)menu"))
  }

  @Test("where nothing at all answers, nothing there is no answer")
  func nothingAnswers() async {
    let (gathered, _) = await gather([:], urls: ["\(Self.main)gone"])
    guard case .unclear(.notFound)? = gathered.sightings["O1"]?.first?.look.sight else {
      Issue.record("\(String(describing: gathered.sightings["O1"]?.first?.look.sight))")
      return
    }
  }

  @Test("an item whose documents are too many is marked, but not for those of other years")
  func cut() async {
    func list(_ years: [Int]) -> String {
      let links = years.enumerated().map { "<a href='/\($0).pdf'>แผน ปีงบประมาณ \($1)</a>" }
      return "<p>" + links.joined(separator: " ") + "</p>"
    }
    let many = [Self.main: "<p>ก</p>", "\(Self.main)list": list([2564, 2564, 2564, 2564, 2564])]
    #expect(await gather(many, urls: ["\(Self.main)list"], most: 4).0.cut == ["O1"])
    let old = [Self.main: "<p>ก</p>", "\(Self.main)list": list([2564, 2559, 2558, 2557, 2556])]
    #expect(await gather(old, urls: ["\(Self.main)list"], most: 4).0.cut.isEmpty)
  }

  @Test("what is seen does not depend on how many look at once", arguments: [1, 2, 7])
  func width(_ width: Int) async {
    var site = [Self.main: "<p>ก</p>"]
    let links = (0..<9).map { "<a href='/d\($0)'>แผน \($0)</a>" }.joined()
    site["\(Self.main)list"] = "<p>\(links)</p>"
    for index in 0..<9 { site["\(Self.main)d\(index)"] = "<p>แผน</p>" }
    let (gathered, _) = await gather(site, urls: ["\(Self.main)list"], most: 20, width: width)
    let expected = ["list"] + (0..<9).map { "d\($0)" }
    #expect(gathered.sightings["O1"]?.map(\.look.url) == expected.map { Self.main + $0 })
  }

  @Test("the pictures of a submitted page are opened as far as the recipe asks; gone ones twice")
  func pictures() async {
    let html = "<h1>ผู้บริหาร</h1><img src=/a.jpg><img src=/b.jpg><img src=/c.jpg><img src=/a.jpg>"
    let asked = Mutex<[String]>([])
    let gatherer = Gatherer(
      width: 2, lookAt: { url in Self.look(url == Self.main ? html : nil, url) },
      lookAtPicture: { url in
        asked.withLock { $0.append(url) }
        return Self.look(nil, url)
      })
    let recipe = Recipe(
      concept: "c", subject: [],
      follow: FollowRule(depth: 0, most: 0, links: [], pictures: 2), elements: [:])
    let gathered = await gatherer.gather(
      MadeUpAudit.agency([Self.main]), MadeUpAudit.checklist, recipes: ["c": recipe])
    let urls = ["a", "b"].map { "http://a.example/\($0).jpg" }
    #expect(asked.withLock { $0.sorted() } == urls.flatMap { [$0, $0] })
    #expect(gathered.pictures.keys.sorted() == urls)
  }
}
