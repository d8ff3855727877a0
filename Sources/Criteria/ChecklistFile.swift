/// Reads `Checklists/<year>.yaml`, the law of one fiscal year.
package enum ChecklistFile {
  /// Reads the checklist; its `hash` stays empty, as only the folder knows all files.
  ///
  /// - Throws: every fault of the file, each with its line.
  package static func read(text: String, file: String) throws(InputFaults) -> Checklist {
    try reading(text: text, file: file).checklist
  }

  /// A checklist and where each of its items stands in the file.
  struct Reading {
    var checklist: Checklist
    var itemPlaces: [String: SourcePlace]
    /// Recipes that the file brings along, by concept.
    var recipes: [String: Recipe]
  }

  static func reading(text: String, file: String) throws(InputFaults) -> Reading {
    try reading(try YAMLValue.parse(text, file: file))
  }

  static func reading(_ value: YAMLValue) throws(InputFaults) -> Reading {
    let faults = FaultList()
    let root = MapReader(value, what: "a checklist", faults: faults)
    let recipes = readRecipes(root)
    let year = root.requiredYear("year") ?? 0
    let audience = root.requiredString("audience")
    let title = root.requiredBilingual("title")
    let sources = readSources(root)
    let codes = Set(sources.keys)
    let scoring = ScoringRulesReader(codes: codes).read(root)
    let reader = IndicatorReader(codes: codes)
    let indicators = reader.read(root)
    root.finish()
    try faults.throwIfAny()
    let checklist = Checklist(
      year: year, audience: audience, title: title, sources: sources, scoring: scoring,
      indicators: indicators, hash: "")
    return Reading(checklist: checklist, itemPlaces: reader.itemPlaces, recipes: recipes)
  }

  /// `recipes`: concepts that only this set has, so that a set is one file.
  private static func readRecipes(_ root: MapReader) -> [String: Recipe] {
    guard let map = root.map("recipes") else { return [:] }
    var recipes: [String: Recipe] = [:]
    for entry in map.keys {
      let reader = MapReader(entry.value, what: "`\(entry.key)`", faults: map.faultList)
      recipes[entry.key] = RecipeFile.read(reader, concept: entry.key)
      _ = map.value(entry.key)
    }
    return recipes
  }

  private static func readSources(_ root: MapReader) -> [String: String] {
    guard root.requiredValue("sources") != nil, let map = root.map("sources") else { return [:] }
    var sources: [String: String] = [:]
    for entry in map.keys { sources[entry.key] = map.requiredString(entry.key) }
    return sources
  }
}
