internal import Synchronization

/// Lets a limited number of callers through at once, in the order in which they came.
package final class Turnstile: Sendable {
  private struct State {
    var free: Int
    var nextTicket = 0
    var waiting: [(ticket: Int, continuation: CheckedContinuation<Bool, Never>)] = []
  }

  private let state: Mutex<State>

  package init(width: Int) {
    precondition(width > 0, "nobody would ever get through")
    state = Mutex(State(free: width))
  }

  /// Waits for a place; `false` when the task was cancelled, and then `leave` must not be called.
  package func enter() async -> Bool {
    guard !Task.isCancelled else { return false }
    let ticket = state.withLock { state in
      state.nextTicket += 1
      return state.nextTicket
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue(continuation, ticket: ticket)
        // A cancellation that came before the line above found nobody to send away.
        if Task.isCancelled { cancel(ticket) }
      }
    } onCancel: {
      cancel(ticket)
    }
  }

  /// Gives the place to the one who has waited longest.
  package func leave() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: true)
  }

  private func queue(_ continuation: CheckedContinuation<Bool, Never>, ticket: Int) {
    let isFree = state.withLock { state in
      guard state.free > 0 else {
        state.waiting.append((ticket, continuation))
        return false
      }
      state.free -= 1
      return true
    }
    if isFree { continuation.resume(returning: true) }
  }

  private func cancel(_ ticket: Int) {
    let continuation = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
      return state.waiting.remove(at: index).continuation
    }
    continuation?.resume(returning: false)
  }
}
