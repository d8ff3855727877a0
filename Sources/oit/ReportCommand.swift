import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit report`: a stored result in other forms, without another audit.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Renders a stored result again: HTML, XLSX, CSV, JUnit, SARIF and more.",
    discussion: """
      The file is a result of `oit check --json`; the same options write the same files as `check` \
      does, but for pictures in the HTML, which need what was fetched.

      Exit code 0: rendered, whatever the verdicts; 2: the input is wrong; 6: the disk is full.
      """
  )

  @Argument(help: "The result of `oit check --json`.")
  var result: String

  @OptionGroup var checklists: ChecklistsOption

  @OptionGroup(title: "Reports (- for the standard output)") var reports: ReportOptions

  @Option(help: "The language of the reports: th or en.")
  var lang: Language = .th

  func run() async throws {
    try reports.checkWritable()
    let folder = try checklists.folder()
    let wording = try Wording.load(from: folder)
    let input = try checklists.inputs([result], folder)[0]
    guard let document = input.document else {
      throw InputFaults(result, "this is no result of `oit check --json`")
    }
    let audit = try audit(document, input)
    if !reports.takesOutput {
      let style = TerminalStyle(
        language: lang, width: Terminal.width, hasColour: Terminal.wantsColour)
      try Console.print(TerminalReport(audit, wording: wording, style: style).text)
    }
    try reports.write(
      audit, wording: wording, language: lang, version: document.program.version)
  }

  /// - Throws: `InputFaults` when the result's figures do not come out any more.
  private func audit(
    _ document: ResultDocument, _ input: ScoreInput
  ) throws(InputFaults) -> AuditResult {
    let year = PaperMaterial.Year(
      agency: input.scores.agency, checklist: input.checklist, sheet: input.sheet,
      verdicts: input.scores.verdicts, audit: document)
    guard year.agreesWithAudit else {
      throw InputFaults(
        result, "its scores do not come out under the present checklist; run `oit check` again")
    }
    return AuditResult(document, checklist: input.checklist, score: input.sheet)
  }
}
