import Documents
import Scoring

/// The rows and cells of a page's tables, by node.
struct TableGrid: Sendable {
  private let page: Page
  private var rows: [Int: [Int]] = [:]
  private var cells: [Int: [Int]] = [:]
  private var pictures: [Int] = []

  /// A cell with the row and the table it is in.
  struct Place { var cell, row, table: Int }

  init(_ page: Page) {
    self.page = page
    var open: [Int] = []
    for (index, node) in page.nodes.enumerated() {
      while let last = open.last, page.nodes[last].end <= index { open.removeLast() }
      guard let tag = node.tag else { continue }
      if tag == "img" { pictures.append(index) }
      guard Self.parts.contains(tag) else { continue }
      add(index, tag, in: open.last)
      open.append(index)
    }
  }

  private static let parts: Set<String> = ["table", "tr", "td", "th"]

  private mutating func add(_ index: Int, _ tag: String, in around: Int?) {
    guard let around else { return }
    switch (page.nodes[around].tag, tag) {
    case ("table", "tr"): rows[around, default: []].append(index)
    case ("tr", "td"), ("tr", "th"): cells[around, default: []].append(index)
    default: break
    }
  }

  /// The rows of a table, in order, without those of tables inside it.
  func rows(of table: Int) -> [Int] { rows[table] ?? [] }

  /// The cells of a row, in order.
  func cells(of row: Int) -> [Int] { cells[row] ?? [] }

  func holdsPicture(_ range: Range<Int>) -> Bool {
    !pictures.places(of: range, by: \.self).isEmpty
  }

  /// The innermost cell around a node.
  func place(of node: Int) -> Place? {
    guard let cell = enclosing(node, tags: ["td", "th"]),
      let row = enclosing(cell, tags: ["tr"]), let table = enclosing(row, tags: ["table"])
    else { return nil }
    return Place(cell: cell, row: row, table: table)
  }

  private func enclosing(_ node: Int, tags: [String]) -> Int? {
    var current = node
    while current >= 0 {
      if let tag = page.nodes[current].tag, tags.contains(tag) { return current }
      current = page.nodes[current].parent
    }
    return nil
  }
}
