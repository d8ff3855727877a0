internal import Causes
internal import Synchronization

extension Fetcher {
  /// Asks as long as a run's budget lasts; then all ends in `.budgetSpent`.
  package func within(_ budget: LiveOptions.Budget, time: Time = .real) -> Fetcher {
    let purse = RunBudget(budget, time: time)
    return Fetcher { request in
      purse.take() ? await fetch(request) : .failure(.budgetSpent)
    }
  }
}

/// How many requests one run still makes, redirects counted, and until when.
private final class RunBudget: Sendable {
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
