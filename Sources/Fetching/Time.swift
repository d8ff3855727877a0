/// The clock and the way to wait, so that tests need neither.
package struct Time: Sendable {
  package var now: @Sendable () -> ContinuousClock.Instant
  /// Waits; `false` when the task was cancelled meanwhile.
  package var sleep: @Sendable (Duration) async -> Bool

  package init(
    now: @escaping @Sendable () -> ContinuousClock.Instant,
    sleep: @escaping @Sendable (Duration) async -> Bool
  ) {
    self.now = now
    self.sleep = sleep
  }

  package static let real = Time(now: { ContinuousClock.now }) { duration in
    do {
      try await Task.sleep(for: duration)
      return true
    } catch {
      return false
    }
  }
}
