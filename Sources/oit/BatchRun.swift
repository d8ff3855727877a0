import Batching

/// Runs the agencies of a batch that have no result yet, so many at once.
struct BatchRun: Sendable {
  let agencies: [BatchAgency]
  let look: AgencyLook
  /// Whether what came to trouble is looked at once more when all else is done.
  let hasSecondLook: Bool
  let meter: BatchMeter

  /// Whether every agency was brought to an end; `false` when the run was cancelled.
  ///
  /// - Throws: what ends the whole batch, as a full disk does.
  func run(_ pool: WorkerPool, atOnce: Int) async throws -> Bool {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await pool.serve(look.queue) }
      defer { look.queue.close() }
      try await each(atOnce: atOnce) { try await audit($0) }
      // Only now is every host at rest, and an hour or more has passed for most.
      if hasSecondLook {
        try await each(atOnce: atOnce) { try await lookAgain($0) }
      }
      return !Task.isCancelled
    }
  }

  private func each(
    atOnce: Int, _ work: @escaping @Sendable (BatchAgency) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var rest = agencies.makeIterator()
      for _ in 0..<atOnce {
        guard let agency = rest.next() else { break }
        group.addTask { try await work(agency) }
      }
      while try await group.next() != nil {
        guard !Task.isCancelled, let agency = rest.next() else { continue }
        group.addTask { try await work(agency) }
      }
    }
  }

  private func audit(_ agency: BatchAgency) async throws {
    let result = look.folder.result(of: agency)
    if look.folder.isDone(agency) { return try meter.done(result, isNew: false) }
    switch try await look.first(agency) {
    case .done: try meter.done(result, isNew: true)
    case .cancelled: break
    case .fault(let lines): meter.failed(agency.file, lines)
    }
  }

  private func lookAgain(_ agency: BatchAgency) async throws {
    guard look.folder.isDone(agency) else { return }
    let result = look.folder.result(of: agency)
    let before = Files.number(of: result)
    _ = try await look.second(agency)
    if Files.number(of: result) != before { try meter.changed(result) }
  }
}
