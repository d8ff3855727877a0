/// Reads `items` of `agency.yaml`: the addresses submitted for each item.
struct AnswerReader {
  let items: ItemTable

  func read(_ root: MapReader) -> [String: Agency.Answer] {
    guard root.requiredValue("items") != nil, let map = root.map("items") else { return [:] }
    var answers: [String: Agency.Answer] = [:]
    var places: [String: SourcePlace] = [:]
    for entry in map.keys {
      let answer = readAnswer(MapReader(entry.value, what: entry.key, faults: map.faultList))
      guard let id = items.id(entry.key, at: entry.place, map.faultList) else { continue }
      if let first = places[id] {
        map.fault("`\(id)` stands twice; first at line \(first.line)", at: entry.place)
      }
      places[id] = entry.place
      answers[id] = answer
    }
    return answers
  }

  private func readAnswer(_ map: MapReader) -> Agency.Answer {
    defer { map.finish() }
    let addresses = map.isLeftEmpty("urls") ? [] : map.textsWithPlaces("urls")
    for (address, place) in addresses {
      if let message = AddressText.fault(in: address) { map.fault(message, at: place) }
    }
    let note = map.isLeftEmpty("note") ? nil : map.string("note")
    return Agency.Answer(urls: addresses.map(\.text), note: note)
  }
}

extension MapReader {
  /// Whether the key stands there without a value, as in a form that nobody has filled in.
  fileprivate func isLeftEmpty(_ key: String) -> Bool {
    if case .scalar("", _) = value(key) { true } else { false }
  }

  /// The texts of a list, or one text, each with its line.
  fileprivate func textsWithPlaces(_ key: String) -> [(text: String, place: SourcePlace)] {
    guard case .list(let parts, _) = value(key) else {
      return strings(key).map { ($0, value(key)?.place ?? place) }
    }
    let texts = strings(key)
    guard texts.count == parts.count else { return [] }
    return zip(texts, parts).map { ($0, $1.place) }
  }
}
