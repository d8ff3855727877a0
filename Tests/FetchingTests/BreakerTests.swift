import Causes
import Testing

@testable import Fetching

@Suite struct BreakerTests {
  private let time = FakeTime()

  private func breaker(failures: Int = 2, requests: Int = 20) -> Breaker {
    var rule = LiveOptions.BreakerRule()
    rule.failures = failures
    rule.requests = requests
    return Breaker(rule, time: time.time)
  }

  @Test("failures in a row of one server, and of no other, open it")
  func opens() {
    let breaker = breaker(failures: 3)
    for cause in [Cause.firstByteTimeout, .connectionReset, .connectionRefused] {
      #expect(breaker.admits("x"))
      breaker.note(.failure(cause), of: "x")
    }
    #expect(!breaker.admits("x") && breaker.isOpen("x"))
    #expect(breaker.admits("y"))
  }

  @Test("an answer sets the count back; a cancelled request and an unknown name do not count")
  func setsBack() {
    let breaker = breaker()
    breaker.note(.failure(.firstByteTimeout), of: "x")
    breaker.note(.answer(500), of: "x")
    breaker.note(.failure(.firstByteTimeout), of: "x")
    for cause in [Cause.cancelled, .nameUnknown, .bodyTooLarge, .redirectRefused] {
      breaker.note(.failure(cause), of: "x")
    }
    #expect(!breaker.isOpen("x"))
  }

  @Test("after the pause one trial gets in; when it fails, the pause doubles up to an hour")
  func trials() {
    let breaker = breaker(requests: 100)
    for _ in 0..<2 { breaker.note(.failure(.connectionTimeout), of: "x") }
    for minutes in [5, 10, 20, 40, 60, 60] {
      time.pass(.seconds(minutes * 60 - 1))
      #expect(!breaker.admits("x"), "\(minutes)")
      time.pass(.seconds(1))
      #expect(breaker.admits("x") && !breaker.admits("x"), "\(minutes)")
      breaker.note(.failure(.connectionTimeout), of: "x")
    }
  }

  @Test("a trial that is answered closes it")
  func closes() {
    let breaker = breaker()
    for _ in 0..<2 { breaker.note(.failure(.connectionTimeout), of: "x") }
    time.pass(.seconds(300))
    #expect(breaker.admits("x"))
    breaker.note(.answer(200), of: "x")
    #expect(breaker.admits("x") && breaker.admits("x"))
  }

  @Test("a server that answers, but never well, gets only so many requests")
  func neverWell() {
    let breaker = breaker(requests: 4)
    breaker.note(.answer(404), of: "x", isPage: false)
    for status in [500, 503, 429, 500] {
      #expect(breaker.admits("x") && breaker.admits("y"))
      breaker.note(.answer(status), of: "x")
      breaker.note(.answer(status == 503 ? 404 : status), of: "y")
    }
    #expect(!breaker.admits("x"))
    #expect(breaker.admits("y"))
  }

  @Test("a dead host is asked five times, not once for every URL")
  func asksNoMore() async throws {
    let server = RawServer { _ in }
    let fetcher = try Fetcher.once(port: server.port)
    var causes: [Cause] = []
    for index in 0..<8 {
      let result = await fetcher.fetch(Request(url: "http://raw.example/\(index)"))
      if case .failure(let cause) = result { causes.append(cause) }
    }
    #expect(
      causes == Array(repeating: .emptyReply, count: 5) + [
        .breakerOpen, .breakerOpen, .breakerOpen,
      ])
    #expect(server.requests.count == 5)
  }

  @Test(
    "hosts of one address that hang up are left alone together, not for a bad answer",
    arguments: [
      ("", "sys.breaker_open"), ("HTTP/1.1 500 Bad\r\nContent-Length: 0\r\n\r\n", "200 whole 0"),
    ])
  func address(_ answer: String, _ expected: String) async throws {
    let bad = RawServer { $0.send(answer) }
    let good = RawServer { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") }
    var options = LiveOptions()
    options.retry = .none
    options.manners.pause = .zero
    options.breaker.requests = 5
    options.allowedAddresses = [try #require(AllowedAddress("127.0.0.1"))]
    options.allowedPorts = [PortRange(bad.port), PortRange(good.port)]
    let fetcher = Fetcher.live(options)
    for index in 0..<6 {
      _ = await fetcher.fetch(Request(url: "http://127.0.0.1:\(bad.port)/\(index)"))
    }
    let end = await fetcher.fetch(Request(url: "http://127.0.0.1:\(good.port)/"))
    #expect(end.summary == expected)
    #expect(bad.requests.count == 5)
  }

  @Test("a page is left alone for as long as its server asks, its host is not")
  func longRetryAfter() async throws {
    let server = RawServer { connection in
      connection.send(
        "HTTP/1.1 429 Slow\r\nRetry-After: 3600\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }
    let fetcher = try Fetcher.once(port: server.port)
    let urls = ["a", "a", "b"].map { "http://raw.example/\($0)" }
    var ends: [String] = []
    for url in urls { ends.append(await fetcher.fetch(Request(url: url)).summary) }
    #expect(ends == ["429 whole 0", "sys.breaker_open", "429 whole 0"])
  }
}
