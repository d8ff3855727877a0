import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit plan`: which items to mend first.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Finds the cheapest mends that reach a total, a level or a score of the OIT.",
    discussion: """
      The file is a result of `oit check --json`, or one with verdicts as `oit score` reads it. \
      Without a goal, that is the year's pass mark. Undecided items count as failed. \
      A result is planned by the rules it was judged by: contested ones as its agency set them, \
      and those of a set of its own with --checklist.

      Exit code 0: the goal can be reached; 1: not by mending items alone; 2: the input is wrong.
      """
  )

  @Argument(help: "The result of `oit check --json`, or the file with verdicts and IIT, EIT.")
  var file: String

  @Option(help: "The total of the ITA to reach, 0 to 100.")
  var target: String?

  @Option(help: "The level to reach, for example A.")
  var level: String?

  @Option(help: "The score of the OIT to reach, 0 to 100; IIT and EIT may be unknown.")
  var oit: String?

  @Option(help: "A YAML file with what mending an item costs, `O2: 3`; 1 for the others.")
  var effort: String?

  @Flag(help: "Count undecided items as passed.")
  var undecidedPasses = false

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func validate() throws {
    if [target, level, oit].compactMap(\.self).count > 1 {
      throw ValidationError("--target, --level and --oit: say only one of them")
    }
  }

  func run() async throws {
    let folder = try checklists.folder()
    let input = try checklists.inputs([file], folder)[0]
    let task = try task(input, folder)
    let plan = Planner(task).plan(try goal(input))
    let report = PlanReport(wording: try Wording.load(from: folder), language: lang)
    try Console.print(report.text(plan, task: task, agency: input.scores.agency))
    throw (plan.isReached ? ExitStatus.nothingFailed : .somethingFailed).code
  }

  private func task(_ input: ScoreInput, _ folder: ChecklistFolder) throws -> PlanTask {
    if input.scores.verdicts.isEmpty {
      throw InputFaults(file, "a plan needs `verdicts`; scores do not say which items failed")
    }
    let library = try input.library(folder)
    var efforts = input.document?.comingAlong ?? [:]
    if let effort {
      let value = try YAMLValue.parse(try Files.text(at: effort), file: effort)
      let given = try EffortFile.read(value, checklist: input.checklist)
      efforts.merge(given) { _, given in given }
    }
    return PlanTask(
      checklist: input.checklist, verdicts: input.scores.verdicts,
      indicatorScores: input.scores.indicatorScores, undecidedPasses: undecidedPasses,
      efforts: efforts, follows: library.follows)
  }

  private func goal(_ input: ScoreInput) throws(InputFaults) -> PlanGoal {
    if let oit { return .openData(try points(oit, "--oit")) }
    if input.sheet.total == nil {
      throw InputFaults(file, "IIT or EIT is not known, so there is no total; use --oit")
    }
    if let target { return .total(try points(target, "--target")) }
    guard let level else { return .total(input.checklist.scoring.passMark) }
    let names = input.checklist.scoring.levels.map(\.name)
    guard names.contains(level) else {
      throw InputFaults("--level", "\(level) is none of \(names.joined(separator: ", "))")
    }
    return .level(level)
  }

  private func points(_ text: String, _ option: String) throws(InputFaults) -> Hundredths {
    if let points = Hundredths(text) { return points }
    throw InputFaults(option, "a number of 0 to 100 with at most two decimals, not \(text)")
  }
}

extension ResultDocument {
  /// Items that failed only because another one does: mending that one mends them.
  fileprivate var comingAlong: [String: Int] {
    let items = items.filter { $0.verdict == .fail && $0.reasons == [.doesNotFollow] }
    return Dictionary(items.map { ($0.id, 0) }, uniquingKeysWith: { first, _ in first })
  }
}
