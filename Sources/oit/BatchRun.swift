import Batching
import Causes
import Criteria
import Fetching
import Foundation

/// Runs the agencies of a batch that have no result yet, so many at once.
struct BatchRun: Sendable {
  let folder: BatchFolder
  let agencies: [BatchAgency]
  let today: String
  let isOffline: Bool
  /// `nil` when nothing is fetched.
  let fetcher: Fetcher?
  /// What one look at an agency's site may cost.
  let budget: LiveOptions.Budget
  let robots: RobotsManner
  /// Hosts that are the user's own copies, of which no robots.txt says anything.
  let isOwnCopy: @Sendable (String) -> Bool
  let meter: BatchMeter
  /// Where results are handed on as they come.
  let stream: ResultStream?

  /// Whether every agency was brought to an end; `false` when the run was cancelled.
  ///
  /// - Throws: what ends the whole batch, as a full disk does.
  func run(_ pool: WorkerPool, atOnce: Int) async throws -> Bool {
    let queue = WorkQueue()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await pool.serve(queue) }
      defer { queue.close() }
      try await each(atOnce: atOnce) { try await audit($0, queue) }
      // Only now is every host at rest, and an hour or more has passed for most.
      try await each(atOnce: atOnce) { try await sweep($0, queue) }
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

  private func audit(_ agency: BatchAgency, _ queue: WorkQueue) async throws {
    if folder.isDone(agency) {
      meter.done(isNew: false)
      try stream?.add(folder.result(of: agency))
      return
    }
    if let fetcher {
      let place = place(of: agency)
      let writer = try place.writer(day: today, robots: robots, goesOn: true)
      let run = run(agency, queue, recording(fetcher, writer)) { try await place.finish(writer) }
      try note(try await outcome { try await run.run() }, agency)
    } else {
      let none = Fetcher { _ in .failure(.notCaptured) }
      let run = run(agency, queue, none, keep: {})
      try note(try await outcome { try await run.run() }, agency)
    }
  }

  /// Looks a second time where the first look came to trouble; each agency once.
  private func sweep(_ agency: BatchAgency, _ queue: WorkQueue) async throws {
    guard let fetcher, folder.isDone(agency), !folder.isSwept(agency) else { return }
    let place = place(of: agency)
    let writer = try place.writer(day: today, robots: robots, goesOn: true)
    let troubled = await writer.troubled
    if !troubled.isEmpty {
      let run = run(agency, queue, recording(fetcher, writer)) { try await place.finish(writer) }
      guard try await outcome({ try await run.sweep(troubled) }) == .done else { return }
      try stream?.add(folder.result(of: agency))
    }
    try folder.noteSwept(agency)
  }

  /// What an agency's run comes to; a disk without room ends the whole batch.
  private func outcome(
    _ run: () async throws -> AgencyRun.Outcome
  ) async throws -> AgencyRun.Outcome {
    do {
      return try await run()
    } catch let full as DiskFull {
      throw StopError.diskFull(full.path)
    }
  }

  private func place(of agency: BatchAgency) -> CaptureFolder {
    CaptureFolder(folder.capture(of: agency), option: "--out")
  }

  private func recording(_ fetcher: Fetcher, _ writer: CaptureWriter) -> Fetcher {
    .recording(into: writer, over: fetcher.within(budget)).obeying(robots, isExempt: isOwnCopy)
  }

  private func run(
    _ agency: BatchAgency, _ queue: WorkQueue, _ fetcher: Fetcher,
    keep: @escaping @Sendable () async throws -> Void
  ) -> AgencyRun {
    var job = WorkJob(
      agency: agency.text, file: agency.file, capture: folder.capture(of: agency),
      result: folder.result(of: agency), today: today)
    job.isLast = isOffline
    return AgencyRun(job: job, queue: queue, fetcher: fetcher, keep: keep)
  }

  private func note(_ outcome: AgencyRun.Outcome, _ agency: BatchAgency) throws {
    switch outcome {
    case .done:
      meter.done(isNew: true)
      try stream?.add(folder.result(of: agency))
    case .cancelled: break
    case .fault(let lines): meter.failed(agency.file, lines)
    }
  }
}
