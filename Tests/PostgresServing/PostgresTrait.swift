package import Testing

/// One server for all tests of a suite.
package struct PostgresTrait: SuiteTrait, TestScoping {
  @TaskLocal package static var server: PostgresServer?

  @concurrent
  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await PostgresServer.during { server in
      try await Self.$server.withValue(server) { try await function() }
    }
  }
}

extension Trait where Self == PostgresTrait {
  /// Runs the suite beside a server of its own, `PostgresTrait.server`.
  package static var postgres: PostgresTrait { PostgresTrait() }
}
