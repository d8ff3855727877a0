import ArgumentParser
import Criteria
import Reports

/// `oit explain`: what an item asks for, for the officer who has to publish it.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints what an item asks for, where that stands and how it is checked."
  )

  @Argument(help: "The items, for example O2 O17; all of the year when none is named.")
  var items: [String] = []

  @Option(help: "The fiscal year in the Buddhist era; the latest one when it is left out.")
  var year: Int?

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let year = try year ?? folder.years().last ?? 0
    let own = try checklists.ownLibrary(folder)
    let checklist = try own?.checklist ?? ChecklistLibrary.checklist(folder: folder, year: year)
    let wording = try Wording.load(from: folder)
    let chosen = try checklist.chosen(items)
    let texts = try chosen.map { item in
      ItemExplanation(
        checklist: checklist, item: item,
        recipe: try own?.recipes[item.concept]
          ?? ChecklistLibrary.recipe(folder: folder, concept: item.recipe ?? item.concept),
        confidences: wording.confidences, language: lang
      ).text()
    }
    try Console.print(texts.joined(separator: "\n\n\n"))
  }
}
