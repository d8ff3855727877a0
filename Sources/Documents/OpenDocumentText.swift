import Causes

/// Reads OpenDocument files (ISO/IEC 26300): texts, workbooks and presentations say what they are
/// by the element in which their content stands.
struct OpenDocumentText {
  private var kind: FiledText.Kind?
  private var flow = FlowText()
  private var rows = SheetRows()
  private var skipped = 0
  private var isText = 0
  private var slide = 0
  private var pictures = 0
  private var row = 0
  private var rowRepeats = 1
  private var column = 0
  private var isInCell = false
  private var cellText: [UInt8] = []
  private var cellRepeats = 1

  static func read(_ body: [UInt8], limits: Unpacker.Limits) throws(FileFault) -> FiledText {
    let entries = try Unpacker.entries(of: body, .zip, limits: limits) {
      ["content.xml", "META-INF/manifest.xml"].contains($0)
    }
    let manifest = entries.first { $0.name == "META-INF/manifest.xml" }?.bytes ?? []
    if manifest.firstIndex(of: "encryption-data", from: 0) != nil { throw .encrypted }
    guard let xml = entries.first(where: { $0.name == "content.xml" })?.bytes else {
      throw .damaged
    }
    var text = OpenDocumentText()
    try XMLScan.run(xml) { step throws(FileFault) in try text.take(step) }
    return try text.finish()
  }

  private mutating func finish() throws(FileFault) -> FiledText {
    guard let kind else { throw .damaged }
    flow.flush()
    rows.endSheet()
    var text = FiledText(
      kind: kind, parts: rows.parts + flow.parts, tables: rows.tables + flow.tables)
    if pictures > 0, text.inkCount < 80 { text.unseen = .documentNoText }
    return text
  }

  private mutating func take(_ step: XMLStep) throws(FileFault) {
    switch step {
    case .start(let tag): try start(tag)
    case .end(let name): try end(name)
    case .text(let text): if isText > 0, skipped == 0 { try add(text) }
    }
  }

  /// What is kept of deleted text, comments, and forms.
  private static let unshown: Set<String> = [
    "tracked-changes", "annotation", "forms", "notes", "event-listeners",
  ]

  private mutating func start(_ tag: XMLTag) throws(FileFault) {
    if skipped > 0 || Self.unshown.contains(tag.name) { skipped += 1 }
    guard skipped == 0 else { return }
    switch tag.name {
    case "text" where kind == nil: kind = .text
    case "spreadsheet": kind = .workbook
    case "presentation": kind = .slides
    case "page" where kind == .slides:
      flow.flush()
      slide += 1
      flow.place = FiledText.Place(.slide(slide))
    case "image": pictures += 1
    case "p", "h": startLine()
    case "s", "tab", "line-break": space()
    case "table", "table-row", "table-cell", "covered-table-cell": startTablePart(tag)
    default: break
    }
  }

  private mutating func end(_ name: String) throws(FileFault) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch name {
    case "p", "h":
      isText = max(isText - 1, 0)
      if isInCell { space() } else { flow.endLine() }
    case "table-cell", "covered-table-cell": try endCell()
    case "table-row": endRow()
    case "table": if kind == .workbook { rows.endSheet() } else { flow.endTable() }
    default: break
    }
  }

  private mutating func startLine() {
    isText += 1
    if isInCell { space() } else { flow.endLine() }
  }

  private mutating func add(_ text: String) throws(FileFault) {
    guard isInCell else { return try flow.add(text) }
    TextFold.append(text, to: &cellText)
  }

  private mutating func space() {
    guard isInCell else { return flow.space() }
    TextFold.space(&cellText)
  }
}

extension OpenDocumentText {
  private mutating func startTablePart(_ tag: XMLTag) {
    func number(_ name: String) -> Int { min(max(tag[name].flatMap { Int($0) } ?? 1, 1), 1 << 20) }
    switch (tag.name, kind == .workbook) {
    case ("table", true):
      rows.startSheet(tag["name"] ?? "")
      row = 0
    case ("table-row", true):
      (row, column) = (row + 1, 0)
      rowRepeats = number("number-rows-repeated")
      rows.startRow(row)
    case (_, true):
      (isInCell, cellRepeats) = (true, number("number-columns-repeated"))
      cellText.removeAll(keepingCapacity: true)
    case ("table", false): flow.startTable()
    case ("table-row", false): flow.startRow()
    case ("covered-table-cell", false): break
    case (_, false):
      flow.startCell(
        columns: number("number-columns-spanned"), rows: number("number-rows-spanned"))
    }
  }

  /// A filled cell that is repeated stands there at most so often.
  private static let mostRepeats = 100

  private mutating func endCell() throws(FileFault) {
    guard isInCell else { return }
    isInCell = false
    let text = TextFold.finished(cellText)
    if !text.isEmpty {
      for index in 0..<min(cellRepeats, Self.mostRepeats) {
        try rows.add(text, column: column + index)
      }
    }
    column = min(column + cellRepeats, 1 << 20)
  }

  private mutating func endRow() {
    guard kind == .workbook else { return flow.endRow() }
    rows.endRow()
    row += rowRepeats - 1
  }
}
