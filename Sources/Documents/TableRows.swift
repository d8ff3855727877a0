/// Takes the cells of one table in the order of the source.
///
/// A cell over several columns or rows has its text once, and empty texts in its other places,
/// so that a column keeps its index.
struct TableRows {
  private var rows: [[String]] = []
  private var row: [String] = []
  private var hasRow = false
  private var cell = Cell()
  private var isInCell = false
  /// For each column, how many rows below are still covered by a cell of a row above.
  private var covered: [Int] = []
  /// How many empty places may still be made: spans can ask for billions.
  private var spare = 200_000

  private struct Cell {
    var text: [UInt8] = []
    var columns = 1
    var rows = 1
  }

  mutating func startRow() {
    endRow()
    hasRow = true
  }

  mutating func startCell(columns: Int, rows: Int) {
    endCell()
    hasRow = true
    cell = Cell(columns: columns, rows: rows)
    isInCell = true
  }

  mutating func widenCell(columns: Int) { cell.columns = columns }

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
    guard isInCell else { return }
    isInCell = false
    skipCovered()
    row.append(TextFold.finished(cell.text))
    cover(row.count - 1, cell.rows - 1)
    for _ in 1..<max(cell.columns, 1) where spare > 0 {
      addEmpty()
      cover(row.count - 1, cell.rows - 1)
    }
  }

  /// Fills the places that a cell of a row above reaches into.
  private mutating func skipCovered() {
    while row.count < covered.count, covered[row.count] > 0, spare > 0 {
      covered[row.count] -= 1
      addEmpty()
    }
  }

  private mutating func addEmpty() {
    row.append("")
    spare -= 1
  }

  private mutating func cover(_ column: Int, _ rows: Int) {
    while covered.count <= column { covered.append(0) }
    covered[column] = rows
  }

  private mutating func endRow() {
    endCell()
    guard hasRow else { return }
    skipCovered()
    rows.append(row)
    row = []
    hasRow = false
  }
}
