internal import Synchronization

/// What the requests of one look have cost so far: redirects and further tries counted.
///
/// It makes no difference between requests: two that are alike but for it are the same.
final class Spending: Sendable, Hashable {
  private let spent = Mutex((requests: 0, time: Duration.zero))

  /// Whether one more request is within the limits of an item.
  func isWithin(_ budget: LiveOptions.Budget) -> Bool {
    spent.withLock { $0.requests < budget.itemRequests && $0.time < budget.itemTime }
  }

  /// Counts a request and its time on the way, waiting for a turn not counted.
  func add(_ time: Duration) {
    spent.withLock { spent in
      spent.requests += 1
      spent.time += time
    }
  }

  static func == (one: Spending, other: Spending) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
