import ArgumentParser
import Criteria
import Judging
import Preparing
import Reports

/// `oit validate`: the checklists and agency files, every fault with its line.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Reads the checklists and the given agency files, and lists every fault.",
    discussion: "Without an agency's file, the checklists of all years and the wording are read."
  )

  @Argument(help: "Agency files.")
  var files: [String] = []

  @Flag(
    help: "List by year every fact of the criteria that is inferred, unverified or contradicted.")
  var provenance = false

  @Option(help: "The language of that list: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    var faults = Self.faults { try Wording.load(from: folder) }
    faults += Self.faults { try LintRules.load(from: folder) }
    faults += Self.faults { try Renumbering.load(from: folder) }
    faults += Self.faults { try AnalysisGuide.load(from: folder) }
    faults += Self.faults { try PaperWords.load(from: folder) }
    var recipes: [String: [Recipe]] = [:]
    for year in try folder.years() {
      faults += Self.faults {
        let library = try ChecklistLibrary.load(folder: folder, year: year)
        for (concept, recipe) in library.recipes { recipes[concept, default: []].append(recipe) }
        return try Rulebook(library)
      }
    }
    faults += Self.faults { try StrayRules.check(folder) }
    faults += Self.faults {
      let strays = try LabelMap.load(from: folder).faults(against: recipes)
      if !strays.isEmpty { throw InputFaults(strays) }
    }
    if !checklists.files.isEmpty {
      faults += Self.faults { try checklists.ownLibrary(folder).map { try Rulebook($0) } }
    }
    // An agency's file is read against a checklist, so that one comes first.
    if faults.isEmpty {
      for file in files {
        faults += Self.faults { try AuditInput(agencyFile: file, checklists: checklists) }
      }
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    if provenance {
      try Console.print(try doubts(folder))
    } else {
      try Console.print(summary(try folder.years()))
    }
  }

  private func doubts(_ folder: ChecklistFolder) throws(InputFaults) -> String {
    let confidences = try Wording.load(from: folder).confidences
    var texts: [String] = []
    if let own = try checklists.ownLibrary(folder) {
      return DoubtReport(own.checklist, confidences: confidences, language: lang).text
    }
    for year in try folder.years() {
      let checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
      texts.append(DoubtReport(checklist, confidences: confidences, language: lang).text)
    }
    return texts.joined(separator: "\n\n")
  }

  private func summary(_ years: [Int]) -> String {
    let list = years.map { "FY\($0)" }.joined(separator: ", ")
    return (["\(list): no fault"] + files.map { "\($0): no fault" }).joined(separator: "\n")
  }

  private static func faults<Value>(_ read: () throws -> Value) -> [InputFault] {
    do {
      _ = try read()
      return []
    } catch let error as InputFaults {
      return error.faults
    } catch {
      preconditionFailure("reading the user's files throws InputFaults, not \(error)")
    }
  }
}
