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

  private var ways: [String: Way] = [:]
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
      linked.formUnion(page.linkKeys.filter { !page.keys.contains($0) })
    }
    var byKey: [String: LinkedPage] = [:]
    for page in [home] + pages {
      for key in page.keys where byKey[key] == nil { byKey[key] = page }
    }
    for key in home.keys { ways[key] = Way(clicks: 0, words: []) }
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
      for key in level[index].portals where ways[key] == nil {
        ways[key] = way(to: level[index])
        if let page = byKey[key] { level.append(reach(page, by: key)) }
      }
      index += 1
    }
    var next: [LinkedPage] = []
    for page in level {
      guard let start = way(to: page) else { continue }
      for (key, link) in page.firstLinks where ways[key] == nil {
        let words = start.words + page.words(of: link, after: start.words.last)
        ways[key] = Way(clicks: start.clicks + 1, words: words)
        if let page = byKey[key] { next.append(reach(page, by: key)) }
      }
    }
    return next
  }

  /// A page goes by the address of the link and by that at which its redirects end.
  private mutating func reach(_ page: LinkedPage, by key: String) -> LinkedPage {
    for other in page.keys where ways[other] == nil { ways[other] = ways[key] }
    return page
  }

  private func way(to page: LinkedPage) -> Way? {
    page.keys.compactMap { ways[$0] }.min { $0.clicks < $1.clicks }
  }

  /// The shortest way to an address, or `nil` when none was seen.
  package func way(to url: String) -> Way? { ways[url.webKey] }

  /// Whether another page of the main website that was looked at leads to the address.
  package func isLinked(_ url: String) -> Bool {
    linked.contains(url.webKey) || ways[url.webKey] != nil
  }
}
