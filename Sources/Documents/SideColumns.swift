/// Finds the column at the right of hand-made pages: a table of menu, content and what is new.
///
/// No name gives it away, and on some sites it differs from page to page. What tells it is its
/// place: the third of three cells in the outermost table, of which the first holds words of a menu only.
enum SideColumns {
  /// The least text that makes the middle cell the content of the page, not a gap.
  private static let leastInk = 15

  /// Marks such columns in a mask of what is furniture.
  static func mark(_ mask: inout [Bool], of page: Page) {
    var index = 0
    while index < page.nodes.count {
      switch page.nodes[index].tag {
      case "td", "th": index = page.nodes[index].end
      case "tr":
        if let side = side(of: index, in: page, mask) {
          for inside in side..<page.nodes[side].end { mask[inside] = true }
        }
        index += 1
      default: index += 1
      }
    }
  }

  private static func side(of row: Int, in page: Page, _ mask: [Bool]) -> Int? {
    var cells: [Int] = []
    var child = row + 1
    while child < page.nodes[row].end {
      if page.nodes[child].tag == "td", !isEmpty(child, in: page) { cells.append(child) }
      child = page.nodes[child].end
    }
    guard cells.count == 3, isNarrower(cells[2], than: cells[1], in: page) else { return nil }
    let ink = cells.map { Self.ink(of: $0, in: page, mask) }
    return ink[0] == 0 && ink[1] >= leastInk && ink[2] > 0 ? cells[2] : nil
  }

  private static func isEmpty(_ cell: Int, in page: Page) -> Bool {
    !(cell..<page.nodes[cell].end).contains { index in
      if case .text(let text) = page.nodes[index].kind { return text.inkCount > 0 }
      return page.nodes[index].tag == "img"
    }
  }

  /// Whether the cells do not say that the one at the side is the wider one.
  private static func isNarrower(_ side: Int, than middle: Int, in page: Page) -> Bool {
    guard let width = page.nodes[side].attribute("width").flatMap({ Int($0) }) else { return true }
    return page.nodes[middle].attribute("width").flatMap { Int($0) }.map { $0 > width } ?? true
  }

  /// Scalars of text in the cell that are of no menu.
  private static func ink(of cell: Int, in page: Page, _ mask: [Bool]) -> Int {
    (cell..<page.nodes[cell].end).reduce(0) { sum, index in
      guard !mask[index], case .text(let text) = page.nodes[index].kind else { return sum }
      return sum + text.inkCount
    }
  }
}
