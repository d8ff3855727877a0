import Causes
import Criteria
import Documents
import Fetching
import Gathering
import Synchronization
import Testing

@Suite struct SecondLookTests {
  typealias Sight = Look.Sight
  private static let main = MadeUpAudit.main
  private static let page = "\(main)page"

  /// What of the looks at one page, in turn, is the one that counts, and how often it was had; the
  /// home page is always there.
  private func gather(
    _ sights: [Sight], sweeping sweep: [Sight]? = nil
  ) async throws -> (sight: Sight?, looks: Int, sweeps: Int, slept: [Duration]) {
    let left = Mutex(sights)
    let swept = Mutex(sweep ?? [])
    let slept = Mutex<[Duration]>([])
    let home = try PageReader.read(Array("<p>หน้าแรก</p>".utf8), url: Self.main)
    let time = Time(now: { ContinuousClock.now }) { duration in
      slept.withLock { $0.append(duration) }
      return true
    }
    let patient = Sweep(wait: .seconds(5), time: time) { url in
      swept.withLock { Self.look(url, $0.removeFirst()) }
    }
    let gatherer = Gatherer(
      width: 2,
      lookAt: { url in
        if url != Self.page { return Self.look(url, .document(.page(home))) }
        return left.withLock { Self.look(url, $0.removeFirst()) }
      }, sweep: sweep == nil ? nil : patient)
    let gathered = await gatherer.gather(
      MadeUpAudit.agency([Self.page]), MadeUpAudit.checklist,
      recipes: ["c": MadeUpAudit.recipe(most: 5)])
    return (
      gathered.sightings["O1"]?.first?.look.sight, sights.count - left.withLock { $0.count },
      (sweep?.count ?? 0) - swept.withLock { $0.count }, slept.withLock { $0 }
    )
  }

  private static func look(_ url: String, _ sight: Sight) -> Look {
    Look(url: url, finalURL: url, status: nil, sha256: "", sight: sight, remarks: [])
  }

  /// What a page comes to that leads by a redirect to a home page which is not at `/`.
  private func sight(of path: String, sentTo home: String) async throws -> Sight? {
    let site = "http://a.example/"
    let page = try PageReader.read(Array("<p>หน้าแรกของหน่วยงาน</p>".utf8), url: site + home)
    let gatherer = Gatherer(width: 2) { url in
      Look(
        url: url, finalURL: site + home, status: 200, sha256: "", sight: .document(.page(page)),
        remarks: [])
    }
    var agency = MadeUpAudit.agency([site + path])
    agency.mainSite = site + home
    let gathered = await gatherer.gather(
      agency, MadeUpAudit.checklist, recipes: ["c": MadeUpAudit.recipe(most: 5)])
    return gathered.sightings["O1"]?.first?.look.sight
  }

  @Test(
    "a page that leads to the agency's home page is no more, wherever that home page is",
    arguments: [
      ("ita/o5", "portal/home-only"), ("portal/o5", "portal/"), ("portal/?id=5", "portal/"),
    ])
  func sentHome(path: String, home: String) async throws {
    #expect(try await sight(of: path, sentTo: home)?.summary == "gone page.soft_404")
  }

  @Test(
    "another way to write the home page leads there, too, and is it",
    arguments: [("portal", "portal/"), ("portal/index.php", "portal/"), ("", "portal/home-only")])
  func homeByAnotherName(path: String, home: String) async throws {
    #expect(try await sight(of: path, sentTo: home)?.summary == "document")
  }

  @Test(
    "what may pass is looked at once more, after a wait",
    arguments: [
      Cause.connectionTimeout, .nameServerFailed, .serverError, .rateLimited, .bodyTruncated,
      .breakerOpen,
    ])
  func sweeps(_ cause: Cause) async throws {
    let end = try await gather([.unclear(cause)], sweeping: [.unclear(.totalTimeout)])
    #expect(end.sweeps == 1 && end.slept == [.seconds(5)])
    #expect(end.sight?.summary == "unclear http.total_timeout")
  }

  @Test(
    "what will not pass is not, nor anything without a sweep",
    arguments: [Cause.forbidden, .pageBotChallenge, .addressRefused, .bodyTooLarge, .tlsExpired])
  func settled(_ cause: Cause) async throws {
    #expect(try await gather([.unclear(cause)], sweeping: []).slept.isEmpty)
    #expect(try await gather([.unclear(.connectionReset)]).looks == 1)
  }

  @Test(
    "a look that was not made again leaves what was seen before",
    arguments: [
      Cause.breakerOpen, .budgetSpent, .cancelled,
    ])
  func notMade(_ cause: Cause) async throws {
    let end = try await gather([.unclear(.connectionReset)], sweeping: [.unclear(cause)])
    #expect(end.sight?.summary == "unclear conn.reset")
  }

  @Test("what a sweep finds gone was seen only once, and is looked at again")
  func goneInSweep() async throws {
    let end = try await gather(
      [.unclear(.connectionReset), .gone(.notFound)], sweeping: [.gone(.notFound)])
    #expect(end.looks == 2 && end.sweeps == 1)
    #expect(end.sight?.summary == "gone http.404")
  }

  @Test(
    "an unknown name counts when it is unknown twice",
    arguments: [
      (Sight.gone(.nameUnknown), "gone dns.nxdomain"),
      (.unclear(.nameServerFailed), "unclear dns.failed"),
    ])
  func unknownName(_ second: Sight, _ expected: String) async throws {
    #expect(try await gather([.gone(.nameUnknown), second]).sight?.summary == expected)
  }

  @Test("a page that comes to light is followed as if it had been there at once")
  func follows() async throws {
    let list = try PageReader.read(
      Array("<p><a href='/plan.pdf'>แผนดำเนินงาน</a></p>".utf8), url: Self.page)
    let asked = Mutex<[String]>([])
    let gatherer = Gatherer(
      width: 2,
      lookAt: { url in
        asked.withLock { $0.append(url) }
        return Self.look(url, .unclear(.connectionReset))
      },
      sweep: Sweep(wait: .zero) { url in
        Self.look(url, url == Self.main ? .unclear(.connectionReset) : .document(.page(list)))
      })
    let gathered = await gatherer.gather(
      MadeUpAudit.agency([Self.page]), MadeUpAudit.checklist,
      recipes: ["c": MadeUpAudit.recipe(most: 5)])
    #expect(gathered.sightings["O1"]?.map(\.look.url) == [Self.page, "\(Self.main)plan.pdf"])
    #expect(asked.withLock { $0.sorted() } == [Self.main, Self.page, "\(Self.main)plan.pdf"])
  }
}

extension Look.Sight {
  fileprivate var summary: String {
    switch self {
    case .document: "document"
    case .gone(let cause): "gone \(cause.rawValue)"
    case .unclear(let cause): "unclear \(cause.rawValue)"
    }
  }
}
