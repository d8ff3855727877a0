import Subprocess
import Testing

/// Serves folders by `oit serve` for as long as `body` runs.
///
/// A process of its own answers in time, however busy the tests keep this one.
func served(
  _ folders: [String], _ body: (_ port: UInt16) async throws -> Void
) async throws {
  let arguments = [Command.program, "serve"] + folders + ["--port", "0"]
  _ = try await Subprocess.run(
    .name("env"), arguments: .init(arguments), input: .none, output: .sequence, error: .discarded
  ) { server in
    // Nobody is left to tell when it has ended already.
    defer { try? server.send(signal: .terminate) }
    var lines = server.standardOutput.strings().makeAsyncIterator()
    let line = try #require(try await lines.next())
    let port = try #require(line.split { ":/".contains($0) }.last.flatMap { UInt16($0) }, "\(line)")
    try await body(port)
  }
}
