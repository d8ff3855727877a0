/// Finds rules for elements that no year's checklist knows: most likely a name typed wrong.
///
/// It takes the checklists of all years, so an audit of one year does not look.
package enum StrayRules {
  /// - Throws: every such rule, and the faults of the files that had to be read.
  package static func check(_ folder: ChecklistFolder) throws(InputFaults) {
    var faults: [InputFault] = []
    for (concept, known) in try elementsOfAllYears(folder) {
      do {
        let recipe = try ChecklistLibrary.recipe(folder: folder, concept: concept)
        faults += recipe.map { Self.faults(in: $0, known: known) } ?? []
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw InputFaults(faults) }
  }

  private static func faults(in recipe: Recipe, known: Set<String>) -> [InputFault] {
    recipe.elements.filter { !known.contains($0.key) }.map { id, rule in
      InputFault(rule.place, "`\(id)` is an element of \(recipe.concept) in no year's checklist")
    }
  }

  /// The elements of each recipe in any year.
  private static func elementsOfAllYears(
    _ folder: ChecklistFolder
  ) throws(InputFaults) -> [String: Set<String>] {
    var elements: [String: Set<String>] = [:]
    for year in try folder.years() {
      for item in try ChecklistLibrary.checklist(folder: folder, year: year).items {
        let ids = (item.elements + item.dormant).map(\.id)
        elements[item.recipe ?? item.concept, default: []].formUnion(ids)
      }
    }
    return elements
  }
}
