package import Criteria

/// What a person said of one element of one file, after reading that file alone.
package struct ElementLabel: Sendable, Equatable {
  /// The file below the folder of the sites, with `/` between the parts.
  package var file: String
  /// The item as the list writes it, for example `O17`; `page` and `doc` stand for no item.
  package var item: String
  /// The fiscal year whose numbers the item has, where the list says it (`O17@65`).
  package var year: Int?
  /// The name that the list gives the element.
  package var element: String
  package var verdict: Verdict
  package var note: String
  package var place: SourcePlace

  package enum Verdict: String, Sendable, CaseIterable {
    case present, absent
    /// The person could not tell either; nothing is counted for or against a check.
    case unclear
  }

  package init(
    file: String, item: String, year: Int?, element: String, verdict: Verdict, note: String,
    place: SourcePlace
  ) {
    self.file = file
    self.item = item
    self.year = year
    self.element = element
    self.verdict = verdict
    self.note = note
    self.place = place
  }

  /// The item with its year, as the list writes it.
  package var itemText: String { year.map { "\(item)@\($0 % 100)" } ?? item }
}

/// Reads a list of labels: CSV with the columns `file`, `item`, `element`, `verdict`, `note`.
package enum LabelFile {
  private static let columns = ["file", "item", "element", "verdict", "note"]

  /// - Throws: every fault of the file, each with its line.
  package static func read(text: String, file: String) throws(InputFaults) -> [ElementLabel] {
    let table = try CSVTable.read(text, file: file)
    let faults = FaultList()
    let places = columns.map { table.header.firstIndex(of: $0) }
    for (name, place) in zip(columns, places) where place == nil && name != "note" {
      faults.add(SourcePlace(file: file, line: 1), "there is no column `\(name)`")
    }
    try faults.throwIfAny()
    let labels = table.rows.compactMap { row -> ElementLabel? in
      let cells = places.map { place in place.map { row.cell($0) } ?? "" }
      return label(cells, at: SourcePlace(file: file, line: row.line), faults)
    }
    if table.rows.isEmpty { faults.add(SourcePlace(file: file, line: 1), "there is no label") }
    try faults.throwIfAny()
    return labels
  }

  private static func label(_ cells: [String], at place: SourcePlace, _ faults: FaultList)
    -> ElementLabel?
  {
    for (name, cell) in zip(columns, cells) where cell.isEmpty && name != "note" {
      faults.add(place, "`\(name)` is empty")
    }
    guard let verdict = ElementLabel.Verdict(rawValue: cells[3]) else {
      let known = ElementLabel.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      faults.add(place, "`verdict`: `\(cells[3])` is none of \(known)")
      return nil
    }
    let parts = cells[1].split(separator: "@", maxSplits: 1)
    var year: Int?
    if parts.count == 2 {
      guard let number = Int(parts[1]), (0...99).contains(number) else {
        faults.add(place, "`item`: `\(cells[1])` was expected like O17@65, the year in two digits")
        return nil
      }
      year = 2500 + number
    }
    return ElementLabel(
      file: cells[0], item: parts.first.map(String.init) ?? "", year: year, element: cells[2],
      verdict: verdict, note: cells[4], place: place)
  }
}
