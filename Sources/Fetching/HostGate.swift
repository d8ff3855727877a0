internal import Synchronization

/// Politeness: how many requests one host gets at once, and how soon after one another they start.
package final class HostGate: Sendable {
  /// How one host is treated.
  package struct Manners: Sendable {
    var width: Int
    /// Least time between the starts of two requests, and twice the time that the last one took
    /// when that is more; zero for no pause at all.
    var pause: Duration

    package init(width: Int, pause: Duration = .zero) {
      self.width = width
      self.pause = pause
    }
  }

  /// No answer, however slow, makes the next request wait longer.
  static let longestPause = Duration.seconds(30)

  private struct Host {
    let turnstile: Turnstile
    let pause: Duration
    var lastStart: ContinuousClock.Instant?
    var nextStart: ContinuousClock.Instant?

    mutating func postpone(to start: ContinuousClock.Instant) {
      nextStart = max(start, nextStart ?? start)
    }
  }

  private let hosts = Mutex<[String: Host]>([:])
  private let manners: @Sendable (String) -> Manners
  private let time: Time

  package init(time: Time = .real, manners: @escaping @Sendable (String) -> Manners) {
    self.manners = manners
    self.time = time
  }

  /// Does `work` when it is the caller's turn at the host; `nil` when the task was cancelled.
  ///
  /// - Parameter pause: Least time since the start of the last request, when that is more than the
  ///   host's own.
  /// - Parameter isIdle: Whether the work has become one that asks nothing of the host.
  package func pass<Value>(
    _ host: String, after pause: Duration = .zero, unless isIdle: () -> Bool = { false },
    _ work: () async -> Value
  ) async -> Value? {
    let turnstile = turnstile(for: host)
    guard await turnstile.enter() else { return nil }
    defer { turnstile.leave() }
    if isIdle() { return await work() }
    guard await waitForStart(at: host, after: pause) else { return nil }
    let start = time.now()
    let value = await work()
    rest(host, after: start)
    return value
  }

  /// Lets no request to the host start before some time has passed.
  func hold(_ host: String, for wait: Duration) {
    let start = time.now() + wait
    hosts.withLock { $0[host]?.postpone(to: start) }
  }

  private func turnstile(for name: String) -> Turnstile {
    hosts.withLock { hosts in
      if let known = hosts[name] { return known.turnstile }
      let manners = manners(name)
      let host = Host(turnstile: Turnstile(width: manners.width), pause: manners.pause)
      hosts[name] = host
      return host.turnstile
    }
  }

  private func waitForStart(at name: String, after asked: Duration) async -> Bool {
    let now = time.now()
    let start = hosts.withLock { hosts in
      let host = hosts[name]
      let start = max(now, host?.nextStart ?? now, host?.lastStart.map { $0 + asked } ?? now)
      hosts[name]?.lastStart = start
      let pause = jittered(hosts[name]?.pause ?? .zero)
      hosts[name]?.postpone(to: start + pause)
      return start
    }
    return start > now ? await time.sleep(now.duration(to: start)) : true
  }

  private func rest(_ name: String, after start: ContinuousClock.Instant) {
    let answerTime = start.duration(to: time.now())
    hosts.withLock { hosts in
      guard let pause = hosts[name]?.pause, pause > .zero else { return }
      let wanted = min(max(pause, answerTime * 2), max(pause, Self.longestPause))
      hosts[name]?.postpone(to: start + jittered(wanted))
    }
  }

  /// A fifth more or less, so that no server sees a beat.
  private func jittered(_ pause: Duration) -> Duration { pause * (0.8 + 0.4 * time.random()) }
}
