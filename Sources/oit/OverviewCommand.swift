import ArgumentParser
import Criteria
import Reports

/// `oit overview`: what a supervisor of many agencies asks the results of a batch.
struct OverviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview",
    abstract: "Looks over the results of a batch: ranking, provinces, failures, templates.",
    discussion: """
      Reads results.ndjson in the folder of `oit batch` and writes overview.html, overview.xlsx and \
      overview-*.csv beside it, as `oit batch` does at its end. A line of results.ndjson is a \
      result of `oit check --json` on one line, so that results of other runs can be looked over, too.
      """
  )

  @Argument(help: "The folder of a batch.")
  var folder: String

  @Option(help: "The language of the overview: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let wording = try Wording.load(from: try checklists.folder())
    let overview = try await BatchResults(path: "\(folder)/results.ndjson").overview()
    try OverviewFiles(folder: folder).write(
      OverviewReport(overview, wording: wording, language: lang))
    try Console.print("\(folder)/overview.html")
  }
}
