import ArgumentParser
import Auditing
import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Reports
import Scoring
import Storage
import ThaiText

/// `oit check`: one agency, from its file to the score.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Audits one agency and prints what each item lacks.",
    discussion: """
      Exit code 0: nothing failed; 1: an item failed; 2: the input is wrong; 3: nothing failed, \
      but something is undecided; 4: worse than --baseline; 6: the disk is full; 7: \
      another run writes into the same folder, or the history cannot be used.
      """
  )

  @Argument(help: "The agency's file, with its addresses for each item.")
  var agency: String

  @OptionGroup var checklists: ChecklistsOption

  @Option(help: "Judge what an earlier run kept in this folder; fetch nothing.")
  var from: String?

  @OptionGroup var keeping: KeepOptions

  @Option(help: "HOST=127.0.0.1:PORT: fetch a host from this address, before it is public.")
  var map: [String] = []

  @OptionGroup(title: "Reports (- for the standard output)") var reports: ReportOptions

  @Flag(
    help: """
      Put no pictures into the HTML file: with --capture, --store or --from it shows the pictures \
      and scanned pages that a person has to look at.
      """)
  var noPictures = false

  @Option(help: "The day as of which is judged, YYYY-MM-DD of the common era (today).")
  var today: String?

  @Option(help: "How many addresses of one host are looked at at the same time.")
  var width = 8

  @OptionGroup(title: "Over time") var time: HistoryOptions

  @Option(help: "The language of the report: th or en.")
  var lang: Language = .th

  @OptionGroup var ocr: OCROption

  @Option(
    help: """
      robots.txt: follow obeys it for all but what the agency submitted, strict for everything, \
      ours does not ask for it, on a site of your own (follow).
      """)
  var robots: RobotsManner.Policy?

  @OptionGroup(title: "Who asks") var requester: RequesterOptions

  @OptionGroup(title: "Fetching") var fetching: FetchOptions

  @Flag(
    help: """
      Look at pages that scripts draw through a headless Chromium (Debian package chromium); without \
      it they are undecided.
      """)
  var render = false

  func validate() throws {
    if from != nil && (keeping.place != nil || !map.isEmpty || robots != nil) {
      throw ValidationError(
        "--from judges what was kept; --capture, --store, --map and --robots are for fetching")
    }
    if width < 1 || width > 64 { throw ValidationError("--width: 1 to 64 was expected") }
    if let today, CalendarDay(iso: today) == nil {
      throw ValidationError("--today: a day like 2021-04-30 was expected, not \(today)")
    }
  }

  func run() async throws {
    let input = try input()
    // What cannot be compared is told before the work is done.
    let earlier = try time.baseline(for: input.agency, in: try time.open())
    let audit = try await audit(input, isPrinted: !reports.takesOutput)
    // Opened anew: in the meantime another run may have put the file aside.
    try time.open()?.append(audit.document, audit.circumstances)
    if let earlier, try isWorse(audit.result, than: earlier, input.wording) {
      throw ExitStatus.worseThanBaseline.code
    }
    throw ExitStatus(of: audit.result.items.map(\.verdict)).code
  }

  /// What the audit starts from.
  func input() throws -> AuditInput {
    let input = try AuditInput(agencyFile: agency, checklists: checklists)
    if input.agency.answers.values.allSatisfy(\.urls.isEmpty) {
      throw InputFaults(agency, "no item has an address; write them as `urls` under `items`")
    }
    try reports.checkWritable()
    return input
  }

  /// A finished audit, of which every report that was asked for is written.
  struct Audit {
    let result: AuditResult
    let circumstances: Run.Circumstances

    var document: ResultDocument { ResultDocument(result, version: Version.text) }
  }

  /// - Parameter isPrinted: Whether the report goes to the terminal, too.
  func audit(_ input: AuditInput, isPrinted: Bool) async throws -> Audit {
    let reader = try await ocr.documentReader()
    let source = try FetchSource(self)
    let looker = Looker(
      fetcher: source.fetcher, reader: reader,
      draw: try render ? source.drawing(as: requester.requester()) : nil)
    let auditor = Auditor(input.rulebook, looker: looker, width: width, sweepWait: source.sweepWait)
    if from == nil { try requester.hintAtContact() }
    let meter = ProgressMeter()
    let start = ContinuousClock.now
    var result = await auditor.audit(input.agency, today: source.today) { meter.show($0, of: $1) }
    let timings = ["audit": start.duration(to: .now)]
    result.ignoresRobots = source.robots?.policy == .ours
    meter.finish()
    if isPrinted { try printReport(of: result, wording: input.wording) }
    try await source.finish()
    let pictures = try await pictures(of: result, from: source)
    try reports.write(result, wording: input.wording, language: lang, pictures: pictures)
    return Audit(
      result: result,
      circumstances: Run.Circumstances(capture: keeping.place?.path ?? from, timings: timings))
  }

  /// Prints what changed since an earlier result.
  private func isWorse(
    _ result: AuditResult, than earlier: Baseline, _ wording: Wording
  ) throws -> Bool {
    let comparison = RunComparison(before: earlier.verdicts, after: result.items)
    let titles = Dictionary(
      result.checklist.items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let report = RunComparisonReport(wording: wording, language: lang)
    if !reports.takesOutput { try Console.print(report.text(comparison, titles: titles)) }
    return !comparison.worse.isEmpty
  }

  private func printReport(of result: AuditResult, wording: Wording) throws {
    let style = TerminalStyle(
      language: lang, width: Terminal.width, hasColour: Terminal.wantsColour)
    let report = TerminalReport(result, wording: wording, style: style, file: agency)
    try Console.print(report.text)
  }

  private func pictures(
    of result: AuditResult, from source: FetchSource
  ) async throws -> [Review.Spot: HTMLReport.Picture] {
    guard reports.html != nil, !noPictures, !Review.spots(of: result).isEmpty,
      let capture = try source.capture()
    else { return [:] }
    return await ReviewPictures(capture).all(for: result)
  }
}

extension Language: ExpressibleByArgument {}

extension RobotsManner.Policy: ExpressibleByArgument {}
