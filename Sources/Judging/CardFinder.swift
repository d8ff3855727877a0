import Documents
import Scoring

/// Finds the part of a page that belongs to one person.
struct CardFinder {
  private let page: Page
  private let grid: TableGrid
  /// The nodes at which people are named, in document order, with a key of the name.
  private let people: [(node: Int, key: String)]
  /// For each of these the place of the next one with another name.
  private let nextOther: [Int]

  init(_ page: Page, grid: TableGrid, people: [(node: Int, key: String)]) {
    self.page = page
    self.grid = grid
    let sorted = people.sorted { $0.node < $1.node }
    var next = Array(repeating: sorted.count, count: sorted.count)
    for place in sorted.indices.dropLast().reversed() {
      next[place] = sorted[place].key == sorted[place + 1].key ? next[place + 1] : place + 1
    }
    self.people = sorted
    nextOther = next
  }

  /// A card holds at most this many nodes: a page with a single person is not one card.
  private static let mostNodes = 120

  /// Whether some element names more people than one card has nodes, so that nothing but the order
  /// of the words tells what is whose.
  var isList: Bool {
    people.indices.contains { place in
      let last = place + Self.mostNodes
      return last < people.count && people[last].node == people[place].node
    }
  }

  /// The ranges of nodes of the card around a node.
  func card(around node: Int) -> [Range<Int>] {
    var top = node
    let own = names(in: extent(node))
    while true {
      let parent = page.nodes[top].parent
      guard parent >= 0, page.nodes[parent].tag != "body" else { break }
      guard extent(parent).count <= Self.mostNodes, names(in: extent(parent)) == own
      else { break }
      top = parent
    }
    return [extent(top)] + (column(of: top) ?? [])
  }

  /// Whether the next larger part of the page that says more than offices names somebody: a box
  /// among the cards of people, and not a picture with its caption among news.
  ///
  /// - Parameter words: The nodes of the page's blocks that are no office, in document order.
  func isAmongPeople(_ card: Range<Int>, words: [Int]) -> Bool {
    var node = page.nodes[card.lowerBound].parent
    while node >= 0 {
      let range = extent(node)
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

  private func namesSeveral(in range: Range<Int>) -> Bool {
    let places = people.places(of: range, by: \.node)
    return !places.isEmpty && nextOther[places.lowerBound] < places.upperBound
  }

  private func namesAnyone(in range: Range<Int>) -> Bool {
    !people.places(of: range, by: \.node).isEmpty
  }

  /// The cells above and below in a table that shows one person a column.
  private func column(of node: Int) -> [Range<Int>]? {
    guard let place = grid.place(of: node), namesSeveral(in: extent(place.row)) else { return nil }
    let (rows, own) = (grid.rows(of: place.table), grid.cells(of: place.row))
    guard let row = rows.place(of: place.row), let column = own.place(of: place.cell) else {
      return nil
    }
    let above = rows[..<row].suffix(1).filter { !namesAnyone(in: extent($0)) }
    let below = rows[(row + 1)...].prefix(4).prefix {
      !namesAnyone(in: extent($0)) && !grid.holdsPicture(extent($0))
    }
    return (above + below).compactMap { row in
      let others = grid.cells(of: row)
      return others.count == own.count ? extent(others[column]) : nil
    }
  }

  private func extent(_ node: Int) -> Range<Int> { node..<page.nodes[node].end }
}

extension [Int] {
  /// Where a number stands among growing ones.
  fileprivate func place(of number: Int) -> Int? {
    let place = firstPlace { $0 >= number }
    return place < count && self[place] == number ? place : nil
  }
}
