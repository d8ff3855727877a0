/// Finds menus that no name gives away: boxes of hand-made pages that hold little but links.
struct LinkLists {
  private let page: Page
  private let census: PageCensus
  /// By parent, so that a row of many boxes is looked at once.
  private var fullest: [Int: Fullest] = [:]

  /// The fewest links that make a menu.
  private static let minLinks = 8

  /// The boxes that are menus, the outermost ones, as rows of nodes.
  ///
  /// - Parameter census: The counts of all nodes of the page, which knows its named regions.
  static func menus(of page: Page, _ census: PageCensus) -> [Range<Int>] {
    var lists = LinkLists(page, census)
    var menus: [Range<Int>] = []
    var index = 0
    while index < page.nodes.count {
      if lists.isMenu(index) {
        menus.append(index..<page.nodes[index].end)
        index = page.nodes[index].end
      } else {
        index += 1
      }
    }
    return menus
  }

  private init(_ page: Page, _ census: PageCensus) {
    self.page = page
    self.census = census.restricted { page.nodes[$0].region == .content }
  }

  private mutating func isMenu(_ index: Int) -> Bool {
    let node = page.nodes[index]
    guard let tag = node.tag, Self.boxes.contains(tag), node.region == .content else {
      return false
    }
    let counts = census[index..<node.end]
    guard counts.links >= Self.minLinks, isDense(counts) else { return false }
    return standsFirst(index, counts) || standsBeside(index, counts)
  }

  /// Hardly any words but links, the links short, and to pages rather than files.
  private func isDense(_ counts: PageCensus.Counts) -> Bool {
    counts.plainInk * 8 <= counts.ink && counts.linkInk <= counts.links * 40
      && counts.linkInk >= counts.links * 2 && counts.fileLinks * 5 <= counts.links
      && counts.titles == 0
  }

  /// Before any heading or text of the page, with more text to come than it has itself.
  private func standsFirst(_ index: Int, _ counts: PageCensus.Counts) -> Bool {
    let before = census[0..<index]
    let after = census[page.nodes[index].end..<page.nodes.count]
    guard before.titles == 0, before.plainInk <= 150 else { return false }
    return after.plainInk >= max(200, counts.ink / 2) || after.titles > 0
  }

  /// A cell or box beside one that holds the text.
  private mutating func standsBeside(_ index: Int, _ counts: PageCensus.Counts) -> Bool {
    let parent = page.nodes[index].parent
    guard parent >= 0 else { return false }
    let fullest = fullest[parent] ?? findFullest(parent)
    self.fullest[parent] = fullest
    let ink = fullest.child == index ? fullest.second : fullest.ink
    return ink >= max(150, counts.plainInk * 4)
  }

  private func findFullest(_ parent: Int) -> Fullest {
    var found = Fullest()
    var child = parent + 1
    while child < page.nodes[parent].end {
      let end = page.nodes[child].end
      found.add(child, census[child..<end].plainInk)
      child = end
    }
    return found
  }

  /// The two children that hold most text outside links.
  private struct Fullest {
    var child = -1
    var ink = 0
    var second = 0

    mutating func add(_ index: Int, _ count: Int) {
      if count > ink {
        (child, second, ink) = (index, ink, count)
      } else {
        second = max(second, count)
      }
    }
  }

  private static let boxes: Set<String> = ["td", "th", "div", "ul", "ol", "dl", "table", "center"]
}
