/// Reads `Checklists/elements/<concept>.yaml`, how the elements of a concept are recognised.
///
/// Names of checks, their options and codes of reasons are left as they stand, with their places:
/// only the room of the checks knows them.
package enum RecipeFile {
  /// - Throws: every fault of the file, each with its line.
  package static func read(text: String, file: String) throws(InputFaults) -> Recipe {
    let faults = FaultList()
    let root = MapReader(try YAMLValue.parse(text, file: file), what: "a recipe", faults: faults)
    let recipe = read(root, concept: root.requiredString("concept"))
    try faults.throwIfAny()
    return recipe
  }

  /// A recipe whose concept is known from elsewhere.
  static func read(_ root: MapReader, concept: String) -> Recipe {
    defer { root.finish() }
    var recipe = Recipe(
      concept: concept, subject: root.strings("subject"), follow: readFollow(root),
      elements: readElements(root), anyOwner: root.bool("any-owner"))
    recipe.kindOnly = root.bool("kind-only")
    recipe.notBehind = root.strings("not-behind")
    return recipe
  }

  private static func readFollow(_ root: MapReader) -> FollowRule {
    guard let map = root.map("follow") else { return .none }
    defer { map.finish() }
    return FollowRule(
      depth: map.requiredInt("depth", in: 0...5) ?? 0,
      most: map.requiredInt("most", in: 0...100) ?? 0,
      links: map.strings("links"),
      pictures: map.value("pictures") == nil ? 0 : map.requiredInt("pictures", in: 0...100) ?? 0)
  }

  private static func readElements(_ root: MapReader) -> [String: ElementRule] {
    guard root.requiredValue("elements") != nil, let map = root.map("elements") else { return [:] }
    if map.keys.isEmpty { map.fault("`elements` is empty") }
    var rules: [String: ElementRule] = [:]
    for entry in map.keys { rules[entry.key] = readElement(entry, map.faultList) }
    return rules
  }

  private static func readElement(_ entry: YAMLValue.Entry, _ faults: FaultList) -> ElementRule? {
    let map = MapReader(entry.value, what: "`\(entry.key)`", faults: faults)
    let reason = map.string("reason")
    let reasonPlace = map.value("reason")?.place
    let reader = RuleReader(faults: faults)
    let rule = reader.readElementRule(map, of: entry.key)
    map.finish()
    return rule.map {
      ElementRule(rule: $0, reason: reason, place: entry.place, reasonPlace: reasonPlace)
    }
  }
}
