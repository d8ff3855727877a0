import ArgumentParser
import Criteria
import Preparing

/// `oit init`: the file that an agency fills in.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes an agency's file with every item of a year, for the agency to fill in.",
    discussion: "A file that is there is never overwritten."
  )

  @Option(help: "The fiscal year in the Buddhist era; the latest one when it is left out.")
  var year: Int?

  @Option(help: "The agency's name.")
  var name: String

  @Option(help: "The address of its main website.")
  var mainSite: String

  @Option(help: "The file to write.")
  var out = "agency.yaml"

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let year = try year ?? folder.years().last ?? 0
    let checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
    let draft = try AgencyDraft(checklist: checklist, name: name, mainSite: mainSite)
    try Files.writeNew(draft.text, to: out)
    let count = checklist.items.count
    try Console.print("\(out): FY\(year), \(count) ข้อ · \(count) items")
  }
}
