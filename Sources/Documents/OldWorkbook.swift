/// Reads the sheets of an Excel file of 1997 to 2003 (BIFF8, [MS-XLS]); hidden ones are not shown
/// to a reader and not read.
///
/// Debian's `xls2csv` is no help: it gives letters of its own memory for strings with fonts.
struct OldWorkbook {
  private let records: [Record]
  private var strings: [String] = []
  private var styles = CellStyles()
  private var isFrom1904 = false
  private var rows = SheetRows()

  private struct Record {
    var kind: Int
    var offset: Int
    var data: ArraySlice<UInt8>

    /// The number at an index of its data.
    func number(_ index: Int, bytes: Int = 2) -> Int {
      data.number(at: data.startIndex + index, bytes: bytes)
    }
  }

  /// The numbers of the records that matter ([MS-XLS] 2.3).
  private enum Kind {
    static let (formula, end, password) = (0x06, 0x0A, 0x2F)
    static let (dateMode, more, sheet, manyNumbers) = (0x22, 0x3C, 0x85, 0xBD)
    static let (style, strings, stringCell) = (0xE0, 0xFC, 0xFD)
    static let (number, label, string, shortNumber) = (0x203, 0x204, 0x207, 0x27E)
    static let (format, start) = (0x41E, 0x809)
  }

  /// - Parameter stream: The stream `Workbook` of the file.
  static func read(_ stream: [UInt8]) throws(FileFault) -> FiledText {
    var book = try OldWorkbook(stream)
    for sheet in try book.readGlobals() {
      book.rows.startSheet(sheet.name)
      try book.readSheet(at: sheet.offset)
    }
    book.rows.endSheet()
    return FiledText(kind: .workbook, parts: book.rows.parts, tables: book.rows.tables)
  }

  private init(_ stream: [UInt8]) throws(FileFault) {
    var records: [Record] = []
    var index = 0
    while index + 4 <= stream.count {
      let kind = stream.number(at: index, bytes: 2)
      let end = index + 4 + stream.number(at: index + 2, bytes: 2)
      guard end <= stream.count else { throw .damaged }
      // Nothing but zeros fills the last sector.
      if kind == 0 { break }
      records.append(Record(kind: kind, offset: index, data: stream[(index + 4)..<end]))
      index = end
    }
    guard let first = records.first, first.kind == Kind.start, first.number(0) == 0x600 else {
      throw .damaged
    }
    self.records = records
  }

  private mutating func readGlobals() throws(FileFault) -> [(name: String, offset: Int)] {
    var sheets: [(name: String, offset: Int)] = []
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    for (index, record) in records.enumerated() {
      switch record.kind {
      case Kind.password: throw .encrypted
      case Kind.dateMode: isFrom1904 = record.number(0) == 1
      case Kind.format: codes[record.number(0)] = Self.string(record, at: 2, countBytes: 2)
      case Kind.style: ids.append(record.number(2))
      case Kind.sheet where record.number(4) == 0:
        sheets.append((Self.string(record, at: 6, countBytes: 1), record.number(0, bytes: 4)))
      case Kind.strings:
        let rest = records[(index + 1)...].prefix { $0.kind == Kind.more }.map(\.data)
        var reader = OldStrings([record.data] + rest)
        strings = reader.all()
      case Kind.end:
        styles = CellStyles(codes: codes, ids: ids)
        return sheets
      default: continue
      }
    }
    throw .damaged
  }

  private static func string(_ record: Record, at index: Int, countBytes: Int) -> String {
    let start = record.data.startIndex + index
    var reader = OldStrings([record.data[min(start, record.data.endIndex)...]])
    return reader.string(countBytes: countBytes) ?? ""
  }

  private mutating func readSheet(at offset: Int) throws(FileFault) {
    guard let first = records.firstIndex(where: { $0.offset == offset }) else { throw .damaged }
    var cells: [(row: Int, column: Int, text: String)] = []
    var place: (row: Int, column: Int)?
    for record in records[first...] {
      let (row, column) = (record.number(0), record.number(2))
      switch record.kind {
      case Kind.end: return try add(cells)
      case Kind.stringCell:
        let index = record.number(6, bytes: 4)
        if strings.indices.contains(index) { cells.append((row, column, strings[index])) }
      case Kind.label: cells.append((row, column, Self.string(record, at: 6, countBytes: 2)))
      case Kind.string:
        if let place {
          cells.append((place.row, place.column, Self.string(record, at: 0, countBytes: 2)))
        }
      case Kind.formula where record.number(12) == 0xFFFF:
        place = record.number(6, bytes: 1) == 0 ? (row, column) : nil
      case Kind.number, Kind.formula:
        let bits =
          UInt64(UInt32(record.number(6, bytes: 4)))
          | UInt64(UInt32(record.number(10, bytes: 4))) << 32
        cells.append((row, column, shown(Double(bitPattern: bits), style: record.number(4))))
      case Kind.shortNumber:
        cells.append((row, column, shown(short: record.number(6, bytes: 4), record.number(4))))
      case Kind.manyNumbers:
        for index in 0..<max((record.data.count - 6) / 6, 0) {
          let number = record.number(6 + index * 6, bytes: 4)
          let text = shown(short: number, record.number(4 + index * 6))
          cells.append((row, column + index, text))
        }
      default: continue
      }
    }
    throw .damaged
  }

  private mutating func add(
    _ cells: [(row: Int, column: Int, text: String)]
  ) throws(FileFault) {
    var last = -1
    for cell in cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      if cell.row != last {
        rows.endRow()
        rows.startRow(cell.row + 1)
        last = cell.row
      }
      try rows.add(cell.text, column: cell.column)
    }
    rows.endRow()
  }

  private func shown(_ number: Double, style: Int) -> String {
    styles.shown("\(number)", style: style, isFrom1904: isFrom1904)
  }

  /// A number in four bytes: a whole one, or the high part of a fraction, both perhaps in
  /// hundredths ([MS-XLS] 2.5.217).
  private func shown(short bits: Int, _ style: Int) -> String {
    let high = UInt64(UInt32(bits & 0xFFFF_FFFC)) << 32
    let whole = Double(Int32(truncatingIfNeeded: bits) >> 2)
    let number = bits & 2 != 0 ? whole : Double(bitPattern: high)
    return shown(bits & 1 != 0 ? number / 100 : number, style: style)
  }
}
