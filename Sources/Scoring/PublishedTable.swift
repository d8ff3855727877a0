package import Criteria
import ThaiText

/// Published results as a table: one row a result, as an office keeps them in a spreadsheet.
///
/// The first row names the columns, in any order: `year`, which every row fills, and what is
/// printed of `agency`, the numbers of indicators (`1` … `10`), `IIT`, `EIT`, `OIT`, the parts of
/// the total (`weighted OIT`), `total` and `level`. An empty cell is a figure that is not printed.
///
/// ```csv
/// year,agency,9,10,OIT,weighted OIT
/// 2564,เทศบาลตำบลเมืองตัวอย่าง,84.84,43.75,64.30,25.72
/// ```
package enum PublishedTable {
  /// Reads the rows as `PublishedResult` reads a file, every fault at once, with its line.
  ///
  /// - Parameter checklist: The checklist of a year; a fault when there is none.
  package static func read(
    csv text: String, file: String,
    checklist: (Int) throws(InputFaults) -> Checklist
  ) throws(InputFaults) -> [(result: PublishedResult, checklist: Checklist)] {
    let table = try CSVTable.read(text, file: file)
    let top = SourcePlace(file: file, line: 1)
    let columns = try columns(table.header, at: top)
    if table.rows.isEmpty { throw InputFaults([InputFault(top, "no row with a result")]) }
    var results: [(PublishedResult, Checklist)] = []
    var faults: [InputFault] = []
    for row in table.rows {
      do {
        let value = try value(of: row, columns, at: SourcePlace(file: file, line: row.line))
        let law = try checklist(try ScoreFile.year(of: value))
        results.append((try PublishedResult.read(value, checklist: law), law))
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    return results
  }

  /// Where a column's figure stands in a file with one result: under a key, perhaps in a mapping.
  private struct Column: Hashable {
    var key: String
    var inside: String?
  }

  private static func columns(
    _ header: [String], at place: SourcePlace
  ) throws(InputFaults) -> [Column] {
    let faults = FaultList()
    var columns: [Column] = []
    for name in header {
      guard let column = column(Digits.arabic(name)) else {
        let known = "year, agency, 1 to 10, IIT, EIT, OIT, weighted OIT, total, level"
        faults.add(place, "`\(name)` is no column of this table; there are: \(known)")
        continue
      }
      if columns.contains(column) { faults.add(place, "the column `\(name)` stands twice") }
      columns.append(column)
    }
    if !columns.contains(Column(key: "year")) { faults.add(place, "there is no column `year`") }
    try faults.throwIfAny()
    return columns
  }

  private static func column(_ name: String) -> Column? {
    if ["year", "agency", "total", "level"].contains(name) { return Column(key: name) }
    if Int(name) != nil { return Column(key: "indicators", inside: name) }
    if Instrument(rawValue: name) != nil { return Column(key: "instruments", inside: name) }
    let words = name.split(separator: " ")
    guard words.count == 2, words[0] == "weighted",
      let instrument = Instrument(rawValue: "\(words[1])")
    else { return nil }
    return Column(key: "weighted", inside: instrument.rawValue)
  }

  /// The row as the file with one result has it.
  private static func value(
    of row: CSVTable.Row, _ columns: [Column], at place: SourcePlace
  ) throws(InputFaults) -> YAMLValue {
    if row.cells.indices.dropFirst(columns.count).contains(where: { !row.cell($0).isEmpty }) {
      throw InputFaults([InputFault(place, "the row has more cells than there are columns")])
    }
    var entries: [YAMLValue.Entry] = []
    for (index, column) in columns.enumerated() where !row.cell(index).isEmpty {
      let figure = YAMLValue.scalar(row.cell(index), place)
      guard let inside = column.inside else {
        entries.append(.init(key: column.key, value: figure, place: place))
        continue
      }
      let entry = YAMLValue.Entry(key: inside, value: figure, place: place)
      guard let known = entries.firstIndex(where: { $0.key == column.key }),
        case .map(let others, _) = entries[known].value
      else {
        entries.append(.init(key: column.key, value: .map([entry], place), place: place))
        continue
      }
      entries[known].value = .map(others + [entry], place)
    }
    return .map(entries, place)
  }
}
