import ArgumentParser
import Criteria
import Reports
import Scoring
import Storage

/// `oit compare`: what changed between two results of one agency and year.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says which items and elements changed between two results, and why.",
    usage: """
      oit compare BEFORE.json AFTER.json
      oit compare --history FILE AGENCY [RUN [RUN]]
      """,
    discussion: """
      Both are results of `oit check --json` for the same agency and year, or runs that a history \
      kept: without numbers the last run and the one before it, with one number that run and the \
      last. Two years are compared by `oit compare-years`.

      Exit code 0: nothing is worse; 2: the input is wrong; 4: something is worse; 7: the history \
      cannot be used. What could not be looked at this time, as when a server does not answer, is \
      not worse.
      """
  )

  @Argument(
    help: "Two results; with --history the agency, by its file or name, and numbers of runs.")
  var sides: [String]

  @Option(help: ArgumentHelp("Compare runs that this history keeps.", valueName: "file"))
  var history: String?

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func validate() throws {
    let most = history == nil ? 2...2 : 1...3
    guard most.contains(sides.count) else {
      throw ValidationError(
        history == nil
          ? "two results were expected: BEFORE AFTER"
          : "with --history the agency was expected, and up to two numbers of runs")
    }
  }

  func run() async throws {
    let (before, later) = try history.map(kept) ?? files()
    let comparison = RunComparison(before: before, after: later.verdicts)
    let wording = try Wording.load(from: try checklists.folder())
    let report = RunComparisonReport(wording: wording, language: lang)
    try Console.print(report.text(comparison, titles: later.titles))
    if !comparison.worse.isEmpty { throw ExitStatus.worseThanBaseline.code }
  }

  private func files() throws(InputFaults) -> ([ItemVerdict], ResultDocument) {
    let (before, after) = (sides[0], sides[1])
    let later = try JSONReport.read(try Files.text(at: after), file: after)
    let baseline = try Baseline(before, of: later.agency.name, year: later.checklist.year)
    return (baseline.verdicts, later)
  }

  private func kept(in file: String) throws -> ([ItemVerdict], ResultDocument) {
    let database = try AuditDatabase(existing: file)
    let agency = try database.agency(sides[0], checklists: checklists)
    let (before, after) = try database.pair(of: agency, numbers: Array(sides.dropFirst()))
    return (before.verdicts, try database.document(of: after))
  }
}

/// A result that a later one of the same agency and year is held against.
struct Baseline {
  let verdicts: [ItemVerdict]

  init(_ run: Run) { verdicts = run.verdicts }

  /// - Throws: `InputFaults` when the file is no result, or one of another agency or year.
  init(_ file: String, of agency: String, year: Int) throws(InputFaults) {
    let document = try JSONReport.read(try Files.text(at: file), file: file)
    guard document.agency.name == agency, document.checklist.year == year else {
      throw InputFaults(
        file,
        """
        this is a result of \(document.agency.name), FY\(document.checklist.year), and cannot be \
        held against \(agency), FY\(year); two years are compared by `oit compare-years`
        """)
    }
    verdicts = document.verdicts
  }
}
