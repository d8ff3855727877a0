/// The checklist of one fiscal year with the recipes of its concepts, as an audit needs them.
package struct ChecklistLibrary: Sendable {
  package var checklist: Checklist
  /// The recipe of each concept of the checklist.
  package var recipes: [String: Recipe]

  package init(checklist: Checklist, recipes: [String: Recipe]) {
    self.checklist = checklist
    self.recipes = recipes
  }

  /// Reads `<year>.yaml` and `elements/<concept>.yaml` for each of its concepts.
  ///
  /// Names of checks and codes of reasons are not looked at here.
  /// - Throws: every fault of all these files together.
  package static func load(
    folder: ChecklistFolder, year: Int
  ) throws(InputFaults) -> ChecklistLibrary {
    var loader = LibraryLoader(folder: folder)
    return try loader.load(year: year)
  }

  /// Reads a checklist from a file of its own, for example a school's; what it does not bring
  /// along (recipes, a year that it extends) is the folder's.
  ///
  /// - Throws: every fault of all these files together.
  package static func load(
    folder: ChecklistFolder, text: String, file: String
  ) throws(InputFaults) -> ChecklistLibrary {
    var loader = LibraryLoader(folder: folder)
    return try loader.load(try loader.reading(text: text, file: file))
  }

  /// Reads the checklist of a year alone; its hash is that of its own file.
  ///
  /// - Throws: every fault of the file, or which years there are when that one is missing.
  package static func checklist(
    folder: ChecklistFolder, year: Int
  ) throws(InputFaults) -> Checklist {
    var loader = LibraryLoader(folder: folder)
    return try loader.checklist(year: year)
  }

  /// Reads the recipe of a concept; `nil` when there is no file for it.
  ///
  /// - Throws: every fault of the file.
  package static func recipe(
    folder: ChecklistFolder, concept: String
  ) throws(InputFaults) -> Recipe? {
    guard try folder.concepts().contains(concept) else { return nil }
    var loader = LibraryLoader(folder: folder)
    return try loader.recipe(concept: concept)
  }
}
