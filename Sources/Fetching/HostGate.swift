internal import Synchronization

/// Politeness: how many requests one host gets at once, and how soon after one another they start.
final class HostGate: Sendable {
  /// How one host is treated.
  struct Manners: Sendable {
    var width: Int
    /// Least time between the starts of two requests.
    var interval: Duration
  }

  private struct Host {
    let turnstile: Turnstile
    let interval: Duration
    var lastStart: ContinuousClock.Instant?
  }

  private let hosts = Mutex<[String: Host]>([:])
  private let manners: @Sendable (String) -> Manners
  private let time: Time

  init(time: Time = .real, manners: @escaping @Sendable (String) -> Manners) {
    self.manners = manners
    self.time = time
  }

  /// Does `work` when it is the caller's turn at the host; `nil` when the task was cancelled.
  ///
  /// - Parameter pause: Least time since the start of the last request, when that is more than the
  ///   host's interval.
  func pass<Value>(
    _ host: String, after pause: Duration = .zero, _ work: () async -> Value
  ) async -> Value? {
    let turnstile = turnstile(for: host)
    guard await turnstile.enter() else { return nil }
    defer { turnstile.leave() }
    guard await waitForStart(at: host, after: pause) else { return nil }
    return await work()
  }

  private func turnstile(for name: String) -> Turnstile {
    hosts.withLock { hosts in
      if let known = hosts[name] { return known.turnstile }
      let manners = manners(name)
      let host = Host(turnstile: Turnstile(width: manners.width), interval: manners.interval)
      hosts[name] = host
      return host.turnstile
    }
  }

  private func waitForStart(at name: String, after pause: Duration) async -> Bool {
    let now = time.now()
    let start = hosts.withLock { hosts in
      guard var host = hosts[name] else { return now }
      let start = max(now, host.lastStart.map { $0 + max(pause, host.interval) } ?? now)
      host.lastStart = start
      hosts[name] = host
      return start
    }
    return start > now ? await time.sleep(now.duration(to: start)) : true
  }
}
