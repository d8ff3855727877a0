import ArgumentParser
import Criteria
import Preparing
import Reports

/// `oit lint`: what costs points every year, found in an agency's file without a network.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Finds in an agency's file, without a network, what costs points every year.",
    discussion: """
      Items without URL, the home page given for many items, one URL for several items, another \
      year in the URL, link shorteners, pages behind a login, other hosts. Exit code 0: nothing \
      costs points; 1: something does; 2: the input is wrong.
      """
  )

  @Argument(help: "The agency's file, with its addresses for each item.")
  var agency: String

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let rules = try LintRules.load(from: folder)
    let text = try Files.text(at: agency)
    let year = try AgencyFile.year(text: text, file: agency, among: try folder.years())
    let checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
    let submission = try Submission(
      try YAMLValue.parse(text, file: agency), checklist: checklist)
    let findings = Linter(rules: rules, checklist: checklist).findings(submission)
    let shown = findings.map(\.fitForTerminal)
    try Console.print(LintReport(rules: rules, language: lang).text(shown))
    let costsPoints = findings.contains { $0.severity == .costsPoints }
    throw (costsPoints ? ExitStatus.somethingFailed : .nothingFailed).code
  }
}

extension LintRules {
  /// Reads `lint.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> LintRules {
    try LintRulesFile.read(
      text: try folder.text(of: "lint.yaml"), file: folder.shown("lint.yaml"))
  }
}

extension LintFinding {
  /// Without signs that steer a terminal.
  fileprivate var fitForTerminal: LintFinding {
    var copy = self
    copy.detail = detail.cleanAddress
    return copy
  }
}
