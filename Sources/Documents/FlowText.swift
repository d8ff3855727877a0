/// Takes the words of a text document in reading order: paragraphs as lines, table rows as one
/// line each, and the tables beside them as rows of cells.
struct FlowText {
  /// More text than this is refused: a few bytes of a packed file can stand for any amount.
  static let maxBytes = 16 << 20

  private(set) var parts: [FiledText.Part] = []
  private(set) var tables: [FiledText.Table] = []
  /// Where the next words stand.
  var place = FiledText.Place(.document)
  private var line: [UInt8] = []
  private var open: [TableRows] = []
  private var bytes = 0

  var isInTable: Bool { !open.isEmpty }

  mutating func add(_ text: String) throws(FileFault) {
    TextFold.append(text, to: &line)
    if !open.isEmpty { open[open.count - 1].add(text) }
    bytes += text.utf8.count
    guard bytes <= Self.maxBytes else { throw .limit }
  }

  mutating func space() {
    TextFold.space(&line)
    if !open.isEmpty { open[open.count - 1].space() }
  }

  /// The end of a paragraph; in a table its row goes on.
  mutating func endLine() {
    if isInTable { space() } else { flush() }
  }

  mutating func startTable() {
    endLine()
    open.append(TableRows())
  }

  mutating func startRow() {
    if !open.isEmpty { open[open.count - 1].startRow() }
  }

  mutating func startCell(columns: Int, rows: Int) {
    space()
    let spans = (columns: min(max(columns, 1), 100), rows: min(max(rows, 1), 100))
    if !open.isEmpty {
      open[open.count - 1].startCell(columns: spans.columns, rows: spans.rows)
    }
  }

  /// Says of the cell at hand that it reaches over several columns.
  mutating func widenCell(columns: Int) {
    if !open.isEmpty { open[open.count - 1].widenCell(columns: min(max(columns, 1), 100)) }
  }

  /// The end of a row: a line, unless the table stands in another one's cell.
  mutating func endRow() {
    if open.count == 1 { flush() } else { space() }
  }

  mutating func endTable() {
    guard var rows = open.popLast() else { return }
    let cells = rows.finish()
    if !cells.isEmpty { tables.append(FiledText.Table(rows: cells, place: place)) }
    if !isInTable { flush() }
  }

  /// Ends what is open, as at the end of a slide.
  mutating func flush() {
    let text = TextFold.finished(line)
    line.removeAll(keepingCapacity: true)
    if !text.isEmpty { parts.append(FiledText.Part(text: text, place: place)) }
  }
}
