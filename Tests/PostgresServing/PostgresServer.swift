internal import Foundation
internal import Subprocess

/// A server of PostgreSQL of the tests' own: on a socket in a folder that goes with it, never on the
/// network, and under a plain user where the tests run as root, for whom the server refuses to run.
package struct PostgresServer: Sendable {
  private let folder: URL
  private let programs: String

  /// Why there is no server, and how to get one.
  package struct Trouble: Error, CustomStringConvertible {
    package let description: String
  }

  /// Runs a server for as long as `body` runs.
  package static func during(
    _ body: @Sendable (PostgresServer) async throws -> Void
  ) async throws {
    let name = "oit-pg-\(UUID().uuidString.prefix(8))"
    // The path of a socket has room for some hundred letters.
    let server = PostgresServer(
      folder: URL(filePath: "/tmp").appending(path: name), programs: try findPrograms())
    try FileManager.default.createDirectory(
      at: server.folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: server.folder) }
    if geteuid() == 0 { try await Self.run("chown", [user, server.folder.path()]) }
    try await server.run(
      "initdb",
      ["--auth=trust", "--username=oit", "--encoding=UTF8", "--locale=C", "--no-sync"])
    try await server.start()
    let end: Result<Void, any Error>
    do {
      end = .success(try await body(server))
    } catch {
      end = .failure(error)
    }
    // The test itself may have stopped it.
    try? await server.stop()
    try end.get()
  }

  package func start() async throws {
    // Nothing is synced to the disk: no test pulls the plug.
    let options = "-k \(folder.path()) -c listen_addresses= -F"
    try await run("pg_ctl", ["start", "-w", "-s", "-l", "\(data)/log", "-o", options])
  }

  /// Stops it at once, as a crash would.
  package func stop() async throws {
    try await run("pg_ctl", ["stop", "-w", "-s", "-m", "immediate"])
  }

  /// Makes an empty database; its URL.
  package func database() async throws -> String {
    let name = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
    _ = try await psql("CREATE DATABASE \(name)", in: url("postgres"))
    return url(name)
  }

  /// What a statement says, a line a row.
  package func psql(_ statement: String, in url: String) async throws -> String {
    try await Self.run(
      "\(programs)/psql", ["-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", statement])
  }

  private func url(_ database: String) -> String {
    "postgres://oit@/\(database)?host=\(folder.path())"
  }

  private var data: String { folder.appending(path: "data").path() }

  /// An account that every Debian has and that owns nothing.
  private static let user = "nobody"

  private func run(_ program: String, _ arguments: [String]) async throws {
    let path = "\(programs)/\(program)"
    let arguments = ["-D", data] + arguments
    guard geteuid() == 0 else { return _ = try await Self.run(path, arguments) }
    let asUser = ["--reuid=\(Self.user)", "--regid=nogroup", "--clear-groups", "--", path]
    try await Self.run("setpriv", asUser + arguments)
  }

  /// The programs of the newest version that is installed.
  private static func findPrograms() throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let newest = versions.compactMap(Int.init).max()
    guard let newest else {
      throw Trouble(
        description: "no server of PostgreSQL is installed; run Sources/setup --tests")
    }
    return "\(root)/\(newest)/bin"
  }

  @discardableResult
  private static func run(_ program: String, _ arguments: [String]) async throws -> String {
    // A server that goes on would keep a pipe open.
    let result = try await Subprocess.run(
      .name("env"), arguments: .init(["--chdir=/", program] + arguments),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw Trouble(
        description: "\(program) \(arguments): \(result.standardError)")
    }
    return result.standardOutput
  }
}
