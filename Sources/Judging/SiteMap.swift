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
    var click: (page: LinkedPage, key: String, link: Link)?
  }

  private var steps: [String: Step] = [:]
  /// The addresses that a page leads to, without the page itself.
  private var linked: Set<String> = []

  package static let none = SiteMap()

  private init() {}

  /// - Parameters:
  ///   - home: The page at which the ways begin.
  ///   - pages: All pages of the main website that were read, each once, in an order that does not
  ///     depend on which answer came first.
  init(home: LinkedPage, pages: [LinkedPage]) {
    for page in pages {
      for key in page.linkKeys where !page.keys.contains(key) { linked.insert(key) }
    }
    var byKey: [String: LinkedPage] = [:]
    for page in [home] + pages {
      for key in page.keys where byKey[key] == nil { byKey[key] = page }
    }
    for key in home.keys { steps[key] = Step(clicks: 0) }
    var level = [home]
    while !level.isEmpty { level = step(from: level, byKey) }
  }

  /// One click further: the pages that were not reached before.
  private mutating func step(
    from level: [LinkedPage], _ byKey: [String: LinkedPage]
  ) -> [LinkedPage] {
    var level = level
    var index = 0
    while index < level.count {
      // What a page shows in a frame, or sends to by itself, takes no click.
      for key in level[index].portals where steps[key] == nil {
        steps[key] = start(level[index])?.step
        if let page = byKey[key] { level.append(reach(page, by: key)) }
      }
      index += 1
    }
    var next: [LinkedPage] = []
    for page in level {
      guard let start = start(page) else { continue }
      for (key, link) in page.firstLinks where steps[key] == nil {
        steps[key] = Step(clicks: start.step.clicks + 1, click: (page, start.key, link))
        if let page = byKey[key] { next.append(reach(page, by: key)) }
      }
    }
    return next
  }

  /// A page goes by the address of the link and by that at which its redirects end.
  private mutating func reach(_ page: LinkedPage, by key: String) -> LinkedPage {
    for other in page.keys where steps[other] == nil { steps[other] = steps[key] }
    return page
  }

  /// The address by which the fewest clicks lead to a page.
  private func start(_ page: LinkedPage) -> (key: String, step: Step)? {
    page.keys.compactMap { key in steps[key].map { (key, $0) } }.min { $0.1.clicks < $1.1.clicks }
  }

  /// The shortest way to an address, or `nil` when none was seen.
  package func way(to url: String) -> Way? { way(toKey: url.webKey) }

  private func way(toKey key: String) -> Way? {
    guard let step = steps[key] else { return nil }
    guard let click = step.click else { return Way(clicks: 0, words: []) }
    let before = way(toKey: click.key)?.words ?? []
    let words = before + click.page.words(of: click.link, after: before.last)
    return Way(clicks: step.clicks, words: words)
  }

  /// Whether another page of the main website that was looked at leads to the address.
  package func isLinked(_ url: String) -> Bool {
    let key = url.webKey
    return linked.contains(key) || steps[key] != nil
  }
}
