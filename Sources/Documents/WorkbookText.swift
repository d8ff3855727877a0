/// Reads the sheets of a workbook (SpreadsheetML, ECMA-376 part 1, section 18); hidden ones are
/// not shown to a reader and not read.
struct WorkbookText {
  private var strings: [String] = []
  private var styles = CellStyles()
  private var rows = SheetRows()
  private var isFrom1904 = false

  static func read(_ package: OfficePackage) throws(FileFault) -> FiledText {
    let main = try package.main(usually: "xl/workbook.xml")
    guard let xml = package[main] else { throw .damaged }
    var text = WorkbookText()
    let strings = try package.targets(from: main, kind: "/sharedstrings").first?.target
    if let xml = package[strings ?? "xl/sharedstrings.xml"] {
      text.strings = try SharedStrings.read(xml)
    }
    for part in try package.targets(from: main, kind: "/styles") {
      if let xml = package[part.target] { text.styles = try CellStyles(xml) }
    }
    let targets = try package.targets(from: main, kind: "/worksheet")
    for sheet in try text.shownSheets(xml) {
      // Some programs leave out which part a sheet is; then the parts come in the order of sheets.
      let usual = targets.isEmpty ? "xl/worksheets/sheet\(sheet.number).xml" : nil
      guard let target = targets.first(where: { $0.id == sheet.id })?.target ?? usual else {
        continue
      }
      guard let xml = package[target] else { throw .damaged }
      text.rows.startSheet(sheet.name)
      try text.readSheet(xml)
    }
    text.rows.endSheet()
    return FiledText(kind: .workbook, parts: text.rows.parts, tables: text.rows.tables)
  }

  private mutating func shownSheets(
    _ workbook: [UInt8]
  ) throws(FileFault) -> [(name: String, id: String, number: Int)] {
    var sheets: [(name: String, id: String, number: Int)] = []
    var number = 0
    try XMLScan.run(workbook) { step throws(FileFault) in
      guard case .start(let tag) = step else { return }
      switch tag.name {
      case "workbookPr": isFrom1904 = ["1", "true"].contains(tag["date1904"] ?? "")
      case "sheet":
        number += 1
        guard (tag["state"] ?? "visible") == "visible" else { return }
        sheets.append((tag["name"] ?? "", tag["id"] ?? "", number))
      default: break
      }
    }
    return sheets
  }

  /// The cell that is being read.
  private struct Cell {
    var column = 0
    var type = ""
    var style = 0
    var value = ""
  }

  private mutating func readSheet(_ xml: [UInt8]) throws(FileFault) {
    var cell = Cell()
    var (row, column) = (0, 0)
    var isValue = false
    try XMLScan.run(xml) { step throws(FileFault) in
      switch step {
      case .start(let tag):
        switch tag.name {
        case "row":
          row = tag["r"].flatMap { Int($0) }.map { min(max($0, 1), Self.mostRows) } ?? row + 1
          column = 0
          rows.startRow(row)
        case "c":
          let place = tag["r"].flatMap(Self.column)
          let style = tag["s"].flatMap { Int($0) } ?? 0
          cell = Cell(column: place ?? column, type: tag["t"] ?? "n", style: style)
        case "v", "t": isValue = true
        case "rPh": isValue = false
        default: break
        }
      case .text(let text): if isValue { cell.value += text }
      case .end(let name):
        isValue = false
        if name == "c" {
          try rows.add(shown(cell), column: cell.column)
          column = cell.column + 1
        }
        if name == "row" { rows.endRow() }
      }
    }
    rows.endRow()
  }

  private static let mostRows = 1_048_576

  /// The column of `BC12`, from 0.
  private static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 where byte.isASCIILetter {
      number = number * 26 + Int(byte.asciiLowered - 0x60)
      guard number <= 16_384 else { return nil }
    }
    return number > 0 ? number - 1 : nil
  }

  /// What the cell shows.
  private func shown(_ cell: Cell) -> String {
    switch cell.type {
    case "s":
      let index = Int(cell.value.folded) ?? -1
      return strings.indices.contains(index) ? strings[index] : ""
    case "n": return styles.shown(cell.value, style: cell.style, isFrom1904: isFrom1904)
    case "d": return cell.value
    case "b": return cell.value == "1" ? "TRUE" : "FALSE"
    default: return cell.value.folded
    }
  }
}

/// The strings that the cells of a workbook point at.
enum SharedStrings {
  static func read(_ xml: [UInt8]) throws(FileFault) -> [String] {
    var strings: [String] = []
    var string = ""
    var isText = false
    var isPhonetic = false
    try XMLScan.run(xml) { step throws(FileFault) in
      switch step {
      case .start(let tag):
        isText = tag.name == "t" && !isPhonetic
        if tag.name == "si" { string = "" }
        if tag.name == "rPh" { isPhonetic = true }
      case .text(let text): if isText { string += text }
      case .end(let name):
        isText = false
        if name == "rPh" { isPhonetic = false }
        if name == "si" { strings.append(string.folded) }
      }
    }
    return strings
  }
}
