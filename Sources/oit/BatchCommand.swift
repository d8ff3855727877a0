import ArgumentParser
import Batching
import Criteria
import Fetching
import Foundation
import Preparing
import Reports
import Sharing
import Storage
import ThaiText

/// `oit batch`: many agencies, each audited as `oit check` does, side by side.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Audits the agencies of a table and keeps everything in one folder.",
    discussion: """
      The table is CSV with a column `file` (a row an agency), or the columns `agency`, `year`, \
      `main-site` and either `item` and `url` (a row an agency and item) or `O1`, `O2`, …; `kind` \
      and `province` may be there. Whatever stops the run, --resume goes on from there.

      At its end it writes overview.html, overview.xlsx and overview-*.csv into the folder, as \
      `oit overview` does.

      With --store the agencies are audited by `oit worker` processes, on this machine or others; \
      then --at-once, --workers, --contact and how the web is asked are theirs to say. What they had \
      not done when this command was stopped they do all the same.

      Exit code: as for `oit check`; 5: interrupted; 7: the store or the history cannot be used.
      """
  )

  @Argument(help: "The table of agencies.")
  var list: String

  @Option(help: "The folder for what is fetched, the results, and results.ndjson with all of them.")
  var out: String

  @Option(
    help: ArgumentHelp(
      "Hand each result on as a line as soon as it is there; - is the standard output.",
      discussion: "An agency that a second look changed comes again.", valueName: "file"))
  var stream: String?

  @Option(
    help: ArgumentHelp(
      "Keep the results in this history (SQLite), each once, when the batch is at its end.",
      valueName: "file"))
  var history: String?

  @Flag(help: "Go on with the batch that was begun in this folder.")
  var resume = false

  @Flag(help: "Fetch nothing: judge what the folder holds of each site.")
  var offline = false

  @Option(help: "How many agencies are under way at once.")
  var atOnce = 200

  @Option(
    help: ArgumentHelp(
      "Let `oit worker` processes do it that share this store: postgres://user@host/database.",
      discussion: "A password is better in PGPASSWORD or ~/.pgpass than here.", valueName: "url"))
  var store: String?

  @Option(help: "HOST=127.0.0.1:PORT: fetch a host from this address, before it is public.")
  var map: [String] = []

  @Option(help: "The day as of which is judged, YYYY-MM-DD of the common era (today).")
  var today: String?

  @Option(help: "robots.txt: follow or strict, as for `oit check`.")
  var robots: RobotsManner.Policy = .follow

  @Option(help: "The language of the overview: th or en.")
  var lang: Language = .th

  @OptionGroup var requester: RequesterOptions
  @OptionGroup var judging: JudgingOptions
  @OptionGroup var fetching: FetchOptions

  func validate() throws {
    if atOnce < 1 { throw ValidationError("--at-once: a number above 0 was expected") }
    if store != nil && offline {
      throw ValidationError("--offline judges what this folder holds, and needs no --store")
    }
    let asking = (map.isEmpty ? [] : ["--map"]) + fetching.unusual
    if store != nil, !asking.isEmpty {
      let names = asking.joined(separator: ", ")
      throw ValidationError("with --store the workers ask: give \(names) to each `oit worker`")
    }
    if let today, CalendarDay(iso: today) == nil {
      throw ValidationError("--today: a day like 2021-04-30 was expected, not \(today)")
    }
  }

  func run() async throws {
    let folder = try BatchFolder(out, mayExist: resume || offline)
    let day = today.flatMap { CalendarDay(iso: $0) } ?? .todayInBangkok
    let agencies = try BatchAgency.all(of: list, checklists: judging.checklists, today: day.iso)
    _ = try history.map { try AuditDatabase.begun(at: $0) }
    let meter = BatchMeter(of: agencies.count, stream: try stream.map { try ResultStream($0) })
    let isWhole =
      if let store {
        try await share(agencies, folder, day, by: store, meter)
      } else {
        try await audit(agencies, folder, day, meter)
      }
    let count = try folder.joinResults(of: agencies)
    let overview = try await BatchResults(path: folder.allResults).overview()
    try OverviewFiles(folder: out).write(
      OverviewReport(
        overview, wording: try .load(from: judging.checklists.folder()), language: lang))
    // Opened anew: hours later another run may have put the file aside.
    if isWhole, let history {
      try await AuditDatabase.begun(at: history).append(agencies, of: folder)
    }
    let summary = BatchSummary(overview: overview, missing: agencies.count - count)
    if stream != Files.output { try Console.print(summary.text) }
    if !isWhole {
      Console.complain(
        "the batch was interrupted; go on with: oit batch \(list) --out \(out) --resume"
          + (store == nil ? "" : " --store …; its workers go on meanwhile"))
      throw ExitStatus.interrupted.code
    }
    throw summary.exitStatus.code
  }

  private var manner: RobotsManner { RobotsManner(policy: robots, agent: requester.agent) }

  /// Whether every agency was brought to an end.
  private func audit(
    _ agencies: [BatchAgency], _ folder: BatchFolder, _ day: CalendarDay, _ meter: BatchMeter
  ) async throws -> Bool {
    let live = try fetching.live(as: requester, map: map)
    if !offline { try requester.requireContact() }
    let pool = try judging.pool(for: out)
    let look = AgencyLook(
      folder: folder, queue: WorkQueue(), today: day.iso, robots: manner,
      fetcher: offline ? nil : .live(live), budget: live.budget,
      isOwnCopy: { [map = live.hostMap] in map[host: $0] != nil })
    let run = BatchRun(
      agencies: agencies, look: look, hasSecondLook: fetching.sweep.wait != nil,
      meter: meter)
    return try await Interruption.watched { try await run.run(pool, atOnce: atOnce) }
  }

  /// Whether workers brought every agency to an end.
  private func share(
    _ agencies: [BatchAgency], _ folder: BatchFolder, _ day: CalendarDay, by url: String,
    _ meter: BatchMeter
  ) async throws -> Bool {
    let store = try await SharedStore.open(named: url)
    let terms = AuditTerms(
      program: Version.text, day: day.iso, robots: manner,
      hasSecondLook: fetching.sweep.wait != nil, ocr: judging.ocr.terms)
    let batch = SharedBatch(
      store: store, folder: folder, agencies: agencies, terms: terms, meter: meter)
    return try await SharedStore.usable(store.address) {
      try await Interruption.watched { try await batch.run() }
    }
  }
}
