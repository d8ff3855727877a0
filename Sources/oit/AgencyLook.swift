import Batching
import Causes
import Fetching
import Foundation

/// How the agencies of a batch are looked at: a first time, and a second where that came to trouble.
struct AgencyLook: Sendable {
  let folder: BatchFolder
  /// Passes that wait for who reads and judges.
  let queue: WorkQueue
  /// The day as of which is judged.
  let today: String
  let robots: RobotsManner
  /// `nil` when nothing is fetched.
  let fetcher: Fetcher?
  /// What one look at an agency's site may cost.
  let budget: LiveOptions.Budget
  /// Hosts that are the user's own copies, of which no robots.txt says anything.
  let isOwnCopy: @Sendable (String) -> Bool

  /// - Throws: what is no matter of one agency, as a full disk.
  func first(_ agency: BatchAgency) async throws -> AgencyRun.Outcome {
    guard let fetcher else {
      let none = Fetcher { _ in .failure(.notCaptured) }
      let run = run(agency, none, keep: {})
      return try await outcome { try await run.run() }
    }
    let place = place(of: agency)
    let writer = try writer(of: agency)
    let run = run(agency, recording(fetcher, writer)) { try await place.finish(writer) }
    return try await outcome { try await run.run() }
  }

  /// Looks a second time where the first look came to trouble; at each agency once.
  ///
  /// - Throws: as `first`.
  func second(_ agency: BatchAgency) async throws -> AgencyRun.Outcome {
    guard let fetcher, !folder.isSwept(agency) else { return .done }
    let place = place(of: agency)
    let writer = try writer(of: agency)
    let troubled = await writer.troubled
    if !troubled.isEmpty {
      let run = run(agency, recording(fetcher, writer)) { try await place.finish(writer) }
      let outcome = try await outcome { try await run.sweep(troubled) }
      guard outcome == .done else { return outcome }
    }
    try folder.noteSwept(agency)
    return .done
  }

  /// Whether the last look came to trouble that may have passed by now.
  func isTroubled(_ agency: BatchAgency) async throws -> Bool {
    try await !writer(of: agency).troubled.isEmpty
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

  private func writer(of agency: BatchAgency) throws -> CaptureWriter {
    try place(of: agency).writer(day: today, robots: robots, goesOn: true)
  }

  private func recording(_ fetcher: Fetcher, _ writer: CaptureWriter) -> Fetcher {
    .recording(into: writer, over: fetcher.within(budget)).obeying(robots, isExempt: isOwnCopy)
  }

  private func run(
    _ agency: BatchAgency, _ fetcher: Fetcher, keep: @escaping @Sendable () async throws -> Void
  ) -> AgencyRun {
    var job = WorkJob(
      agency: agency.text, file: agency.file, capture: folder.capture(of: agency),
      result: folder.result(of: agency), today: today)
    job.isLast = self.fetcher == nil
    return AgencyRun(job: job, queue: queue, fetcher: fetcher, keep: keep)
  }
}
