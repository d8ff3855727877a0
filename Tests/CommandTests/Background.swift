import Foundation
import Subprocess
import Testing

/// `oit` that runs beside a test.
struct Background: Sendable {
  /// Its process.
  let pid: pid_t
  private let log: URL

  /// What it has said on standard error so far.
  var complaints: String {
    get throws { try String(contentsOf: log, encoding: .utf8) }
  }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Starts it and does `body` meanwhile, then waits for its end, or brings it about when `body` fails.
  ///
  /// - Parameter environment: What differs from the environment of the tests.
  /// - Returns: The exit code; `nil` when a signal ended it.
  @discardableResult
  static func during(
    _ arguments: [String], in folder: String, _ body: (Background) async throws -> Void
  ) async throws -> Int? {
    let log = URL(filePath: folder).appending(path: "log-\(UUID().uuidString)")
    // Who asks before the process has begun finds a file without a word.
    try Data().write(to: log)
    let words = "exec \"$@\" 2>'\(log.path())'"
    let run = try await Subprocess.run(
      .name("bash"),
      arguments: .init(
        ["-c", "cd '\(folder)'; \(words)", "bash", Command.program] + arguments),
      input: .none, output: .discarded, error: .discarded
    ) { child in
      let background = Background(pid: child.processIdentifier.value, log: log)
      do {
        try await body(background)
      } catch {
        background.send(SIGKILL)
        throw error
      }
    }
    if case .exited(let code) = run.terminationStatus { return Int(code) }
    return nil
  }
}

/// Looks again and again until something is so; a test that waits in vain fails.
func until(_ what: String, _ isSo: () async throws -> Bool) async throws {
  let end = ContinuousClock.now + .seconds(60)
  while try await !isSo() {
    try #require(ContinuousClock.now < end, "in vain was waited until \(what)")
    try await Task.sleep(for: .milliseconds(20))
  }
}
