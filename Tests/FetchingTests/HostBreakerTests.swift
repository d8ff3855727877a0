import Causes
import Testing

@testable import Fetching

@Suite struct HostBreakerTests {
  @Test("after failures in a row the last one is the answer")
  func breaks() {
    let breaker = HostBreaker(limit: 3)
    for failure in [Cause.firstByteTimeout, .connectionReset, .connectionRefused] {
      #expect(breaker.verdict(on: "x") == nil)
      breaker.note(.failure(failure), of: "x")
    }
    #expect(breaker.verdict(on: "x") == .connectionRefused)
    #expect(breaker.verdict(on: "y") == nil)
  }

  @Test("an answer sets the count back; a cancelled request does not")
  func setsBack() {
    let breaker = HostBreaker(limit: 2)
    breaker.note(.failure(.firstByteTimeout), of: "x")
    breaker.note(.answer(500), of: "x")
    breaker.note(.failure(.firstByteTimeout), of: "x")
    breaker.note(.failure(.cancelled), of: "x")
    #expect(breaker.verdict(on: "x") == nil)
    breaker.note(.failure(.firstByteTimeout), of: "x")
    #expect(breaker.verdict(on: "x") == .firstByteTimeout)
  }

  @Test("a dead host is asked five times, not once for every URL")
  func asksNoMore() async throws {
    let server = RawServer { _ in }
    let fetcher = try Fetcher.once(port: server.port)
    for index in 0..<12 {
      let result = await fetcher.fetch(Request(url: "http://raw.example/\(index)"))
      #expect(result == .failure(.emptyReply))
    }
    #expect(server.requests.count == 5)
  }
}
