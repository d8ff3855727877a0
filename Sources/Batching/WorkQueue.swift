internal import Synchronization

/// What became of one pass.
package enum PassOutcome: Sendable, Equatable {
  case missing([Wanted])
  case done
  case fault([String])
  case diskFull
  /// The worker died, of the body with this hash if of one; `isTimeOut` when it took too long.
  case died(sha256: String?, isTimeOut: Bool)
}

/// Passes that wait for a worker, in the order in which they came.
package final class WorkQueue: Sendable {
  struct Ticket: Sendable {
    let job: WorkJob
    let outcome: CheckedContinuation<PassOutcome, Never>
  }

  private struct State {
    var tickets: [Ticket] = []
    var idle: [CheckedContinuation<Ticket?, Never>] = []
    var isClosed = false
  }

  private let state = Mutex(State())

  package init() {}

  /// Has a worker do the pass.
  package func pass(_ job: WorkJob) async -> PassOutcome {
    await withCheckedContinuation { outcome in
      let ticket = Ticket(job: job, outcome: outcome)
      let worker = state.withLock { state -> CheckedContinuation<Ticket?, Never>? in
        if !state.idle.isEmpty { return state.idle.removeFirst() }
        state.tickets.append(ticket)
        return nil
      }
      worker?.resume(returning: ticket)
    }
  }

  /// The next pass; `nil` when no more will come.
  func next() async -> Ticket? {
    await withCheckedContinuation { continuation in
      let ready = state.withLock { state -> Ticket?? in
        if !state.tickets.isEmpty { return state.tickets.removeFirst() }
        if state.isClosed { return .some(nil) }
        state.idle.append(continuation)
        return nil
      }
      if let ready { continuation.resume(returning: ready) }
    }
  }

  /// Sends the workers home once the queue is empty.
  package func close() {
    let idle = state.withLock { state in
      state.isClosed = true
      defer { state.idle = [] }
      return state.idle
    }
    for worker in idle { worker.resume(returning: nil) }
  }
}
