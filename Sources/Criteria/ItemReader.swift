/// Reads one item of a checklist.
struct ItemReader {
  /// The codes that a fact may cite.
  let codes: Set<String>

  func read(_ map: MapReader, id: String) -> Item {
    defer { map.finish() }
    let elements = readElements(map, of: id)
    var item = Item(
      id: id, concept: readConcept(map), title: map.requiredBilingual("title"),
      period: readPeriod(map), elements: elements.filter { $0.force != .off },
      provenance: map.provenance(codes), advice: map.bilingual("advice"))
    item.dormant = elements.filter { $0.force == .off }
    item.recipe = map.string("recipe")
    if item.period == .currentState, item.elements.contains(where: { $0.id == "period" }) {
      map.fault("\(id): an item of `current_state` has no element `period`")
    }
    return item
  }

  private func readConcept(_ map: MapReader) -> String {
    let concept = map.requiredString("concept")
    if !concept.isEmpty, !concept.isSnakeCase {
      map.fault("`concept`: `\(concept)` is not of the form lower_case_words")
    }
    return concept
  }

  private func readPeriod(_ map: MapReader) -> Period {
    _ = map.requiredValue("period")
    return map.choice("period", Period.self) ?? .currentState
  }

  private func readElements(_ map: MapReader, of item: String) -> [Element] {
    guard map.requiredValue("elements") != nil, let entries = map.map("elements") else { return [] }
    let elements = entries.keys.map { entry in
      if !entry.key.isSnakeCase {
        entries.fault("`\(entry.key)` is not of the form lower_case_words", at: entry.place)
      }
      return readElement(entry, entries.faultList)
    }
    if !elements.contains(where: { $0.force == .required }) {
      map.fault("\(item) has no required element, so it could never fail")
    }
    return elements
  }

  private func readElement(_ entry: YAMLValue.Entry, _ faults: FaultList) -> Element {
    let map = MapReader(entry.value, what: "`\(entry.key)`", faults: faults)
    defer { map.finish() }
    let force = map.choice("force") ?? Element.Force.required
    let flag = map.string("flag")
    if force == .off, flag == nil {
      map.fault("`\(entry.key)` is off, and without a `flag` nobody can turn it on")
    }
    return Element(
      id: entry.key, text: map.bilingualText(), force: force,
      provenance: map.provenance(codes), examples: map.bilingualList("examples"),
      hint: map.bilingual("hint"), flag: flag, period: map.choice("period", Period.self))
  }
}

/// The number of an item as people type it: `O2`, `o2`, `O๒` and `O02` are all `O2`.
package struct ItemNumber {
  package let id: String

  package init?(_ text: String) {
    let text = text.withASCIIDigits
    guard let first = text.first, first == "O" || first == "o" else { return nil }
    let digits = text.dropFirst()
    guard (1...3).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits), number > 0
    else { return nil }
    id = "O\(number)"
  }
}
