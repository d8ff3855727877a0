/// Reads the indicators of a checklist down to the items, and sees that no number stands twice.
final class IndicatorReader {
  private let codes: Set<String>
  private var subIndicatorPlaces: [String: SourcePlace] = [:]
  private var conceptPlaces: [String: SourcePlace] = [:]
  private(set) var itemPlaces: [String: SourcePlace] = [:]

  init(codes: Set<String>) {
    self.codes = codes
  }

  func read(_ root: MapReader) -> [Indicator] {
    _ = root.requiredValue("indicators")
    let values = root.list("indicators")
    return values.enumerated().map { position, value in
      let map = MapReader(value, what: "an indicator", faults: root.faultList)
      defer { map.finish() }
      return readIndicator(map, expecting: position + 1)
    }
  }

  private func readIndicator(_ map: MapReader, expecting position: Int) -> Indicator {
    let number = map.requiredInt("number", in: 1...99) ?? position
    if number != position { map.fault("indicator \(position) was expected here, not \(number)") }
    _ = map.requiredValue("instrument")
    let instrument = map.choice("instrument", Instrument.self) ?? .oit
    let values = map.list("sub-indicators")
    if instrument == .oit, values.isEmpty {
      map.fault("indicator \(number) is of the OIT and needs `sub-indicators`")
    }
    if instrument != .oit, !values.isEmpty {
      map.fault("indicator \(number) is of \(instrument.rawValue), which has no `sub-indicators`")
    }
    return Indicator(
      number: number, name: map.requiredBilingual("name"), instrument: instrument,
      subIndicators: values.map { readSubIndicator($0, of: number, map.faultList) },
      provenance: map.provenance(codes), questions: readQuestions(map, of: instrument))
  }

  /// `i1–i6`: the questions of the survey behind the indicator.
  private func readQuestions(_ map: MapReader, of instrument: Instrument) -> QuestionRange? {
    guard let text = map.string("questions") else { return nil }
    if let questions = QuestionRange(text), questions.instrument == instrument { return questions }
    let letter = QuestionRange.letter(of: instrument) ?? "i"
    let rule = "questions like `\(letter)1–\(letter)6` were expected"
    map.fault("`questions`: \(rule), not `\(text)`", at: map.value("questions")?.place)
    return nil
  }

  private func readSubIndicator(
    _ value: YAMLValue, of indicator: Int, _ faults: FaultList
  ) -> SubIndicator {
    let map = MapReader(value, what: "a sub-indicator", faults: faults)
    defer { map.finish() }
    let id = map.requiredString("id")
    if !id.isEmpty, !id.hasPrefix("\(indicator).") {
      map.fault("sub-indicator \(id) stands under indicator \(indicator)")
    }
    note(id, in: &subIndicatorPlaces, at: map.place, map)
    return SubIndicator(
      id: id, name: map.requiredBilingual("name"), items: readItems(map),
      provenance: map.provenance(codes))
  }

  private func readItems(_ map: MapReader) -> [Item] {
    guard let value = map.requiredValue("items") else { return [] }
    guard let items = map.map("items") else { return [] }
    if items.keys.isEmpty { map.fault("`items` is empty", at: value.place) }
    return items.keys.map { entry in
      if ItemNumber(entry.key)?.id != entry.key {
        items.fault(
          "`\(entry.key)` is not the number of an item: the letter O and a number", at: entry.place)
      }
      note(entry.key, in: &itemPlaces, at: entry.place, items)
      let reader = MapReader(entry.value, what: entry.key, faults: items.faultList)
      let item = ItemReader(codes: codes).read(reader, id: entry.key)
      if !item.concept.isEmpty { note(item.concept, in: &conceptPlaces, at: entry.place, items) }
      return item
    }
  }

  private func note(
    _ name: String, in places: inout [String: SourcePlace], at place: SourcePlace, _ map: MapReader
  ) {
    if let first = places[name] {
      map.fault("`\(name)` stands twice; first at line \(first.line)", at: place)
    } else {
      places[name] = place
    }
  }
}
