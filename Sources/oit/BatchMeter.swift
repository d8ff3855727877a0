import Foundation
import Synchronization

/// Shows on standard error how far a batch has come, how fast, and how long it may still take, and
/// hands its results on as they come.
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

  private let stream: ResultStream?

  /// - Parameter stream: Where results are handed on; `nil` for nowhere.
  init(of count: Int, stream: ResultStream?) {
    self.count = count
    self.stream = stream
  }

  /// One more agency has its result, in a file.
  ///
  /// - Throws: when it cannot be handed on.
  func done(_ result: String, isNew: Bool) throws {
    try stream?.add(result)
    state.withLock { state in
      state.done += 1
      if isNew { state.new += 1 }
      show(&state)
    }
  }

  /// An agency has another result after a second look.
  ///
  /// - Throws: as `done`.
  func changed(_ result: String) throws { try stream?.add(result) }

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
