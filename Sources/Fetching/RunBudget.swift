internal import Synchronization

/// How many requests one run still makes.
final class RunBudget: Sendable {
  private struct State {
    var requests = 0
    var started: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let budget: LiveOptions.Budget
  private let now: @Sendable () -> ContinuousClock.Instant

  init(_ budget: LiveOptions.Budget, time: Time) {
    self.budget = budget
    now = time.now
  }

  /// Counts a request in; `false` when the budget is spent.
  func take() -> Bool {
    let now = now()
    return state.withLock { state in
      let started = state.started ?? now
      state.started = started
      guard state.requests < budget.siteRequests, now - started <= budget.siteTime else {
        return false
      }
      state.requests += 1
      return true
    }
  }
}
