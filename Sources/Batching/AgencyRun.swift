internal import Causes
package import Fetching

/// One agency of a batch, from its file to the written result: passes, and between them the
/// fetching of what the last pass missed.
package struct AgencyRun: Sendable {
  package enum Outcome: Sendable, Equatable {
    case done
    /// The agency's file is wrong, or reading its site cannot be brought to an end.
    case fault([String])
    case cancelled
  }

  let job: WorkJob
  let queue: WorkQueue
  /// Makes requests as robots.txt allows, and keeps what comes of them in the job's capture.
  let fetcher: Fetcher
  /// Writes the index of the capture, so that a pass sees what was fetched.
  let keep: @Sendable () async throws -> Void

  /// Deeper chains of pages that lead to pages are no longer followed.
  private static let mostPasses = 12
  /// So many bodies of one agency may kill a worker before the agency is given up.
  private static let mostDeaths = 20

  package init(
    job: WorkJob, queue: WorkQueue, fetcher: Fetcher,
    keep: @escaping @Sendable () async throws -> Void
  ) {
    self.job = job
    self.queue = queue
    self.fetcher = fetcher
    self.keep = keep
  }

  /// Asks again for what may have been trouble of the hour, and judges anew.
  ///
  /// - Parameter troubled: The addresses, as the capture has them.
  /// - Throws: as `run`.
  package func sweep(_ troubled: [String]) async throws -> Outcome {
    await fetch(
      troubled.map { Wanted(url: $0, byteLimit: Request.usualLimit, purpose: .submitted) },
      patience: 2)
    return Task.isCancelled ? .cancelled : try await run()
  }

  /// - Throws: what `keep` throws, and `DiskFull` when a worker found no room for the result.
  package func run() async throws -> Outcome {
    var job = job
    var asked: Set<Wanted> = []
    var deaths = 0
    try await keep()
    for _ in 0..<Self.mostPasses + Self.mostDeaths {
      switch await queue.pass(job) {
      case .done: return .done
      // Whoever stops the batch may have stopped the workers, too.
      case .fault(let lines): return Task.isCancelled ? .cancelled : .fault(lines)
      case .diskFull: throw DiskFull(path: job.result)
      case .missing(let wanted):
        let new = wanted.filter { asked.insert($0).inserted }
        guard !new.isEmpty else { return .fault(["pages lead to each other without end"]) }
        await fetch(new)
        if Task.isCancelled { return .cancelled }
        try await keep()
      case .died(let sha256, let isTimeOut):
        // Then no document is to blame either.
        if Task.isCancelled { return .cancelled }
        deaths += 1
        guard let sha256, job.unread[sha256] == nil, deaths <= Self.mostDeaths else {
          return .fault(["judging it ended the program"])
        }
        job.unread[sha256] = isTimeOut ? .parserTimeout : .parserCrashed
      }
    }
    return .fault(["pages lead to each other without end"])
  }

  /// Redirects are followed here: each hop would cost a pass of its own.
  private func fetch(_ wanted: [Wanted], patience: Int = 1) async {
    await withDiscardingTaskGroup { group in
      for each in wanted {
        group.addTask {
          _ = await fetcher.trail(
            from: each.url, byteLimit: each.byteLimit, for: each.purpose, patience: patience)
        }
      }
    }
  }
}

/// There is no room for a file: no matter of one agency.
package struct DiskFull: Error, Equatable {
  package let path: String
}
