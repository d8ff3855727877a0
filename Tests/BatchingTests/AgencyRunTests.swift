import Causes
import Fetching
import Synchronization
import Testing

@testable import Batching

@Suite struct AgencyRunTests {
  private static let job = WorkJob(
    agency: "", file: "a.yaml", capture: "c", result: "r", today: "2023-06-30")

  /// Runs an agency whose passes come to the given outcomes, one after another.
  private func run(_ outcomes: [PassOutcome]) async throws -> (
    AgencyRun.Outcome, asked: [String], jobs: [WorkJob]
  ) {
    let asked = Mutex<[String]>([])
    let fetcher = Fetcher { request in
      asked.withLock { $0.append(request.url) }
      return .failure(.connectionRefused)
    }
    let queue = WorkQueue()
    let jobs = Mutex<[WorkJob]>([])
    async let served: Void = {
      for outcome in outcomes {
        guard let job = await queue.answerNext(outcome) else { return }
        jobs.withLock { $0.append(job) }
      }
    }()
    let outcome = try await AgencyRun(
      job: Self.job, queue: queue, fetcher: fetcher, keep: {}
    ).run()
    queue.close()
    await served
    return (outcome, asked.withLock { $0.sorted() }, jobs.withLock { $0 })
  }

  private func wanted(_ urls: String...) -> PassOutcome {
    .missing(urls.map { Wanted(url: $0, byteLimit: 1 << 20, purpose: .submitted) })
  }

  @Test("what a pass misses is fetched, and the next pass comes")
  func passes() async throws {
    let (outcome, asked, jobs) = try await run([
      wanted("http://a.example/", "http://a.example/b"), wanted("http://a.example/c"), .done,
    ])
    #expect(outcome == .done && jobs.count == 3)
    #expect(asked == ["http://a.example/", "http://a.example/b", "http://a.example/c"])
  }

  @Test("a body that kills the worker is left out of the next pass")
  func deaths() async throws {
    let (outcome, _, jobs) = try await run([
      .died(sha256: "aa", isTimeOut: true), .died(sha256: "bb", isTimeOut: false), .done,
    ])
    #expect(outcome == .done)
    #expect(
      jobs.map(\.unread) == [
        [:], ["aa": .parserTimeout], ["aa": .parserTimeout, "bb": .parserCrashed],
      ])
  }

  @Test("a worker without room for its result is no fault of the agency")
  func diskFull() async {
    await #expect(throws: DiskFull(path: "r")) { try await run([.diskFull]) }
  }

  @Test("a worker that dies of no body, or of one that it must not read, ends the agency alone")
  func hopeless() async throws {
    for deaths: [PassOutcome] in [
      [.died(sha256: nil, isTimeOut: false)],
      [.died(sha256: "aa", isTimeOut: false), .died(sha256: "aa", isTimeOut: false)],
    ] {
      #expect(try await run(deaths).0 == .fault(["judging it ended the program"]))
    }
  }

  @Test("a pass that misses what was fetched for it does not go round for ever")
  func circle() async throws {
    let (outcome, asked, _) = try await run([
      wanted("http://a.example/"), wanted("http://a.example/"),
    ])
    #expect(outcome == .fault(["pages lead to each other without end"]) && asked.count == 1)
  }

  @Test("a wrong file is told")
  func fault() async throws {
    #expect(try await run([.fault(["a.yaml:3: no year"])]).0 == .fault(["a.yaml:3: no year"]))
  }

  @Test("what became of a worker that was stopped with the batch is no fault of the agency")
  func stopped() async throws {
    for last: PassOutcome in [.fault(["no worker"]), .died(sha256: nil, isTimeOut: false)] {
      let outcome = try await withThrowingTaskGroup(of: AgencyRun.Outcome.self) { group in
        group.cancelAll()
        group.addTask { try await run([last]).0 }
        return try await group.next()
      }
      #expect(outcome == .cancelled)
    }
  }
}

extension WorkQueue {
  /// Ends the next pass without a worker; the job it had, `nil` when no more will come.
  fileprivate func answerNext(_ outcome: PassOutcome) async -> WorkJob? {
    guard let ticket = await next() else { return nil }
    ticket.outcome.resume(returning: outcome)
    return ticket.job
  }
}
