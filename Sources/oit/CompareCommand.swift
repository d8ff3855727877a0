import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit compare`: what changed between two results of one agency and year.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says which items and elements changed between two results, and why.",
    discussion: """
      Both files are results of `oit check --json` for the same agency and year; two years are \
      compared by `oit compare-years`.

      Exit code 0: nothing is worse; 2: the input is wrong; 4: something is worse. What could not be \
      looked at this time, as when a server does not answer, is not worse.
      """
  )

  @Argument(help: "The earlier result.")
  var before: String

  @Argument(help: "The later result.")
  var after: String

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let later = try JSONReport.read(try Files.text(at: after), file: after)
    let baseline = try Baseline(before, of: later.agency.name, year: later.checklist.year)
    let comparison = RunComparison(before: baseline.verdicts, after: later.verdicts)
    let wording = try Wording.load(from: try checklists.folder())
    let report = RunComparisonReport(wording: wording, language: lang)
    try Console.print(report.text(comparison, titles: later.titles))
    if !comparison.worse.isEmpty { throw ExitStatus.worseThanBaseline.code }
  }
}

/// A result that a later one of the same agency and year is held against.
struct Baseline {
  let verdicts: [ItemVerdict]

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

extension ResultDocument {
  var titles: [String: Bilingual] {
    Dictionary(items.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }
}
