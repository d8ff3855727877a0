/// Reads `rulings` of `agency.yaml`: what a person has decided about items and their elements.
struct RulingReader {
  typealias ByElement = [String: [String: Agency.Ruling]]

  private let items: ItemTable
  private let checklist: Checklist

  init(_ checklist: Checklist) {
    self.checklist = checklist
    items = ItemTable(checklist: checklist)
  }

  func read(_ root: MapReader) -> (items: [String: Agency.Ruling], elements: ByElement) {
    var rulings: [String: Agency.Ruling] = [:]
    var byElement: ByElement = [:]
    for value in root.list("rulings") {
      let map = MapReader(value, what: "a ruling", faults: root.faultList)
      let ruling = readRuling(map)
      let (name, element) = (map.requiredString("item"), map.string("element"))
      map.finish()
      guard !name.isEmpty, let id = items.id(name, at: value.place, root.faultList) else {
        continue
      }
      guard let element else {
        if rulings[id] != nil { map.fault(Self.second(id)) }
        rulings[id] = ruling
        continue
      }
      check(element, of: id, map)
      if byElement[id]?[element] != nil { map.fault(Self.second("\(id) \(element)")) }
      byElement[id, default: [:]][element] = ruling
    }
    return (rulings, byElement.filter { !$0.value.isEmpty })
  }

  private static func second(_ what: String) -> String {
    "a second ruling on \(what); keep the one that counts"
  }

  private func check(_ element: String, of id: String, _ map: MapReader) {
    guard let item = checklist.items.first(where: { $0.id == id }) else { return }
    let known = (item.elements + item.dormant).map(\.id)
    guard !known.contains(element) else { return }
    let message = "`\(element)` is no element of \(id); there is: "
    map.fault(message + known.joined(separator: ", "), at: map.value("element")?.place)
  }

  private func readRuling(_ map: MapReader) -> Agency.Ruling? {
    _ = map.requiredValue("verdict")
    let decision = map.choice("verdict", Agency.Ruling.Decision.self)
    let (by, why) = (map.requiredString("by"), map.requiredString("why"))
    let until = map.string("until")
    if let until, let fault = ISODay.fault(of: until) {
      map.fault("`until`: \(fault)", at: map.value("until")?.place)
    }
    return decision.map { Agency.Ruling(decision: $0, by: by, why: why, until: until) }
  }
}
