/// Reads tables as rows of cell texts.
struct TableQuery {
  private let page: Page
  private var tables: [Table] = []
  /// Tables whose end has not come, innermost last.
  private var open: [(table: Int, end: Int, rows: TableRows)] = []
  private var skipEnd = 0

  static func run(_ page: Page) -> [Table] {
    var query = TableQuery(page: page)
    for index in page.nodes.indices { query.visit(index) }
    query.close(before: Int.max)
    return query.tables
  }

  private init(page: Page) { self.page = page }

  private mutating func visit(_ index: Int) {
    close(before: index)
    guard index >= skipEnd else { return }
    let node = page.nodes[index]
    switch node.kind {
    case .text(let text):
      guard let last = open.last, !node.isHidden || tables[last.table].isHidden else { return }
      open[open.count - 1].rows.add(text)
    case .element(let tag):
      element(tag, node, index)
    }
  }

  private mutating func element(_ tag: String, _ node: Page.Node, _ index: Int) {
    if tag == "table" {
      tables.append(
        Table(
          rows: [], node: index, region: node.region, isHidden: node.isHidden, line: node.line))
      open.append((tables.count - 1, node.end, TableRows()))
      return
    }
    guard !open.isEmpty else { return }
    let last = open.count - 1
    switch tag {
    case "tr": open[last].rows.startRow()
    case "td", "th":
      open[last].rows.startCell(columns: span(node, "colspan"), rows: span(node, "rowspan"))
    case "select", "textarea": skipEnd = node.end
    default: open[last].rows.space()
    }
  }

  private func span(_ node: Page.Node, _ name: String) -> Int {
    min(max(node.attribute(name).flatMap { Int($0.folded) } ?? 1, 1), 100)
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      var rows = last.rows
      tables[last.table].rows = rows.finish()
    }
  }
}

/// Takes the cells of one table in the order of the source.
///
/// A cell over several columns or rows has its text once, and empty texts in its other places,
/// so that a column keeps its index.
struct TableRows {
  private var rows: [[String]] = []
  private var row: [String]?
  private var cell = Cell()
  private var isInCell = false
  /// For each column, how many rows below are still covered by a cell of a row above.
  private var covered: [Int] = []

  private struct Cell {
    var text: [UInt8] = []
    var columns = 1
    var rows = 1
  }

  mutating func startRow() {
    endRow()
    row = []
  }

  mutating func startCell(columns: Int, rows: Int) {
    endCell()
    if row == nil { row = [] }
    cell = Cell(columns: columns, rows: rows)
    isInCell = true
  }

  mutating func add(_ text: String) {
    guard isInCell else { return }
    TextFold.append(text, to: &cell.text)
  }

  mutating func space() {
    guard isInCell else { return }
    TextFold.space(&cell.text)
  }

  mutating func finish() -> [[String]] {
    endRow()
    return rows
  }

  private mutating func endCell() {
    guard isInCell, var row else { return }
    isInCell = false
    skipCovered(&row)
    for column in 0..<cell.columns {
      row.append(column == 0 ? TextFold.finished(cell.text) : "")
      cover(row.count - 1, cell.rows - 1)
    }
    self.row = row
  }

  /// Fills the places that a cell of a row above reaches into.
  private mutating func skipCovered(_ row: inout [String]) {
    while row.count < covered.count, covered[row.count] > 0 {
      covered[row.count] -= 1
      row.append("")
    }
  }

  private mutating func cover(_ column: Int, _ rows: Int) {
    while covered.count <= column { covered.append(0) }
    covered[column] = rows
  }

  private mutating func endRow() {
    endCell()
    guard var row else { return }
    skipCovered(&row)
    rows.append(row)
    self.row = nil
  }
}
