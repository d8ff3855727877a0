package import Documents

/// What is known of the agency's site as a whole.
package struct SiteFacts: Sendable {
  /// The hosts of the main website, in lower case, without `www.`: as the agency gave it, and where
  /// its redirects end.
  package let mainHosts: Set<String>
  /// The home page, when it was read to its end.
  package let home: LinkedPage?
  /// The ways from the home page.
  private let map: SiteMap
  private let numbers: AddressNumbers
  /// Every link that stands on a page of the main website, by the address it leads to.
  private let links: [Int: MainLink]

  /// A link on the main website.
  package struct MainLink: Sendable {
    package var page: String
    package var sha256: String
    package var words: String
    package var line: Int
  }

  /// - Parameter looks: What was looked at, in any order; what is no page of the main website counts
  ///   for nothing.
  package init(mainSite: String, home: Look?, looks: [Look]) {
    let hosts = Set([mainSite.webHost] + [home?.finalURL.webHost].compactMap { $0 })
    var numbers = AddressNumbers()
    let first = home.flatMap { LinkedPage($0, &numbers) }
    let others = looks.filter { look in
      hosts.contains(look.finalURL.webHost) && look.url != home?.url
    }.sorted { $0.url < $1.url }
    let pages = [first].compactMap { $0 } + others.compactMap { LinkedPage($0, &numbers) }
    var links: [Int: MainLink] = [:]
    for page in pages {
      for (target, link) in zip(page.targets, page.links) where links[target] == nil {
        links[target] = MainLink(
          page: page.look.finalURL, sha256: page.look.sha256, words: link.words, line: link.line)
      }
    }
    mainHosts = hosts
    self.home = first
    self.links = links
    self.numbers = numbers
    map = first.map { SiteMap(home: $0, pages: pages) } ?? .none
  }

  package var homeIsRead: Bool { home != nil }

  package func isOnMainSite(_ url: String) -> Bool { mainHosts.contains(url.webHost) }

  /// A link on the main website that leads to the address.
  package func link(to url: String) -> MainLink? { numbers.known(url).flatMap { links[$0] } }

  /// The shortest way from the home page to what was looked at.
  package func way(to look: Look) -> SiteMap.Way? {
    if isHome(look) { return SiteMap.Way(clicks: 0, words: []) }
    return names(look).compactMap(map.way).min { $0.clicks < $1.clicks }
  }

  /// Whether another page of the main website leads there.
  package func isLinked(_ look: Look) -> Bool {
    names(look).contains(where: map.isLinked)
  }

  /// The addresses a look goes by, as far as they were met on the site.
  private func names(_ look: Look) -> [Int] {
    let urls = look.url == look.finalURL ? [look.url] : [look.url, look.finalURL]
    return urls.compactMap(numbers.known)
  }

  /// Whether this is the home page itself, under whatever address.
  package func isHome(_ look: Look) -> Bool {
    guard let home else { return false }
    if names(look).contains(where: home.names.contains) { return true }
    return !look.sha256.isEmpty && look.sha256 == home.look.sha256
  }
}
