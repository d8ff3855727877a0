import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit score`: what verdicts or scores come to, without looking at any website.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Works out the scores and the level from verdicts, or from scores of indicators.",
    discussion: """
      The file is YAML or JSON: `year`, `verdicts: {O1: pass, O2: fail}` with an optional \
      `default`, or `indicators: {9: 84.84, 10: 43.75}`; with `IIT: [...]` and `EIT: [...]` there \
      is a total. A result written by `oit check --json` is scored again. What is undecided makes \
      a range.
      """
  )

  @Argument(help: "The file with verdicts or scores, or a result of `oit check --json`.")
  var file: String

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    try reportingInputFaults {
      let folder = try checklists.folder()
      let (input, checklist) = try read(folder)
      let sheet = Scorer.score(
        verdicts: input.verdicts, checklist: checklist, indicatorScores: input.indicatorScores)
      let report = ScoreReport(wording: try Wording.load(from: folder), language: lang)
      try Console.print(report.text(sheet, checklist: checklist, agency: input.agency))
    }
  }

  private func read(_ folder: ChecklistFolder) throws(InputFaults) -> (ScoreFile, Checklist) {
    let text = try Files.text(at: file)
    if JSONReport.isResult(text) {
      let document = try JSONReport.read(text, file: file)
      let year = document.checklist.year
      let checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
      return (try document.scoreFile(checklist, file: file), checklist)
    }
    let value = try YAMLValue.parse(text, file: file)
    let year = try ScoreFile.year(of: value)
    let checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
    return (try ScoreFile.read(value, checklist: checklist), checklist)
  }
}
