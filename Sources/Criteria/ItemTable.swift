/// The items of a checklist, to check the numbers that people type.
struct ItemTable {
  private let year: Int
  private let ids: [String]

  init(checklist: Checklist) {
    year = checklist.year
    ids = checklist.items.map(\.id)
  }

  /// The item's number as the checklist has it; a fault when there is no such item.
  func id(_ text: String, at place: SourcePlace, _ faults: FaultList) -> String? {
    guard let number = ItemNumber(text) else {
      faults.add(place, "`\(text)` is not the number of an item: the letter O and a number")
      return nil
    }
    guard ids.contains(number.id) else {
      faults.add(place, "\(number.id) is not an item of FY\(year); its items are \(range)")
      return nil
    }
    return number.id
  }

  private var range: String {
    let isWhole = ids == (1...Swift.max(1, ids.count)).map { "O\($0)" }
    guard isWhole, let first = ids.first, let last = ids.last else {
      return ids.joined(separator: ", ")
    }
    return "\(first)–\(last)"
  }
}

extension Checklist {
  /// The items of these numbers, each once and in the order of the checklist; all for no number.
  ///
  /// - Throws: the numbers that are no items of the year; `file` names where they stand.
  package func chosen(_ numbers: [String], file: String = "oit") throws(InputFaults) -> [Item] {
    let faults = FaultList()
    let table = ItemTable(checklist: self)
    let place = SourcePlace(file: file, line: 0)
    let ids = numbers.compactMap { table.id($0, at: place, faults) }
    try faults.throwIfAny()
    return ids.isEmpty ? items : items.filter { ids.contains($0.id) }
  }
}
