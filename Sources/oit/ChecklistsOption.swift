import ArgumentParser
import Criteria
import Foundation

/// Where the criteria are; for every command that needs them.
struct ChecklistsOption: ParsableArguments {
  @Option(
    name: .customLong("checklists"),
    help: ArgumentHelp(
      "The folder with the criteria.",
      discussion: """
        Else $OIT_CHECKLISTS, else the folder Checklists beside or above the program, else \
        beside or above the current folder.
        """,
      valueName: "folder"))
  var path: String?

  @Option(
    name: .customLong("checklist"),
    help: ArgumentHelp(
      "A file with a set of criteria of its own, for example a school's.",
      discussion: "Recipes that it does not bring along are those of the folder.",
      valueName: "file"))
  var files: [String] = []

  /// The set of the option `--checklist`; `nil` without it.
  func ownLibrary(_ folder: ChecklistFolder) throws(InputFaults) -> ChecklistLibrary? {
    if files.count > 1 { throw InputFaults("--checklist", "only one set can be used here") }
    return try ownLibraries(folder).first
  }

  /// All sets of the option `--checklist`, for a command that looks at several results.
  func ownLibraries(_ folder: ChecklistFolder) throws(InputFaults) -> [ChecklistLibrary] {
    var libraries: [ChecklistLibrary] = []
    for file in files {
      libraries.append(try .load(folder: folder, text: try Files.text(at: file), file: file))
    }
    return libraries
  }

  /// The folder that the option, the environment or the place of the program names.
  ///
  /// - Throws: `InputFaults` when there is none.
  func folder() throws(InputFaults) -> ChecklistFolder {
    if let path { return ChecklistFolder(path: path) }
    let environment = ProcessInfo.processInfo.environment["OIT_CHECKLISTS"] ?? ""
    if !environment.isEmpty { return ChecklistFolder(path: environment) }
    let starts = [Self.programFolder, FileManager.default.currentDirectoryPath]
    guard let found = starts.compactMap(\.self).lazy.compactMap(Self.above).first else {
      let message = "no folder Checklists was found; name it with --checklists or $OIT_CHECKLISTS"
      throw InputFaults([InputFault(SourcePlace(file: "Checklists", line: 0), message)])
    }
    return ChecklistFolder(path: found)
  }

  private static var programFolder: String? {
    Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  /// The folder `Checklists` in the given one or the nearest above it.
  private static func above(_ start: String) -> String? {
    var folder = URL(fileURLWithPath: start).standardizedFileURL
    while true {
      let candidate = folder.appendingPathComponent("Checklists").path
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder)
      if exists, isFolder.boolValue { return candidate }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path { return nil }
      folder = parent
    }
  }
}
