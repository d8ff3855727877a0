import ArgumentParser
import Batching
import Criteria
import Fetching
import Foundation
import Sharing
import ThaiText

/// `oit worker`: audits agencies of `oit batch --store`, on this machine or another.
struct WorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Audits agencies that `oit batch --store` put into a shared store.",
    discussion: """
      Any number of workers share a store, and keep the pauses between requests to a host together. \
      They must be of the batch's version, with its criteria and the same --ocr options and --agent. \
      What a worker that is stopped or cut off had, another takes when its lease is over.

      Exit code 0: nothing was left to do (--once); 2: the input is wrong, or the batch is for other \
      workers; 5: interrupted; 6: the disk is full; 7: the store cannot be used.
      """
  )

  @Option(
    help: ArgumentHelp(
      "The store: postgres://user@host/database, with what else libpq knows (?sslmode=…).",
      discussion: "A password is better in PGPASSWORD or ~/.pgpass than here.", valueName: "url"))
  var store: String

  @Option(help: "The folder for what is fetched; of one worker alone.")
  var out: String

  @Option(help: "How many agencies are under way at once.")
  var atOnce = 50

  @Flag(help: "End when nothing is left to do, instead of waiting for more.")
  var once = false

  @Option(
    help: ArgumentHelp(
      "An agency is another's when this worker has not been heard of for so long (120).",
      valueName: "seconds"))
  var lease = 120.0

  @Option(help: "HOST=127.0.0.1:PORT: fetch a host from this address, before it is public.")
  var map: [String] = []

  @OptionGroup var requester: RequesterOptions
  @OptionGroup var judging: JudgingOptions
  @OptionGroup var fetching: FetchOptions

  func validate() throws {
    if atOnce < 1 { throw ValidationError("--at-once: a number above 0 was expected") }
    if !(0.1...86_400).contains(lease) {
      throw ValidationError("--lease: 0.1 to 86400 seconds were expected")
    }
  }

  func run() async throws {
    var live = try fetching.live(as: requester, map: map)
    try requester.requireContact()
    let store = try await SharedStore.open(named: store)
    let folder = try BatchFolder(out, mayExist: true)
    let lock = try folder.lock()
    defer { withExtendedLifetime(lock) {} }
    live.turns = store.turns
    let queue = WorkQueue()
    let run = WorkerRun(
      store: store,
      worker: Worker(name: try folder.name(), lease: .milliseconds(Int64(lease * 1000))),
      folder: folder, atOnce: atOnce, isOnce: once,
      fitness: { [terms = await terms(), checklists = judging.checklists] in
        Fitness(terms, try CriteriaShelf(checklists))
      }, look: looks(folder, queue, live))
    let pool = try judging.pool(for: out)
    let isWhole = try await SharedStore.usable(store.address) {
      try await Interruption.watched { try await run.run(pool, queue) }
    }
    if !isWhole { throw ExitStatus.interrupted.code }
  }

  /// What this worker audits by, where it has a say.
  private func terms() async -> AuditTerms {
    AuditTerms(
      program: Version.text, day: "", robots: RobotsManner(agent: requester.agent),
      hasSecondLook: true, ocr: await judging.ocr.termsHere())
  }

  private func looks(
    _ folder: BatchFolder, _ queue: WorkQueue, _ live: LiveOptions
  ) -> @Sendable (AuditTerms) -> AgencyLook {
    let fetcher = Fetcher.live(live)
    return { terms in
      AgencyLook(
        folder: folder, queue: queue, today: terms.day, robots: terms.robots, fetcher: fetcher,
        budget: live.budget, isOwnCopy: { live.hostMap[host: $0] != nil })
    }
  }
}
