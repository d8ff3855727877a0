/// Reads `rulings` of `agency.yaml`: what a person has decided about items.
struct RulingReader {
  let items: ItemTable

  func read(_ root: MapReader) -> [String: Agency.Ruling] {
    var rulings: [String: Agency.Ruling] = [:]
    for value in root.list("rulings") {
      let map = MapReader(value, what: "a ruling", faults: root.faultList)
      let ruling = readRuling(map)
      let name = map.requiredString("item")
      map.finish()
      guard !name.isEmpty, let id = items.id(name, at: value.place, root.faultList) else {
        continue
      }
      if rulings[id] != nil { map.fault("a second ruling on \(id); keep the one that counts") }
      rulings[id] = ruling
    }
    return rulings
  }

  private func readRuling(_ map: MapReader) -> Agency.Ruling? {
    _ = map.requiredValue("verdict")
    let decision = map.choice("verdict", Agency.Ruling.Decision.self)
    let (by, why) = (map.requiredString("by"), map.requiredString("why"))
    let until = map.string("until")
    if let until, !ISODay.isValid(until) {
      let message = "`until`: `\(until)` is no day; YYYY-MM-DD of the common era was expected"
      map.fault(message, at: map.value("until")?.place)
    }
    return decision.map { Agency.Ruling(decision: $0, by: by, why: why, until: until) }
  }
}

/// A day of the common era as `YYYY-MM-DD`.
enum ISODay {
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2] else { return false }
    guard parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let numbers = parts.compactMap { Int($0) }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    // A later year is one of the Buddhist era.
    guard (1900...2399).contains(year), (1...12).contains(month) else { return false }
    return (1...days(in: month, of: year)).contains(day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
