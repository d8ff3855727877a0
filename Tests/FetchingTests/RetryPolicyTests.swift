import Causes
import Synchronization
import Testing

@testable import Fetching

@Suite struct RetryPolicyTests {
  /// Asks a server that gives these results in turn, and tells how often and with which waits.
  private func run(
    _ results: [Result<Response, Cause>]
  ) async -> (last: String, asked: Int, slept: [Duration]) {
    let time = FakeTime()
    let asked = Counter()
    var policy = RetryPolicy()
    policy.time = time.time
    // Wed, 21 Oct 2015 07:28:00 GMT
    policy.secondsSince1970 = { 1_445_412_480 }
    let fetcher = Fetcher { _ in results[asked.next() - 1] }.retrying(policy)
    let last = await fetcher.fetch(Request(url: "http://x.go.th/"))
    return (last.summary, asked.count, time.slept)
  }

  @Test("trouble that may pass is asked twice more, after growing waits")
  func retries() async {
    let run = await run([.failure(.firstByteTimeout), .answer(503), .answer(200)])
    #expect(run == ("200 whole 0", 3, [.seconds(1), .seconds(2)]))
  }

  @Test("the last result counts when the tries are used up")
  func givesUp() async {
    let run = await run([
      .failure(.connectionReset), .failure(.emptyReply), .failure(.bodyTruncated),
    ])
    #expect(run.last == "http.body_truncated" && run.asked == 3)
  }

  @Test(
    "some answers are final",
    arguments: [
      .answer(200), .answer(404), .answer(403), .answer(501), .answer(503, retryAfter: "121"),
      .failure(.nameUnknown), .failure(.tlsSelfSigned), .failure(.addressRefused),
      .failure(.bodyTooLarge), .failure(.cancelled),
    ] as [Result<Response, Cause>])
  func isFinal(_ result: Result<Response, Cause>) async {
    #expect(await run([result]).asked == 1)
  }

  @Test(
    "Retry-After is kept when it is a number of seconds",
    arguments: [
      ("7", 7), ("120", 120), ("0", 1), ("-5", 1), ("soon", 1), ("", 1), ("7.5", 1), ("1:2", 1),
      ("Wed, 21 Oct 2015 07:28:05 GMT", 5), ("Wed, 21 Oct 2015 07:27:00 GMT", 1),
      ("Wednesday, 21-Oct-15 07:29:00 GMT", 60),
    ])
  func retryAfter(_ value: String, _ seconds: Int) async {
    let run = await run([.answer(429, retryAfter: value), .answer(200)])
    #expect(run.slept == [.seconds(seconds)])
  }

  @Test(
    "who asks for more than two minutes is not asked again",
    arguments: ["121", "99999999999999999999999", "Wed, 21 Oct 2015 07:31:00 GMT"])
  func longRetryAfter(_ value: String) async {
    #expect(await run([.answer(503, retryAfter: value)]).asked == 1)
  }

  @Test("a date is read by the server's own clock when it tells it")
  func serverClock() {
    var policy = RetryPolicy()
    policy.secondsSince1970 = { 0 }
    var response = Response(status: 429, headers: [], body: [], isWhole: true, brokenTLS: nil)
    response.headers = [
      .init(name: "date", value: "Wed, 21 Oct 2015 07:28:00 GMT"),
      .init(name: "retry-after", value: "Wed, 21 Oct 2015 07:28:30 GMT"),
    ]
    #expect(policy.askedWait(by: response) == .seconds(30))
  }

  @Test("a patient request is the last try")
  func patient() async {
    let asked = Counter()
    let fetcher = Fetcher { _ in
      _ = asked.next()
      return .failure(.connectionReset)
    }.retrying(RetryPolicy())
    _ = await fetcher.fetch(Request(url: "http://x.go.th/", patience: 2))
    #expect(asked.count == 1)
  }
}

extension Result<Response, Cause> {
  /// An empty answer with a status.
  static func answer(_ status: Int, retryAfter: String? = nil) -> Self {
    let headers = retryAfter.map { [Response.Header(name: "retry-after", value: $0)] } ?? []
    return .success(
      Response(status: status, headers: headers, body: [], isWhole: true, brokenTLS: nil))
  }
}

private final class Counter: Sendable {
  private let value = Mutex(0)

  var count: Int { value.withLock { $0 } }

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
