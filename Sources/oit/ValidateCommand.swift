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

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    var faults = Self.faults { try Wording.load(from: folder) }
    faults += Self.faults { try LintRules.load(from: folder) }
    faults += Self.faults { try Renumbering.load(from: folder) }
    for year in try folder.years() {
      faults += Self.faults { try Rulebook(try ChecklistLibrary.load(folder: folder, year: year)) }
    }
    // An agency's file is read against a checklist, so that one comes first.
    if faults.isEmpty {
      for file in files {
        faults += Self.faults { try AuditInput(agencyFile: file, checklists: checklists) }
      }
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    try Console.print(summary(try folder.years()))
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
