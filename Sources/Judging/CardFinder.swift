import Documents
import Scoring

/// Finds the part of a page that belongs to one person.
struct CardFinder {
  private let page: Page
  /// The nodes at which people are named, in document order, with a key of the name.
  private let people: [(node: Int, key: String)]

  init(_ page: Page, people: [(node: Int, key: String)]) {
    self.page = page
    self.people = people.sorted { $0.node < $1.node }
  }

  /// A card holds at most this many nodes: a page with a single person is not one card.
  private static let mostNodes = 120

  /// The ranges of nodes of the card around a node.
  func card(around node: Int) -> [Range<Int>] {
    var top = node
    let own = names(in: node..<page.nodes[node].end)
    while true {
      let parent = page.nodes[top].parent
      guard parent >= 0, page.nodes[parent].tag != "body" else { break }
      let range = parent..<page.nodes[parent].end
      guard range.count <= Self.mostNodes, names(in: range) == own else { break }
      top = parent
    }
    return [top..<page.nodes[top].end] + (column(of: top) ?? [])
  }

  /// Whether the next larger part of the page that says more than offices names somebody: a box
  /// among the cards of people, and not a picture with its caption among news.
  ///
  /// - Parameter words: The nodes of the page's blocks that are no office, in document order.
  func isAmongPeople(_ card: Range<Int>, words: [Int]) -> Bool {
    var node = page.nodes[card.lowerBound].parent
    while node >= 0 {
      let range = node..<page.nodes[node].end
      if namesAnyone(in: range) { return true }
      let isApart =
        words.places(of: range.lowerBound..<card.lowerBound, by: \.self).isEmpty
        && words.places(of: card.upperBound..<range.upperBound, by: \.self).isEmpty
      if !isApart { return false }
      node = page.nodes[node].parent
    }
    return false
  }

  /// How many different people a part of the page names.
  private func names(in range: Range<Int>) -> Int {
    Set(people[people.places(of: range, by: \.node)].map(\.key)).count
  }

  private func namesAnyone(in range: Range<Int>) -> Bool {
    !people.places(of: range, by: \.node).isEmpty
  }

  /// The cells above and below in a table that shows one person a column.
  private func column(of node: Int) -> [Range<Int>]? {
    guard let cell = enclosing(node, tags: ["td", "th"]),
      let row = enclosing(cell, tags: ["tr"]), let table = enclosing(row, tags: ["table"])
    else { return nil }
    guard names(in: row..<page.nodes[row].end) > 1 else { return nil }
    let rows = children(of: table, tag: "tr")
    guard let rowIndex = rows.firstIndex(of: row) else { return nil }
    let own = cells(of: row)
    guard let column = own.firstIndex(of: cell) else { return nil }
    let above = rows.indices[..<rowIndex].reversed().prefix { !holdsName(rows[$0]) }.prefix(1)
    let below = rows.indices[(rowIndex + 1)...].prefix {
      !holdsName(rows[$0]) && !holdsPicture(rows[$0])
    }
    return (Array(above) + Array(below.prefix(4))).compactMap { index in
      let others = cells(of: rows[index])
      guard others.count == own.count else { return nil }
      return others[column]..<page.nodes[others[column]].end
    }
  }

  private func cells(of row: Int) -> [Int] { children(of: row, tags: ["td", "th"]) }

  private func holdsName(_ node: Int) -> Bool { namesAnyone(in: node..<page.nodes[node].end) }

  private func holdsPicture(_ node: Int) -> Bool {
    (node..<page.nodes[node].end).contains { page.nodes[$0].tag == "img" }
  }

  private func enclosing(_ node: Int, tags: [String]) -> Int? {
    var current = node
    while current >= 0 {
      if let tag = page.nodes[current].tag, tags.contains(tag) { return current }
      current = page.nodes[current].parent
    }
    return nil
  }

  /// The nearest elements below a node with one of the tags, not looking into nested tables.
  private func children(of node: Int, tags: [String]) -> [Int] {
    var found: [Int] = []
    var index = node + 1
    while index < page.nodes[node].end {
      let tag = page.nodes[index].tag
      if let tag, tags.contains(tag) {
        found.append(index)
        index = page.nodes[index].end
      } else {
        index = tag == "table" ? page.nodes[index].end : index + 1
      }
    }
    return found
  }

  private func children(of node: Int, tag: String) -> [Int] { children(of: node, tags: [tag]) }
}
