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
  private let turns: SharedTurns?

  /// - Parameter turns: Where other programs take turns at the same hosts; only at hosts with a pause.
  package init(
    time: Time = .real, turns: SharedTurns? = nil,
    manners: @escaping @Sendable (String) -> Manners
  ) {
    self.manners = manners
    self.time = time
    self.turns = turns
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
    await rest(host, after: start)
    return value
  }

  /// Lets no request to the host start before some time has passed.
  func hold(_ host: String, for wait: Duration) async {
    let start = time.now() + wait
    hosts.withLock { $0[host]?.postpone(to: start) }
    await turns?.hold(host, wait)
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
    let turn = await turn(at: name, after: asked)
    let now = time.now()
    let start = hosts.withLock { hosts in
      let host = hosts[name]
      let start = max(
        now + turn, host?.nextStart ?? now, host?.lastStart.map { $0 + asked } ?? now)
      hosts[name]?.lastStart = start
      let pause = jittered(hosts[name]?.pause ?? .zero)
      hosts[name]?.postpone(to: start + pause)
      return start
    }
    return start > now ? await time.sleep(now.duration(to: start)) : true
  }

  /// How long others who ask the same host keep us waiting.
  private func turn(at name: String, after asked: Duration) async -> Duration {
    let pause = max(asked, hosts.withLock { $0[name]?.pause } ?? .zero)
    guard let turns, pause > .zero else { return .zero }
    return await turns.take(name, pause)
  }

  private func rest(_ name: String, after start: ContinuousClock.Instant) async {
    let answerTime = start.duration(to: time.now())
    guard let pause = hosts.withLock({ $0[name]?.pause }), pause > .zero else { return }
    let wanted = min(max(pause, answerTime * 2), max(pause, Self.longestPause))
    hosts.withLock { $0[name]?.postpone(to: start + jittered(wanted)) }
    if wanted > pause { await turns?.hold(name, wanted - answerTime) }
  }

  /// A fifth more or less, so that no server sees a beat.
  private func jittered(_ pause: Duration) -> Duration { pause * (0.8 + 0.4 * time.random()) }
}
