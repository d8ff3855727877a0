package import Causes

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
  /// A number between 0 and 1; how long is waited changes no result.
  package var random: @Sendable () -> Double = { Double.random(in: 0...1) }

  package init() {}

  package static var none: RetryPolicy {
    var policy = RetryPolicy()
    policy.count = 0
    return policy
  }

  /// How long to wait after a result before asking again; `nil` when it is not asked again.
  ///
  /// `attempt` counts from 1. Of `Retry-After` only the form in seconds is read; another value
  /// leaves the policy's own wait.
  func wait(after result: Result<Response, Cause>, attempt: Int) -> Duration? {
    guard attempt <= count else { return nil }
    switch result {
    case .failure(let failure):
      return failure.isWorthRetrying ? backoff(attempt) : nil
    case .success(let response):
      guard Self.statuses.contains(response.status) else { return nil }
      guard let asked = response.header("retry-after").flatMap({ UInt32($0) }) else {
        return backoff(attempt)
      }
      let wait = Duration.seconds(Int64(asked))
      return wait <= longestRetryAfter ? wait : nil
    }
  }

  private static let statuses: Set<Int> = [408, 425, 429, 500, 502, 503, 504]

  private func backoff(_ attempt: Int) -> Duration {
    min(cap, base * (1 << min(attempt - 1, 16))) * random()
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
  /// `isHopeless` says of a request that asking again is of no use (see `HostBreaker`).
  package func retrying(
    _ policy: RetryPolicy, isHopeless: @escaping @Sendable (Request) -> Bool = { _ in false }
  ) -> Fetcher {
    Fetcher { request in
      var attempt = 1
      var result = await fetch(request)
      while !isHopeless(request), let wait = policy.wait(after: result, attempt: attempt) {
        guard await policy.time.sleep(wait) else { return .failure(.cancelled) }
        result = await fetch(request)
        attempt += 1
      }
      return result
    }
  }
}
