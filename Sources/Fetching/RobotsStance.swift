internal import Causes
internal import Synchronization

/// A scheme, host and port, whose robots.txt holds for all addresses there (RFC 9309, 2.3).
final class Authority: Sendable {
  /// Only one at a time asks for the first submitted page.
  let lead = Turnstile(width: 1)
  private let root: String
  private let turnstile = Turnstile(width: 1)
  private let known = Mutex<Known?>(nil)

  private struct Known {
    let stance: RobotsStance
    let patience: Int

    /// A file that could not be reached is asked for once more by whoever is more patient.
    func isEnough(for patience: Int) -> Bool {
      stance != .closed(.robotsUnreachable) || self.patience >= patience
    }
  }

  init(root: String) { self.root = root }

  var isKnown: Bool { known.withLock { $0 != nil } }

  /// What robots.txt says, which the first caller asks for and the others wait for; `nil` when the
  /// task was cancelled.
  func stance(
    of agent: String, through fetcher: Fetcher, patience: Int
  ) async -> RobotsStance? {
    if let stance = stance(for: patience) { return stance }
    guard await turnstile.enter() else { return nil }
    defer { turnstile.leave() }
    if let stance = stance(for: patience) { return stance }
    let trail = await fetcher.trail(
      from: root + "/robots.txt", byteLimit: RobotsLines.mostBytes, for: .robots,
      patience: patience)
    guard trail.final != .failure(.cancelled) else { return nil }
    let stance = RobotsStance(trail.final, agent: agent)
    known.withLock { $0 = Known(stance: stance, patience: patience) }
    return stance
  }

  private func stance(for patience: Int) -> RobotsStance? {
    known.withLock { $0?.isEnough(for: patience) == true ? $0?.stance : nil }
  }
}

/// What came of asking for a robots.txt.
enum RobotsStance: Sendable, Equatable {
  case rules(RobotsRules)
  /// Nothing may be asked, for this cause.
  case closed(Cause)

  /// RFC 9309, 2.3.1: a file that is not there forbids nothing, one that cannot be reached
  /// everything. 429 is a server in trouble, not a file that is not there.
  init(_ answer: Result<Response, Cause>, agent: String) {
    switch answer {
    case .success(let response):
      switch response.status {
      case 200...299: self = .rules(RobotsRules(response.body, agent: agent))
      case 429: self = .closed(.robotsUnreachable)
      case 300...499: self = .rules(.none)
      default: self = .closed(.robotsUnreachable)
      }
    case .failure(let cause):
      switch cause {
      case .redirectLoop, .redirectTooMany, .redirectRefused, .redirectInvalid, .notCaptured:
        self = .rules(.none)
      // No page of the host can be asked either, and this says why.
      case .nameUnknown, .addressRefused, .portRefused: self = .closed(cause)
      default: self = .closed(.robotsUnreachable)
      }
    }
  }

  /// Why an address may not be asked; `nil` when it may.
  func verdict(on target: String) -> Cause? {
    switch self {
    case .closed(let cause): return cause
    case .rules(let rules):
      if !rules.allows(target) { return .robotsDisallowed }
      let isPatient = (rules.delay ?? .zero) <= RobotsRules.longestDelay
      return isPatient ? nil : .robotsCrawlDelay
    }
  }

  /// The time between two requests that is kept.
  var pause: Duration {
    guard case .rules(let rules) = self else { return .zero }
    return min(rules.delay ?? .zero, RobotsRules.longestDelay)
  }
}
