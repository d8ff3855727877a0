import Synchronization
import Testing

@testable import Fetching

/// Time that passes only when somebody sleeps; it remembers for how long.
final class FakeTime: Sendable {
  private let state = Mutex<(now: ContinuousClock.Instant, slept: [Duration])>((.now, []))

  var slept: [Duration] { state.withLock { $0.slept } }

  /// Lets time pass without anybody waiting for it.
  func pass(_ duration: Duration) { state.withLock { $0.now += duration } }

  var time: Time {
    var time = Time(now: { self.state.withLock { $0.now } }) { duration in
      self.state.withLock { state in
        state.now += duration
        state.slept.append(duration)
      }
      return true
    }
    time.random = { 0.5 }
    return time
  }
}
