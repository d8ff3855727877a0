import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit compare-years`: two results side by side.
struct CompareYearsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare-years",
    abstract: "Puts two years side by side: what rose, what fell, strengths and weaknesses.",
    discussion: """
      Each file is a result of `oit check --json`, or one with verdicts or scores as `oit score` \
      reads it. A strength is an indicator that did not fall and has at least --strong points. \
      A result judged by a set of its own is compared by it with --checklist, given once for each set.
      """
  )

  @Argument(help: "The earlier result.")
  var earlier: String

  @Argument(help: "The later result.")
  var later: String

  @Option(help: "The points from which an indicator that did not fall is a strength.")
  var strong = "80"

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    guard let strong = Hundredths(strong) else {
      throw InputFaults("--strong", "a number of 0 to 100 was expected, not \(strong)")
    }
    let folder = try checklists.folder()
    let inputs = try checklists.inputs([earlier, later], folder)
    let (before, after) = (inputs[0], inputs[1])
    let comparison = YearComparison(
      before: before.sheet, after: after.sheet, checklist: after.checklist,
      verdicts: after.scores.verdicts, strongFrom: strong)
    let report = ComparisonReport(wording: try Wording.load(from: folder), language: lang)
    try Console.print(
      report.text(
        comparison, before: before.side, after: after.side, checklist: after.checklist,
        reasons: after.reasons))
  }
}

extension ScoreInput {
  fileprivate var side: ComparisonReport.Side {
    .init(year: checklist.year, level: sheet.levelText, checklist: checklist)
  }

  /// Why items failed; only a result knows.
  fileprivate var reasons: [String: [Reason]] {
    Dictionary(
      (document?.items ?? []).map { ($0.id, $0.reasons) }, uniquingKeysWith: { first, _ in first })
  }
}
