internal import Causes
internal import Synchronization

/// Leaves a server alone that only fails: without it every URL of a dead host waits for its own
/// time-out, and 20 dead hosts of 200 turn one second into 150.
///
/// A server is a host with its port, or a network address. After failures in a row it gets nothing
/// for a while, then one trial request; and one that never answers well gets only so many in all.
final class Breaker: Sendable {
  private struct Record {
    var failuresInRow = 0
    /// How often it was left alone since its last good answer.
    var pauses = 0
    var pausedUntil: ContinuousClock.Instant?
    var failures = 0
    var hasAnsweredWell = false
  }

  private let servers = Mutex<[String: Record]>([:])
  private let rule: LiveOptions.BreakerRule
  private let now: @Sendable () -> ContinuousClock.Instant

  init(_ rule: LiveOptions.BreakerRule, time: Time) {
    self.rule = rule
    now = time.now
  }

  /// Whether a request would be let through.
  func isOpen(_ server: String) -> Bool {
    servers.withLock { servers in servers[server].map(isOpen) ?? false }
  }

  /// Whether a request may be made now; of several after a pause one may.
  func admits(_ server: String) -> Bool {
    servers.withLock { servers in
      var record = servers[server, default: Record()]
      guard !isOpen(record) else { return false }
      if record.pausedUntil != nil { record.pausedUntil = now() + pause(record) }
      servers[server] = record
      return true
    }
  }

  /// Leaves one alone for some time, as its server has asked for.
  func pause(_ server: String, for wait: Duration) {
    servers.withLock { $0[server, default: Record()].pausedUntil = now() + wait }
  }

  /// Counts a result. Trouble of one page, or our own, says nothing about the server.
  ///
  /// - Parameter isPage: Whether a good answer shows that the server gives pages.
  func note(_ result: Result<Response, Cause>, of server: String, isPage: Bool = true) {
    servers.withLock { servers in
      var record = servers[server, default: Record()]
      switch result {
      case .failure(let cause) where cause.isOfServer: fail(&record)
      case .failure: break
      case .success(let response): succeed(&record, response, isPage: isPage)
      }
      servers[server] = record
    }
  }

  private func isOpen(_ record: Record) -> Bool {
    if !record.hasAnsweredWell && record.failures >= rule.requests { return true }
    return record.pausedUntil.map { now() < $0 } ?? false
  }

  private func fail(_ record: inout Record) {
    record.failures += 1
    record.failuresInRow += 1
    guard record.failuresInRow >= rule.failures else { return }
    record.pausedUntil = now() + pause(record)
    record.pauses += 1
  }

  private func succeed(_ record: inout Record, _ response: Response, isPage: Bool) {
    record.failuresInRow = 0
    record.pauses = 0
    record.pausedUntil = nil
    if response.isServerTrouble {
      record.failures += 1
    } else if isPage {
      record.hasAnsweredWell = true
    }
  }

  private func pause(_ record: Record) -> Duration {
    min(rule.longestPause, rule.pause * (1 << min(record.pauses, 16)))
  }
}

extension Response {
  /// Whether the answer is no more than that the server cannot answer now.
  fileprivate var isServerTrouble: Bool { status >= 500 || status == 429 }
}

extension Cause {
  /// Whether the trouble lies with the server and not with one address on it.
  fileprivate var isOfServer: Bool {
    switch self {
    case .nameServerFailed, .nameServerTimeout, .connectionRefused,
      .connectionTimeout, .connectionReset, .tlsTimeout, .emptyReply, .firstByteTimeout, .tooSlow,
      .totalTimeout:
      true
    default: false
    }
  }
}
