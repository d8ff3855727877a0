/// Takes the rows of one workbook, sheet after sheet, with bounds on what they may cost.
struct SheetRows {
  /// More filled cells than this are refused.
  static let maxCells = 1_000_000

  private(set) var parts: [FiledText.Part] = []
  private(set) var tables: [FiledText.Table] = []
  private var rows: [[String]] = []
  private var row: [String] = []
  private var sheet = ""
  private var number = 0
  private var first = 0
  private var cells = 0
  private var bytes = 0
  /// How many empty places may still be made so that columns keep their index.
  private var spare = 500_000

  mutating func startSheet(_ name: String) {
    endSheet()
    sheet = name.isEmpty ? "1" : name
  }

  /// - Parameter number: The row's number in the sheet, from 1.
  mutating func startRow(_ number: Int) { self.number = number }

  /// - Parameter column: The cell's place in its row, from 0.
  mutating func add(_ text: String, column: Int) throws(FileFault) {
    guard !text.isEmpty else { return }
    while row.count < column, spare > 0 {
      row.append("")
      spare -= 1
    }
    row.append(text)
    cells += 1
    bytes += text.utf8.count
    guard cells <= Self.maxCells, bytes <= FlowText.maxBytes else { throw .limit }
  }

  mutating func endRow() {
    guard !row.isEmpty else { return }
    if rows.isEmpty { first = number }
    let text = row.lazy.filter { !$0.isEmpty }.joined(separator: " ")
    parts.append(FiledText.Part(text: text, place: place(of: number)))
    rows.append(row)
    row.removeAll(keepingCapacity: true)
  }

  mutating func endSheet() {
    endRow()
    if !rows.isEmpty { tables.append(FiledText.Table(rows: rows, place: place(of: first))) }
    rows = []
  }

  private func place(of number: Int) -> FiledText.Place {
    FiledText.Place(.row(number, sheet: sheet))
  }
}
