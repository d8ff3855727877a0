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

/// Passes that wait for a worker.
///
/// A worker remembers what it has read (`ReadMemory`), so that an agency's passes go to the worker
/// that did the last one, and those of agencies that have come far before those of others.
package final class WorkQueue: Sendable {
  struct Ticket: Sendable {
    let job: WorkJob
    let outcome: CheckedContinuation<PassOutcome, Never>
  }

  /// Who did the last pass of an agency, and how many there were.
  private struct History {
    var worker: Int
    var passes = 0
  }

  private struct State {
    var tickets: [Ticket] = []
    var idle: [(worker: Int, continuation: CheckedContinuation<Ticket?, Never>)] = []
    var histories: [String: History] = [:]
    var isClosed = false

    mutating func note(_ job: WorkJob, by worker: Int) {
      histories[job.capture, default: History(worker: worker)].passes += 1
      histories[job.capture]?.worker = worker
    }

    /// The pass for a worker: its own agencies before new ones, and those before what others know.
    mutating func takeTicket(for worker: Int) -> Ticket? {
      let ranks = tickets.map { ticket in
        histories[ticket.job.capture].map { ($0.worker == worker ? 2 : 0, $0.passes) } ?? (1, 0)
      }
      guard let best = ranks.max(by: <), let index = ranks.firstIndex(where: { $0 == best }) else {
        return nil
      }
      note(tickets[index].job, by: worker)
      return tickets.remove(at: index)
    }

    mutating func takeIdle(for job: WorkJob) -> CheckedContinuation<Ticket?, Never>? {
      guard !idle.isEmpty else { return nil }
      let home = histories[job.capture]?.worker
      let next = idle.remove(at: idle.firstIndex { $0.worker == home } ?? 0)
      note(job, by: next.worker)
      return next.continuation
    }
  }

  private let state = Mutex(State())

  package init() {}

  /// Passes that wait.
  var count: Int { state.withLock { $0.tickets.count } }

  /// Has a worker do the pass.
  package func pass(_ job: WorkJob) async -> PassOutcome {
    await withCheckedContinuation { outcome in
      let ticket = Ticket(job: job, outcome: outcome)
      let worker = state.withLock { state -> CheckedContinuation<Ticket?, Never>? in
        if let idle = state.takeIdle(for: job) { return idle }
        state.tickets.append(ticket)
        return nil
      }
      worker?.resume(returning: ticket)
    }
  }

  /// The next pass for one of the workers; `nil` when no more will come.
  func next(for worker: Int = 0) async -> Ticket? {
    await withCheckedContinuation { continuation in
      let ready = state.withLock { state -> Ticket?? in
        if let ticket = state.takeTicket(for: worker) { return ticket }
        if state.isClosed { return .some(nil) }
        state.idle.append((worker, continuation))
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
    for worker in idle { worker.continuation.resume(returning: nil) }
  }
}
