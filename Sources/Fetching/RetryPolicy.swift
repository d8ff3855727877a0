internal import CCurl
package import Causes
internal import Glibc

/// When a request is made again, and how long before.
package struct RetryPolicy: Sendable {
  /// Tries after the first one.
  package var count = 2
  /// The wait before try n is random between zero and `base` × 2ⁿ⁻¹ ("full jitter").
  package var base: Duration = .seconds(2)
  package var cap: Duration = .seconds(30)
  /// A server that asks for more patience than this in `Retry-After` is not asked again.
  package var longestRetryAfter: Duration = .seconds(120)
  package var time = Time.real
  /// The time of day in seconds since 1970; for servers that name one and do not say what they
  /// take for now.
  package var secondsSince1970: @Sendable () -> Int = { Glibc.time(nil) }

  package init() {}

  package static var none: RetryPolicy {
    var policy = RetryPolicy()
    policy.count = 0
    return policy
  }

  /// How long to wait after a result before asking again; `nil` when it is not asked again.
  ///
  /// `attempt` counts from 1. A `Retry-After` that is zero, past or no time at all leaves the
  /// policy's own wait.
  func wait(after result: Result<Response, Cause>, attempt: Int) -> Duration? {
    guard attempt <= count else { return nil }
    switch result {
    case .failure(let failure):
      return failure.isWorthRetrying ? backoff(attempt) : nil
    case .success(let response):
      guard response.isWorthRetrying else { return nil }
      guard let wait = askedWait(by: response) else { return backoff(attempt) }
      return wait <= longestRetryAfter ? wait : nil
    }
  }

  /// The wait that a server asks for, as seconds or as a date (RFC 9110, 10.2.3).
  func askedWait(by response: Response) -> Duration? {
    guard response.isWorthRetrying, let text = response.header("retry-after") else { return nil }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      let seconds = Int64(text) ?? .max
      return seconds > 0 ? .seconds(min(seconds, Self.longWait)) : nil
    }
    let now = response.header("date").flatMap(Self.seconds) ?? secondsSince1970()
    guard let then = Self.seconds(text), then > now else { return nil }
    return .seconds(min(Int64(then - now), Self.longWait))
  }

  /// A year; no number of a server makes an arithmetic overflow.
  private static let longWait: Int64 = 366 * 86_400

  /// A date of HTTP in seconds since 1970.
  private static func seconds(_ text: String) -> Int? {
    let date = text.contains(":") ? curl_getdate(text, nil) : -1
    return date >= 0 ? date : nil
  }

  private func backoff(_ attempt: Int) -> Duration {
    min(cap, base * (1 << min(attempt - 1, 16))) * time.random()
  }
}

extension Response {
  /// Whether the server says that asking again soon could help.
  package var isWorthRetrying: Bool {
    [408, 425, 429, 500, 502, 503, 504].contains(status) || (520...524).contains(status)
  }
}

extension Cause {
  /// Whether asking again soon could help.
  package var isWorthRetrying: Bool {
    switch self {
    case .nameServerFailed, .nameServerTimeout, .connectionRefused, .connectionTimeout,
      .connectionReset, .tlsTimeout, .emptyReply, .firstByteTimeout, .tooSlow, .totalTimeout,
      .bodyTruncated:
      true
    default: false
    }
  }
}

extension Fetcher {
  /// Asks again where the policy says so; the last result counts.
  ///
  /// `isHopeless` says of a request that asking again is of no use (see `Breaker`). A patient
  /// request is itself the last try.
  package func retrying(
    _ policy: RetryPolicy, isHopeless: @escaping @Sendable (Request) -> Bool = { _ in false }
  ) -> Fetcher {
    Fetcher { request in
      var attempt = 1
      var result = await fetch(request)
      while !request.isPatient, !isHopeless(request),
        let wait = policy.wait(after: result, attempt: attempt)
      {
        guard await policy.time.sleep(wait) else { return .failure(.cancelled) }
        result = await fetch(request)
        attempt += 1
      }
      return result
    }
  }
}
