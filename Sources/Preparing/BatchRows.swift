import Criteria

/// Gathers the rows of a batch's table into one file an agency.
struct BatchRows {
  let head: BatchHead
  let file: String
  let faults: FaultList
  private var drafts: [Draft] = []
  private var byName: [String: Int] = [:]

  /// One agency's file in the making.
  private struct Draft {
    var place: SourcePlace
    var file: String?
    var facts: [(key: String, value: String)] = []
    var urls: [(item: String, urls: [String])] = []
  }

  init(head: BatchHead, file: String, faults: FaultList) {
    self.head = head
    self.file = file
    self.faults = faults
  }

  /// The agencies in the order of the table; what was gathered of each goes as its file is made.
  mutating func finish() -> [BatchList.Entry] {
    drafts.indices.map { number in
      let draft = drafts[number]
      drafts[number].urls = []
      return BatchList.Entry(
        place: draft.place, file: draft.file, text: draft.file == nil ? Self.text(of: draft) : "")
    }
  }

  mutating func take(_ row: CSVTable.Row) {
    let place = SourcePlace(file: file, line: row.line)
    let named = cell(.file, row)
    if !named.isEmpty {
      drafts.append(Draft(place: place, file: named))
      return
    }
    guard let index = draft(of: row, at: place) else { return }
    for (item, cell) in answers(row, at: place) {
      let urls = Self.addresses(in: cell)
      for url in urls {
        if let fault = AddressText.fault(in: url) { faults.add(place, "\(item): \(fault)") }
      }
      guard !urls.isEmpty else { continue }
      if let known = drafts[index].urls.firstIndex(where: { $0.item == item }) {
        drafts[index].urls[known].urls += urls
      } else {
        drafts[index].urls.append((item, urls))
      }
    }
  }

  /// The draft that a row belongs to: rows of one name and year are one agency's.
  private mutating func draft(of row: CSVTable.Row, at place: SourcePlace) -> Int? {
    let (name, year, site) = (cell(.agency, row), cell(.year, row), cell(.mainSite, row))
    guard !name.isEmpty, !year.isEmpty, !site.isEmpty else {
      faults.add(place, "`agency`, `year` and `main-site` are all needed in a row")
      return nil
    }
    let key = "\(name)\u{0}\(year)\u{0}\(site)"
    if let known = byName[key] { return known }
    var draft = Draft(place: place)
    draft.facts = [("agency", name), ("year", year), ("main-site", site)]
    for (key, column) in [("kind", BatchHead.Column.kind), ("province", .province)] {
      let value = cell(column, row)
      if !value.isEmpty { draft.facts.append((key, value)) }
    }
    byName[key] = drafts.count
    drafts.append(draft)
    return drafts.count - 1
  }

  /// What the row submits: item and cell of addresses.
  private func answers(_ row: CSVTable.Row, at place: SourcePlace) -> [(String, String)] {
    var answers = head.items.map { ($0.item, row.cell($0.column)) }
    let written = cell(.item, row)
    guard !written.isEmpty else { return answers }
    guard let item = ItemNumber(written) else {
      faults.add(place, "`\(written)` is not the number of an item: the letter O and a number")
      return answers
    }
    answers.append((item.id, cell(.url, row)))
    return answers
  }

  private func cell(_ column: BatchHead.Column, _ row: CSVTable.Row) -> String {
    head.columns[column].map { row.cell($0) } ?? ""
  }

  /// The addresses in a cell, apart from each other by white space; a dash says that there is none.
  private static func addresses(in cell: String) -> [String] {
    cell.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !["-", "–", "—", "ไม่มี"].contains($0) }
  }

  private static func text(of draft: Draft) -> String {
    var lines = draft.facts.map { key, value in
      "\(key): \(key == "year" ? value : YAMLText.scalar(value))"
    }
    lines.append(draft.urls.isEmpty ? "items: {}" : "items:")
    for (item, urls) in draft.urls {
      lines += ["  \(item):", "    urls:"] + urls.map { "      - \(YAMLText.scalar($0))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
