import Documents

/// The ways from the home page to other addresses, over the pages of the main website that were
/// looked at anyway: what lies behind other pages is not known.
package struct SiteMap: Sendable {
  /// A shortest way from the home page.
  package struct Way: Sendable, Equatable {
    package var clicks: Int
    /// What to follow, one after the other: the heading of a menu where the link stands under one,
    /// then the words of the link. Empty for the home page itself.
    package var words: [String]
  }

  /// The last click of a way; hundreds of addresses are reached, and few are asked for the words.
  private struct Step {
    var clicks: Int
    /// `nil` for the home page.
    var click: Click?
  }

  private struct Click {
    /// An index of `pages`, and the address by which the way leads to it.
    var page: Int
    var name: Int
    var link: Int
  }

  /// Home page and pages, as the ways go over them.
  private let pages: [LinkedPage]
  private var steps: [Int: Step] = [:]
  /// The addresses that a page leads to, without the page itself.
  private var linked: Set<Int> = []

  package static let none = SiteMap()

  private init() { pages = [] }

  /// - Parameters:
  ///   - home: The page at which the ways begin.
  ///   - pages: All pages of the main website that were read, each once, in an order that does not
  ///     depend on which answer came first.
  init(home: LinkedPage, pages: [LinkedPage]) {
    self.pages = [home] + pages
    for page in pages {
      for target in page.targets where !page.names.contains(target) { linked.insert(target) }
    }
    var byName: [Int: Int] = [:]
    for (index, page) in self.pages.enumerated() {
      for name in page.names where byName[name] == nil { byName[name] = index }
    }
    for name in home.names { steps[name] = Step(clicks: 0) }
    var level = [0]
    while !level.isEmpty { level = step(from: level, byName) }
  }

  /// One click further: the pages that were not reached before.
  private mutating func step(from level: [Int], _ byName: [Int: Int]) -> [Int] {
    var level = level
    var index = 0
    while index < level.count {
      // What a page shows in a frame, or sends to by itself, takes no click.
      for target in pages[level[index]].portals where steps[target] == nil {
        steps[target] = start(level[index])?.step
        if let page = byName[target] { level.append(reach(page, by: target)) }
      }
      index += 1
    }
    var next: [Int] = []
    for page in level {
      guard let start = start(page) else { continue }
      for (target, link) in pages[page].firstLinks where steps[target] == nil {
        let click = Click(page: page, name: start.name, link: link)
        steps[target] = Step(clicks: start.step.clicks + 1, click: click)
        if let page = byName[target] { next.append(reach(page, by: target)) }
      }
    }
    return next
  }

  /// A page goes by the address of the link and by that at which its redirects end.
  private mutating func reach(_ page: Int, by name: Int) -> Int {
    for other in pages[page].names where steps[other] == nil { steps[other] = steps[name] }
    return page
  }

  /// The address by which the fewest clicks lead to a page.
  private func start(_ page: Int) -> (name: Int, step: Step)? {
    pages[page].names.compactMap { name in steps[name].map { (name, $0) } }
      .min { $0.1.clicks < $1.1.clicks }
  }

  /// The shortest way to an address, or `nil` when none was seen.
  func way(to target: Int) -> Way? {
    guard let step = steps[target] else { return nil }
    guard let click = step.click else { return Way(clicks: 0, words: []) }
    let before = way(to: click.name)?.words ?? []
    let page = pages[click.page]
    let words = before + page.words(of: page.links[click.link], after: before.last)
    return Way(clicks: step.clicks, words: words)
  }

  /// Whether another page of the main website that was looked at leads to the address.
  func isLinked(_ target: Int) -> Bool { linked.contains(target) || steps[target] != nil }
}
