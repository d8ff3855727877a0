/// A table for a terminal: columns side by side, the last one wrapped.
package enum PlainTable {
  /// The text; every line ends with a line feed.
  ///
  /// - Parameter width: The columns of the terminal.
  package static func text(of table: ResultTable, width: Int) -> String {
    let rows = [table.columns.map(\.title)] + table.rows.map { $0.map(\.words) }
    let widths = table.columns.indices.dropLast().map { column in
      rows.map { $0[column].columns }.max() ?? 0
    }
    let indent = widths.reduce(0) { $0 + $1 + 2 }
    let lines = rows.flatMap { row -> [String] in
      let head = zip(row, widths).map { $0.padded(to: $1) + "  " }.joined()
      let last = (row.last ?? "").wrapped(to: max(16, width - indent))
      let rest = last.dropFirst().map { String(repeating: " ", count: indent) + $0 }
      return [head + (last.first ?? "")] + rest
    }
    return ([table.heading.clean] + lines.map(\.withoutEndingSpaces)).joined(separator: "\n") + "\n"
  }
}

extension ResultTable.Cell {
  fileprivate var words: String {
    switch self {
    case .text(let text), .points(let text), .verdict(_, let text): text.clean
    case .count(let number): "\(number)"
    }
  }
}

extension String {
  fileprivate var withoutEndingSpaces: String {
    var line = self[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
