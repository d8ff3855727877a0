internal import Causes
internal import Synchronization

/// Stops asking a host that only fails, for the rest of the run.
///
/// Without it, every URL of a dead host waits for its own time-out: 20 dead hosts of 200 turn one
/// second into 150.
final class HostBreaker: Sendable {
  private struct Record {
    var failuresInRow = 0
    var last = Cause.connectionTimeout
  }

  private let hosts = Mutex<[String: Record]>([:])
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The last failure of a host that gets no further requests; `nil` while it may be asked.
  func verdict(on host: String) -> Cause? {
    hosts.withLock { hosts in
      hosts[host].flatMap { $0.failuresInRow >= limit ? $0.last : nil }
    }
  }

  /// Counts a result: an answer of any status sets the count back to zero.
  func note(_ result: Result<Response, Cause>, of host: String) {
    hosts.withLock { hosts in
      switch result {
      case .failure(let failure) where failure.isOfHost:
        hosts[host, default: Record()].failuresInRow += 1
        hosts[host]?.last = failure
      case .failure(.cancelled), .failure(.addressRefused), .failure(.urlInvalid): break
      case .success, .failure: hosts[host] = nil
      }
    }
  }
}

extension Cause {
  /// Whether the trouble lies with the host and not with one address on it.
  fileprivate var isOfHost: Bool {
    switch self {
    case .nameUnknown, .nameServerFailed, .nameServerTimeout, .connectionRefused,
      .connectionTimeout, .connectionReset, .tlsTimeout, .emptyReply, .firstByteTimeout, .tooSlow,
      .totalTimeout:
      true
    default: false
    }
  }
}
