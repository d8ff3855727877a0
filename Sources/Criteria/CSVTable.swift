import SwiftCSV

/// A CSV file as rows with their lines, for readers that name the place of every fault.
package struct CSVTable {
  package var header: [String]
  package var rows: [Row]

  package struct Row {
    /// The line in the file on which the row starts, from 1.
    package var line: Int
    package var cells: [String]

    /// The cell without white space around it; empty where the row is shorter.
    package func cell(_ column: Int) -> String { column < cells.count ? cells[column].trimmed : "" }
  }

  /// Reads the file; rows without any word are left out.
  ///
  /// - Throws: when the text is not CSV.
  package static func read(_ text: String, file: String) throws(InputFaults) -> CSVTable {
    let table: CSV<Enumerated>
    do {
      table = try CSV<Enumerated>(
        string: text, delimiter: .comma, loadColumns: false)
    } catch {
      let place = SourcePlace(file: file, line: 0)
      throw InputFaults([InputFault(place, "this is not CSV: a quotation mark does not fit")])
    }
    var line = 1
    var rows: [Row] = []
    for cells in table.rows {
      line += 1
      let start = line
      // A cell in quotation marks may go over several lines.
      line += cells.reduce(0) { $0 + $1.count(where: \.isNewline) }
      if cells.contains(where: { !$0.trimmed.isEmpty }) {
        rows.append(Row(line: start, cells: cells))
      }
    }
    return CSVTable(header: table.header.map(\.trimmed), rows: rows)
  }
}

extension String {
  fileprivate var trimmed: String {
    if first?.isWhitespace != true, last?.isWhitespace != true { return self }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
