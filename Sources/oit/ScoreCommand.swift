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
      is a total. Averages of questions, `questions: {i1: 95.70}`, may stand for IIT and EIT. A result written by `oit check --json` is scored again. What is undecided makes \
      a range.
      """
  )

  @Argument(help: "The file with verdicts or scores, or a result of `oit check --json`.")
  var file: String

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let input = try checklists.inputs([file], folder)[0]
    let report = ScoreReport(wording: try Wording.load(from: folder), language: lang)
    try Console.print(
      report.text(input.sheet, checklist: input.checklist, agency: input.scores.agency))
  }
}
