import Synchronization
import Testing

@testable import Fetching

/// Time that passes only when somebody sleeps; it remembers for how long.
final class FakeTime: Sendable {
  private let state = Mutex<(now: ContinuousClock.Instant, slept: [Duration])>((.now, []))

  var slept: [Duration] { state.withLock { $0.slept } }

  var time: Time {
    Time(now: { self.state.withLock { $0.now } }) { duration in
      self.state.withLock { state in
        state.now += duration
        state.slept.append(duration)
      }
      return true
    }
  }
}
