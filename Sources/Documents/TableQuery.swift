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
      let last = open.count - 1
      guard last >= 0, !node.isHidden || tables[open[last].table].isHidden else { return }
      open[last].rows.add(text)
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
