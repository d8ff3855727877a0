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
  let meter: BatchMeter

  /// Whether every agency was brought to an end; `false` when the run was cancelled.
  ///
  /// - Throws: what ends the whole batch, as a full disk does.
  func run(_ pool: WorkerPool, atOnce: Int) async throws -> Bool {
    let queue = WorkQueue()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await pool.serve(queue) }
      defer { queue.close() }
      try await each(atOnce: atOnce) { try await audit($0, queue) }
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
    if folder.isDone(agency) { return meter.done(isNew: false) }
    let capture = folder.capture(of: agency)
    var job = WorkJob(
      agency: agency.text, file: agency.file, capture: capture,
      result: folder.result(of: agency), today: today)
    job.isLast = isOffline
    let outcome = try await run(job, queue)
    switch outcome {
    case .done: meter.done(isNew: true)
    case .cancelled: break
    case .fault(let lines): meter.failed(agency.file, lines)
    }
  }

  private func run(_ job: WorkJob, _ queue: WorkQueue) async throws -> AgencyRun.Outcome {
    guard let fetcher else {
      let none = Fetcher { _ in .failure(.notCaptured) }
      return try await AgencyRun(job: job, queue: queue, fetcher: none, keep: {}).run()
    }
    let writer = try CaptureWriter(folder: job.capture, taken: job.today)
    let recording = Fetcher.recording(into: writer, over: fetcher)
    return try await AgencyRun(
      job: job, queue: queue, fetcher: recording, keep: { try await writer.finish() }
    ).run()
  }
}
