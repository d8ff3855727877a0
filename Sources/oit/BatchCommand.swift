import ArgumentParser
import Batching
import Criteria
import Fetching
import Foundation
import Preparing
import Reports
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

      Exit code: as for `oit check`; 5: interrupted.
      """
  )

  @Argument(help: "The table of agencies.")
  var list: String

  @Option(help: "The folder for what is fetched, the results, and results.ndjson with all of them.")
  var out: String

  @Option(
    help: ArgumentHelp(
      "Hand each result on as a line as soon as it is there; - is the standard output.",
      discussion: "An agency that is looked at a second time comes again.", valueName: "file"))
  var stream: String?

  @Flag(help: "Go on with the batch that was begun in this folder.")
  var resume = false

  @Flag(help: "Fetch nothing: judge what the folder holds of each site.")
  var offline = false

  @Option(help: "How many agencies are under way at once.")
  var atOnce = 200

  @Option(help: "How many processes read and judge (one for each processor).")
  var workers = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "HOST=127.0.0.1:PORT: fetch a host from this address, before it is public.")
  var map: [String] = []

  @Option(help: "The day as of which is judged, YYYY-MM-DD of the common era (today).")
  var today: String?

  @Option(help: "robots.txt: follow or strict, as for `oit check`.")
  var robots: RobotsManner.Policy = .follow

  @Option(help: "The language of the overview: th or en.")
  var lang: Language = .th

  @OptionGroup var requester: RequesterOptions
  @OptionGroup var checklists: ChecklistsOption
  @OptionGroup var ocr: OCROption
  @OptionGroup var fetching: FetchOptions
  @OptionGroup var limits: WorkerLimits

  func validate() throws {
    if atOnce < 1 || workers < 1 {
      throw ValidationError("--at-once, --workers: a number above 0 was expected")
    }
    if let today, CalendarDay(iso: today) == nil {
      throw ValidationError("--today: a day like 2021-04-30 was expected, not \(today)")
    }
  }

  func run() async throws {
    let folder = try BatchFolder(out, mayExist: resume || offline)
    let day = today.flatMap { CalendarDay(iso: $0) } ?? .todayInBangkok
    let agencies = try BatchAgency.all(of: list, checklists: checklists, today: day.iso)
    let stream = try stream.map { try ResultStream($0) }
    let live = try fetching.live(as: requester, map: map)
    if live.requester.contact == nil, !offline {
      throw InputFaults(
        "--contact", "a batch says who asks: name a page or a mail address that webmasters find")
    }
    let program = try Self.ownProgram()
    let shelf = try ReadingShelf(batch: out, program: program, ocr: ocr)
    let pool = WorkerPool(
      program: program, arguments: try workArguments() + ["--readings", shelf.folder],
      width: workers)
    let run = BatchRun(
      folder: folder, agencies: agencies, today: day.iso, isOffline: offline,
      fetcher: offline ? nil : .live(live), budget: live.budget,
      robots: RobotsManner(policy: robots, agent: requester.agent),
      isOwnCopy: { [map = live.hostMap] in map[host: $0] != nil },
      meter: BatchMeter(of: agencies.count), stream: stream)
    let isWhole = try await Interruption.watched { try await run.run(pool, atOnce: atOnce) }
    let count = try folder.joinResults(of: agencies)
    let overview = try await BatchResults(path: folder.allResults).overview()
    try OverviewFiles(folder: out).write(
      OverviewReport(overview, wording: try .load(from: checklists.folder()), language: lang))
    let summary = BatchSummary(overview: overview, missing: agencies.count - count)
    if self.stream != Files.output { try Console.print(summary.text) }
    if !isWhole {
      Console.complain(
        "the batch was interrupted; go on with: oit batch \(list) --out \(out) --resume")
      throw ExitStatus.interrupted.code
    }
    throw summary.exitStatus.code
  }

  /// The program that runs now: workers must be of the same version.
  private static func ownProgram() throws(InputFaults) -> String {
    guard let path = Bundle.main.executablePath else {
      throw InputFaults("oit", "the program does not know where it lies")
    }
    return path
  }

  private func workArguments() throws -> [String] {
    let sets = checklists.files.flatMap { ["--checklist", $0] }
    return ["work", "--checklists", try checklists.folder().path, "--ocr", ocr.ocr.rawValue]
      + ["--ocr-pages", "\(ocr.ocrPages)", "--ocr-most", "\(ocr.ocrMost)"]
      + limits.arguments + sets
  }
}
