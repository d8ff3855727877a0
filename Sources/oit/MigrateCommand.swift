import ArgumentParser
import Criteria
import Preparing
import Reports

/// `oit migrate`: an agency's file under the numbers of another fiscal year.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Carries an agency's file to another fiscal year, item by item, into a new file.",
    discussion: """
      Items follow what they ask, not their number; merged items get the URLs of all their parts, \
      items that are gone are listed, new ones are left empty. The old file is not touched.
      """
  )

  @Argument(help: "The agency's file.")
  var agency: String

  @Option(help: "The fiscal year to carry it to.")
  var to: Int

  @Option(help: "The file to write (agency-YEAR.yaml).")
  var out: String?

  @Option(help: "The language of the summary: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let text = try Files.text(at: agency)
    let year = try AgencyFile.year(text: text, file: agency, among: try folder.years())
    let old = try ChecklistLibrary.checklist(folder: folder, year: year)
    let new = try ChecklistLibrary.checklist(folder: folder, year: to)
    let root = try YAMLValue.parse(text, file: agency)
    let submission = try Submission(root, checklist: old)
    let migration = Migration(
      submission, from: old, to: new, renumbering: try .load(from: folder))
    let writer = MigrationWriter(migration, submission: submission, root: root, text: text)
    let path = out ?? "agency-\(to).yaml"
    try Files.writeNew(writer.text(), to: path)
    let summary = MigrationSummary(migration, dropped: writer.dropped, language: lang)
    try Console.print("\(path)\n\(summary.text)")
  }
}

extension Renumbering {
  /// Reads `renumbering.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> Renumbering {
    try .read(
      text: try folder.text(of: "renumbering.yaml"), file: folder.shown("renumbering.yaml"))
  }
}
