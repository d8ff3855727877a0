/// How the names in lists of labels correspond to the elements of the criteria, as
/// `Checklists/labels.yaml` states it.
///
/// People who label pages ask narrower questions than the criteria (has the mayor a photo, have
/// the deputies) and some that no criterion asks. Each name is one question, or says why it is none.
package struct LabelMap: Sendable {
  /// The fiscal year whose numbers the items of a list have where the list names no year.
  package var year: Int
  /// The questions by concept; `page` and `doc` for labels of no item, `every` for all items.
  package var sections: [String: [Question]]

  /// What one name asks.
  package struct Question: Sendable {
    /// The name; one that ends in `#` stands for names that go on with a fiscal year.
    package var name: String
    package var asks: Asks
    /// The period to ask for instead of the item's own.
    package var period: Period?
    /// Whether it asks for text: what only a picture shows is then absent.
    package var asText: Bool
    /// Whether a link to a file that is called what the item asks for is enough: the person saw the
    /// link and did not open the file.
    package var linked: Bool
    package var place: SourcePlace
  }

  package enum Asks: Sendable {
    /// An element of the item, some options of its check replaced.
    case element(String, with: [YAMLValue.Entry])
    /// A rule of its own.
    case rule(Rule)
    /// Nothing that a criterion asks, and why.
    case nothing(why: String)
  }

  /// The question that a name asks of an item, and the fiscal year that the name says.
  ///
  /// A name that stands nowhere is the element of that name.
  package func question(_ name: String, concept: String) -> (question: Question, year: Int?)? {
    for section in [concept, "every"] {
      for question in sections[section] ?? [] {
        if question.name == name { return (question, nil) }
        guard question.name.hasSuffix("#"), name.hasPrefix(question.name.dropLast()) else {
          continue
        }
        let digits = name.dropFirst(question.name.count - 1)
        if let year = Int(digits), FiscalYears.plausible.contains(year) { return (question, year) }
      }
    }
    return nil
  }
}

extension LabelMap {
  /// Names of elements that the recipe of their concept does not have, each with its line.
  ///
  /// - Parameter recipes: the recipes of every year by concept.
  package func faults(against recipes: [String: [Recipe]]) -> [InputFault] {
    sections.flatMap { concept, questions in
      questions.compactMap { question in
        guard case .element(let name, _) = question.asks, let known = recipes[concept],
          !known.contains(where: { $0.elements[name] != nil })
        else { return nil }
        return InputFault(question.place, "`\(name)` is no element of \(concept) in any year")
      }
    }
  }

  /// Reads `labels.yaml`.
  ///
  /// - Throws: every fault of the file, each with its line.
  package static func read(text: String, file: String) throws(InputFaults) -> LabelMap {
    let faults = FaultList()
    let value = try YAMLValue.parse(text, file: file)
    let root = MapReader(value, what: "the map of labels", faults: faults)
    let year = root.requiredYear("year") ?? FiscalYears.plausible.lowerBound
    // Rules that several questions share stand here, to be named by aliases.
    _ = root.value("shared")
    var sections: [String: [Question]] = [:]
    for entry in root.keys where !["year", "shared"].contains(entry.key) {
      guard let map = root.map(entry.key) else { continue }
      sections[entry.key] = map.keys.compactMap { question($0, faults) }
    }
    root.finish()
    try faults.throwIfAny()
    return LabelMap(year: year, sections: sections)
  }

  private static func question(_ entry: YAMLValue.Entry, _ faults: FaultList) -> Question? {
    let map = MapReader(entry.value, what: "`\(entry.key)`", faults: faults)
    defer { map.finish() }
    let period: Period? = map.choice("period")
    guard let asks = asks(map, name: entry.key) else { return nil }
    return Question(
      name: entry.key, asks: asks, period: period, asText: map.bool("as-text"),
      linked: map.bool("linked"),
      place: entry.place)
  }

  private static func asks(_ map: MapReader, name: String) -> Asks? {
    if let why = map.string("nothing") { return .nothing(why: why) }
    guard let element = map.string("element") else {
      return RuleReader(faults: map.faultList).readElementRule(map, of: name).map { .rule($0) }
    }
    guard case .map(let entries, _)? = map.value("with") else { return .element(element, with: []) }
    return .element(element, with: entries)
  }
}
