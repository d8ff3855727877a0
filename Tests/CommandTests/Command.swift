import Foundation
import Subprocess

/// The built `oit`, run as a person or a script runs it.
struct Command: Sendable {
  var arguments: [String]
  /// The folder that it starts in.
  var folder: String
  /// What differs from the environment of the tests.
  var environment: [String: String] = [:]

  /// How a run ended.
  struct End: Sendable, Equatable, CustomStringConvertible {
    /// The exit code; `nil` when a signal ended it.
    var code: Int?
    var output: String
    var complaints: String

    var description: String {
      "code \(code.map(String.init) ?? "none")\n\(output.prefix(400))\n\(complaints)"
    }
  }

  /// Runs it through `env`, which sets the folder and the variables.
  func run() async throws -> End {
    let variables = environment.map { "\($0)=\($1)" }
    let result = try await Subprocess.run(
      .name("env"),
      arguments: .init(["--chdir=\(folder)"] + variables + [Self.program] + arguments),
      output: .string(limit: 16 << 20), error: .string(limit: 1 << 20))
    var code: Int?
    if case .exited(let number) = result.terminationStatus { code = Int(number) }
    return End(code: code, output: result.standardOutput, complaints: result.standardError)
  }

  /// Runs it where files have little room, which stands for a full disk.
  ///
  /// - Parameter kibibytes: What one file may have.
  func runWithoutRoom(kibibytes: Int) async throws -> End {
    let words = "trap '' XFSZ; ulimit -f \(kibibytes); exec \"$@\""
    let result = try await Subprocess.run(
      .name("bash"),
      arguments: .init(["-c", "cd '\(folder)'; \(words)", "bash", Self.program] + arguments),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    var code: Int?
    if case .exited(let number) = result.terminationStatus { code = Int(number) }
    return End(code: code, output: result.standardOutput, complaints: result.standardError)
  }

  /// The program beside the tests, whatever build this is.
  static let program: String = {
    guard let tests = Bundle.main.executableURL else { preconditionFailure("tests run nowhere") }
    return tests.deletingLastPathComponent().appending(path: "oit").path(percentEncoded: false)
  }()
}
