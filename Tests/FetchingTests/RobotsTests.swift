import Causes
import Synchronization
import Testing

@testable import Fetching

/// A web of answers by address, which remembers what it was asked.
final class ScriptedWeb: Sendable {
  private let answers: [String: Result<Response, Cause>]
  private let log = Mutex<[Request]>([])

  init(_ answers: [String: Result<Response, Cause>]) { self.answers = answers }

  var fetcher: Fetcher {
    Fetcher { request in
      self.log.withLock { $0.append(request) }
      await Task.yield()
      return self.answers[request.url] ?? .success(.made(404))
    }
  }

  var asked: [String] { log.withLock { $0.map(\.url) } }
  var requests: [Request] { log.withLock { $0 } }
}

extension Response {
  static func made(
    _ status: Int, _ body: String = "", headers: [Header] = []
  ) -> Response {
    Response(
      status: status, headers: headers, body: Array(body.utf8), isWhole: true, brokenTLS: nil)
  }

  static func redirect(to url: String) -> Response {
    made(302, headers: [.init(name: "location", value: url)])
  }
}

@Suite struct RobotsTests {
  private static let root = "http://www.a.example"
  private static let robots = root + "/robots.txt"
  private static let page = root + "/a"

  private func web(_ robots: Result<Response, Cause>) -> ScriptedWeb {
    ScriptedWeb([Self.robots: robots, Self.page: .success(.made(200, "page"))])
  }

  private func fetcher(
    _ web: ScriptedWeb, _ policy: RobotsManner.Policy = .follow
  ) -> Fetcher {
    web.fetcher.obeying(RobotsManner(policy: policy, agent: "oit"))
  }

  /// What came of a followed address: `ok`, or the cause; and whether it was asked for.
  private func followed(_ robots: Result<Response, Cause>) async -> String {
    let web = web(robots)
    let result = await fetcher(web).fetch(Request(url: Self.page))
    let wasAsked = web.asked.contains(Self.page)
    switch result {
    case .success: return wasAsked ? "ok" : "never asked"
    case .failure(let cause): return wasAsked ? "asked" : cause.rawValue
    }
  }

  @Test(
    "an answer without rules allows or forbids everything by its status",
    arguments: [
      (200, "ok"), (204, "ok"), (304, "ok"), (400, "ok"), (401, "ok"), (403, "ok"), (404, "ok"),
      (410, "ok"), (451, "ok"), (429, "robots.unreachable"), (500, "robots.unreachable"),
      (503, "robots.unreachable"), (599, "robots.unreachable"), (101, "robots.unreachable"),
    ])
  func status(_ status: Int, _ expected: String) async {
    #expect(await followed(.success(.made(status))) == expected)
  }

  @Test(
    "trouble on the way forbids everything; redirects that lead nowhere are no file",
    arguments: [
      (Cause.connectionReset, "robots.unreachable"), (.firstByteTimeout, "robots.unreachable"),
      (.decodedTooLarge, "robots.unreachable"), (.breakerOpen, "robots.unreachable"),
      (.redirectLoop, "ok"), (.redirectTooMany, "ok"), (.redirectInvalid, "ok"),
      (.notCaptured, "ok"), (.nameUnknown, "dns.nxdomain"), (.addressRefused, "addr.refused"),
    ])
  func trouble(_ cause: Cause, _ expected: String) async {
    #expect(await followed(.failure(cause)) == expected)
  }

  @Test("a rule forbids; a long delay, too; a short one is asked for")
  func rules() async throws {
    let forbidding = Response.made(200, "User-agent: *\nDisallow: /a\n")
    #expect(await followed(.success(forbidding)) == "robots.disallowed")
    let slow = Response.made(200, "User-agent: *\nCrawl-delay: 31\n")
    #expect(await followed(.success(slow)) == "robots.crawl_delay")
    let web = web(.success(.made(200, "User-agent: *\nCrawl-delay: 30\n")))
    _ = await fetcher(web).fetch(Request(url: Self.page))
    #expect(web.requests.map(\.pause) == [.zero, .seconds(30)])
  }

  @Test("what was submitted is asked before robots.txt and marked when that forbids it")
  func submitted() async throws {
    let web = web(.success(.made(200, "User-agent: *\nDisallow: /a\nCrawl-delay: 99\n")))
    let fetch = fetcher(web).fetch
    let first = await fetch(Request(url: Self.page, purpose: .submitted))
    let second = await fetch(Request(url: Self.page, purpose: .submitted))
    #expect(try first.get().isAgainstRobots && second.get().isAgainstRobots)
    #expect(web.asked == [Self.page, Self.robots, Self.page])
    #expect(web.requests.last?.pause == .seconds(30))
    let other = await fetch(Request(url: Self.root + "/b", purpose: .submitted))
    #expect(try !other.get().isAgainstRobots)
  }

  @Test("where robots.txt cannot be reached, what was submitted bears no mark")
  func submittedUnreachable() async throws {
    let web = web(.failure(.connectionReset))
    for _ in 1...2 {
      let result = await fetcher(web).fetch(Request(url: Self.page, purpose: .submitted))
      #expect(try !result.get().isAgainstRobots)
    }
  }

  @Test("a host that is dead is not asked for its robots.txt")
  func dead() async {
    let web = ScriptedWeb([Self.page: .failure(.connectionRefused)])
    let result = await fetcher(web).fetch(Request(url: Self.page, purpose: .submitted))
    #expect(result == .failure(.connectionRefused))
    #expect(web.asked == [Self.page])
  }

