/// The clock, the way to wait, and chance, so that tests need none of them.
package struct Time: Sendable {
  package var now: @Sendable () -> ContinuousClock.Instant
  /// Waits; `false` when the task was cancelled meanwhile.
  package var sleep: @Sendable (Duration) async -> Bool
  /// A number between 0 and 1. How long is waited changes no result.
  package var random: @Sendable () -> Double = { Double.random(in: 0...1) }

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
