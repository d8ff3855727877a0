package import Criteria

/// The agencies of a batch, from a table: a row an agency with its file or its addresses, or a row
/// an agency and item.
package struct BatchList: Sendable {
  /// One agency: its file as text, be it one that was named or one made of the table's rows.
  package struct Entry: Sendable, Equatable {
    /// Where the first row of it stands.
    package var place: SourcePlace
    /// The file that was named; `nil` when the rows say it all.
    package var file: String?
    /// The agency's file as text; empty while `file` is still to be read.
    package var text: String
  }

  package var entries: [Entry]

  /// Reads the table. Its columns go by name, in Thai or English, in any order; see `Column`.
  ///
  /// - Throws: every fault of the table, each with its line.
  package static func read(_ text: String, file: String) throws(InputFaults) -> BatchList {
    let table = try CSVTable.read(text, file: file)
    let faults = FaultList()
    let head = BatchHead(table.header, at: SourcePlace(file: file, line: 1), faults)
    try faults.throwIfAny()
    var list = BatchRows(head: head, file: file, faults: faults)
    if table.rows.isEmpty {
      faults.add(SourcePlace(file: file, line: 0), "the table names no agency")
    }
    for row in table.rows { list.take(row) }
    try faults.throwIfAny()
    return BatchList(entries: list.finish())
  }
}

/// What the columns of the table are.
struct BatchHead {
  enum Column: Hashable, CaseIterable {
    case file, agency, kind, province, year, mainSite, item, url

    /// The names of the column, in lower case.
    var names: [String] {
      switch self {
      case .file: ["file", "ไฟล์"]
      case .agency: ["agency", "name", "หน่วยงาน", "ชื่อหน่วยงาน"]
      case .kind: ["kind", "type", "ประเภท"]
      case .province: ["province", "จังหวัด"]
      case .year: ["year", "ปี", "ปีงบประมาณ"]
      case .mainSite: ["main-site", "main site", "website", "เว็บไซต์", "เว็บไซต์หลัก"]
      case .item: ["item", "ข้อ"]
      case .url: ["url", "urls", "ลิงก์", "ที่อยู่"]
      }
    }
  }

  /// Where each column stands; `items` are columns that are called after an item, as `O1`.
  private(set) var columns: [Column: Int] = [:]
  private(set) var items: [(item: String, column: Int)] = []

  init(_ header: [String], at place: SourcePlace, _ faults: FaultList) {
    for (index, cell) in header.enumerated() where !cell.isEmpty {
      let name = cell.lowercased()
      if let column = Column.allCases.first(where: { $0.names.contains(name) }) {
        if columns.updateValue(index, forKey: column) != nil {
          faults.add(place, "two columns are called `\(cell)`")
        }
      } else if let item = ItemNumber(cell) {
        items.append((item.id, index))
      } else {
        faults.add(place, "there is no column `\(cell)`; there is \(Self.known)")
      }
    }
    if columns[.file] != nil { return }
    for column in [Column.agency, .year, .mainSite] where columns[column] == nil {
      faults.add(place, "the column `\(column.names[0])` is missing, or one called `file`")
    }
    if items.isEmpty, columns[.item] == nil || columns[.url] == nil {
      faults.add(place, "addresses stand in columns `item` and `url`, or in `O1`, `O2`, …")
    }
  }

  private static let known =
    Column.allCases.map { "`\($0.names[0])`" }.joined(separator: ", ") + ", `O1`, `O2`, …"
}