  @Test("strict obeys for what was submitted, too; ours asks nothing")
  func policies() async {
    let forbidding = Result<Response, Cause>.success(.made(200, "User-agent: *\nDisallow: /\n"))
    let request = Request(url: Self.page, purpose: .submitted)
    let strict = web(forbidding)
    #expect(await fetcher(strict, .strict).fetch(request) == .failure(.robotsDisallowed))
    #expect(strict.asked == [Self.robots])
    let ours = web(forbidding)
    #expect(await fetcher(ours, .ours).fetch(Request(url: Self.page)).summary == "200 whole 4")
    #expect(ours.asked == [Self.page])
  }

  @Test("an exempt host is never asked for its robots.txt")
  func exempt() async {
    let web = web(.success(.made(200, "User-agent: *\nDisallow: /\n")))
    let fetcher = web.fetcher.obeying(RobotsManner(agent: "oit")) { $0 == "www.a.example" }
    #expect(await fetcher.fetch(Request(url: Self.page)).summary == "200 whole 4")
    #expect(web.asked == [Self.page])
  }

  @Test("each authority is asked once, however many pages are wanted at once")
  func once() async {
    let hosts = ["http://www.a.example", "https://www.a.example", "http://www.a.example:8080"]
    let web = ScriptedWeb([:])
    let fetcher = fetcher(web)
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<60 {
        group.addTask {
          let purpose: Request.Purpose = index.isMultiple(of: 2) ? .submitted : .followed
          _ = await fetcher.fetch(
            Request(url: "\(hosts[index % 3])/\(index)", purpose: purpose))
        }
      }
    }
    let robots = web.asked.filter { $0.hasSuffix("/robots.txt") }
    #expect(robots.sorted() == hosts.map { $0 + "/robots.txt" }.sorted())
  }

  @Test("five redirects are followed to the rules, six are not", arguments: [5, 6])
  func redirects(_ count: Int) async {
    var answers = [Self.robots: Result<Response, Cause>.success(.redirect(to: "/r1"))]
    for index in 1..<count {
      answers["\(Self.root)/r\(index)"] = .success(.redirect(to: "/r\(index + 1)"))
    }
    answers["\(Self.root)/r\(count)"] = .success(.made(200, "User-agent: *\nDisallow: /a\n"))
    answers[Self.page] = .success(.made(200))
    let web = ScriptedWeb(answers)
    let result = await fetcher(web).fetch(Request(url: Self.page))
    #expect(result.summary == (count == 5 ? "robots.disallowed" : "200 whole 0"))
  }

  @Test("a file that could not be reached is asked for once more by a patient request")
  func patient() async {
    let log = Mutex(0)
    let web = Fetcher { request in
      guard request.url == Self.robots else { return .success(.made(200, "page")) }
      let count = log.withLock { count in
        count += 1
        return count
      }
      return count == 1 ? .failure(.connectionReset) : .success(.made(404))
    }
    let fetcher = web.obeying(RobotsManner(agent: "oit"))
    for (patience, expected) in [
      (1, "robots.unreachable"), (1, "robots.unreachable"), (2, "200 whole 4"), (1, "200 whole 4"),
    ] {
      let result = await fetcher.fetch(Request(url: Self.page, patience: patience))
      #expect(result.summary == expected)
    }
    #expect(log.withLock { $0 } == 2)
  }

  @Test("a cancelled request leaves the question open for the next one")
  func cancelled() async {
    let isFirst = Mutex(true)
    let web = Fetcher { request in
      guard request.url == Self.robots else { return .success(.made(200)) }
      let first = isFirst.withLock { value in
        defer { value = false }
        return value
      }
      return first ? .failure(.cancelled) : .success(.made(500))
    }
    let fetcher = web.obeying(RobotsManner(agent: "oit"))
    #expect(await fetcher.fetch(Request(url: Self.page)) == .failure(.cancelled))
    #expect(await fetcher.fetch(Request(url: Self.page)) == .failure(.robotsUnreachable))
  }

  @Test("a replay decides as the run did", arguments: RobotsManner.Policy.allCases)
  func replay(_ policy: RobotsManner.Policy) async throws {
    let folder = try TemporaryFolder()
    let manner = RobotsManner(policy: policy, agent: "oit")
    let web = web(.success(.made(200, "User-agent: *\nDisallow: /a\n")))
    let requests = [
      Request(url: Self.page, purpose: .submitted), Request(url: Self.page),
      Request(url: Self.root + "/b"), Request(url: "http://b.example/"),
    ]
    let writer = try CaptureWriter(folder: folder.path, taken: "2021-03-01", robots: manner)
    let live = Fetcher.recording(into: writer, over: web.fetcher).obeying(manner)
    var first: [Result<Response, Cause>] = []
    for request in requests { first.append(await live.fetch(request)) }
    try await writer.finish()
    let capture = try Capture.open(folder.path)
    #expect(capture.robots == manner)
    let replay = capture.replaying.obeying(try #require(capture.robots))
    for (request, result) in zip(requests, first) {
      #expect(await replay.fetch(request) == result, "\(request)")
    }
  }

  @Test("no more than the beginning of a robots.txt is read, however long it is")
  func beginning() async throws {
    let rule = "User-agent: *\nDisallow: /a\n"
    for length in ["Content-Length: 99999999\r\n", ""] {
      let server = RawServer { connection in
        connection.send("HTTP/1.1 200 OK\r\n\(length)\r\n\(rule)")
        while connection.send(Array(repeating: 0x23, count: 64 << 10)) {}
      }
      let fetcher = try Fetcher.once(port: server.port).obeying(RobotsManner(agent: "oit"))
      let result = await fetcher.fetch(Request(url: "http://raw.example/a"))
      #expect(result == .failure(.robotsDisallowed))
      #expect(server.requests.count == 1)
    }
  }
}
