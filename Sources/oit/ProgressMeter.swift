import Foundation
import Synchronization

/// Shows on standard error how many addresses have been looked at.
///
/// On a terminal one line is written over; elsewhere a line comes every 50 looks.
final class ProgressMeter: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let lastShown = Mutex(0)

  func show(_ done: Int, of known: Int) {
    lastShown.withLock { last in
      if isTerminal {
        Console.note("\rดูแล้ว \(done)/\(known) ที่อยู่  looked at \(done) of \(known)\u{1B}[K")
      } else if done >= last + 50 || done == known {
        Console.note("looked at \(done) of \(known) addresses\n")
      } else {
        return
      }
      last = done
    }
  }

  func finish() {
    if isTerminal { Console.note("\r\u{1B}[K") }
  }
}
