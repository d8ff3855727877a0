internal import Synchronization

/// The claims that a worker has, and word of those that it loses.
package final class LeaseBook: Sendable {
  private struct Lease {
    let agency: Int64
    /// Ends when the claim is lost; `nil` once its result is on its way.
    var end: AsyncStream<Never>.Continuation?
  }

  private let leases = Mutex<[Int64: Lease]>([:])

  package init() {}

  package var tokens: [Int64] { leases.withLock { $0.keys.sorted() } }

  /// The agencies that are under way, or whose work is about to end.
  package var agencies: [Int64] { leases.withLock { $0.values.map(\.agency).sorted() } }

  /// Does the work of a claim, and cancels it when the claim is lost meanwhile.
  ///
  /// - Returns: What the work came to; `nil` when the claim was lost.
  package func during<Value: Sendable>(
    _ token: Int64, of agency: Int64, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    let (stream, end) = AsyncStream.makeStream(of: Never.self)
    leases.withLock { $0[token] = Lease(agency: agency, end: end) }
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      defer { group.cancelAll() }
      group.addTask { [self] in
        let value = try await work()
        return leases.withLock { $0[token]?.end == nil } ? nil : value
      }
      group.addTask {
        for await _ in stream {}
        return nil
      }
      let first = try await group.next() ?? nil
      leases.withLock { $0[token]?.end = nil }
      return first
    }
  }

  /// Takes a claim out, when its result has arrived.
  package func close(_ token: Int64) { leases.withLock { _ = $0.removeValue(forKey: token) } }

  /// Ends the work on claims that no longer hold.
  ///
  /// - Parameter asked: The tokens that were asked for; later ones are not known to be lost.
  package func keep(_ held: Set<Int64>, of asked: [Int64]) {
    let lost = Set(asked).subtracting(held)
    let ends = leases.withLock { leases in
      lost.compactMap { token in
        defer { leases[token]?.end = nil }
        return leases[token]?.end
      }
    }
    for end in ends { end.finish() }
  }
}
