import Foundation
import Synchronization

/// Shows on standard error how far a batch has come, how fast, and how long it may still take.
final class BatchMeter: Sendable {
  private struct State {
    var done = 0
    var new = 0
    var lastShown = ContinuousClock.Instant.now
  }

  private let state = Mutex(State())
  private let count: Int
  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(of count: Int) { self.count = count }

  /// One more agency has its result.
  func done(isNew: Bool) {
    state.withLock { state in
      state.done += 1
      if isNew { state.new += 1 }
      show(&state)
    }
  }

  /// One agency could not be brought to an end.
  func failed(_ file: String, _ lines: [String]) {
    for line in lines { Console.note("\n\(file): \(line)\n") }
  }

  private func show(_ state: inout State) {
    let now = ContinuousClock.now
    let isDue = state.lastShown.duration(to: now) > .seconds(isTerminal ? 1 : 30)
    guard isDue || state.done == count else { return }
    state.lastShown = now
    let minutes = max(start.duration(to: now) / .seconds(60), 0.001)
    let rate = Double(state.new) / minutes
    let left = rate > 0 ? Int((Double(count - state.done) / rate).rounded(.up)) : 0
    let text = "\(state.done)/\(count) หน่วยงาน agencies · \(Int(rate)) /min · \(left) min"
    Console.note(isTerminal ? "\r\(text)\u{1B}[K" : text + "\n")
  }
}
