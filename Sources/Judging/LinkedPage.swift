package import Documents

/// A page of the main website with what it leads to.
package struct LinkedPage: Sendable {
  package let look: Look
  package let page: Page
  /// The links that a reader can follow: those in menus that open on pointing, too.
  package let links: [Link]
  /// The addresses of `links` as they are compared, one for each.
  let linkKeys: [String]
  /// The addresses it goes by: as it was asked for, and where redirects ended.
  let keys: [String]
  /// What it shows in frames or sends to by itself.
  let portals: [String]

  /// `nil` for anything but a page.
  package init?(_ look: Look) {
    guard case .page(let page)? = look.document else { return nil }
    self.look = look
    self.page = page
    links = page.links.filter { !$0.isHidden || $0.region.isFurniture }
    linkKeys = links.map(\.url.webKey)
    let (asked, final) = (look.url.webKey, look.finalURL.webKey)
    keys = asked == final ? [asked] : [asked, final]
    let frames = page.frames.filter { !page.nodes[$0.node].isHidden }
    portals = (frames.map(\.url) + [page.refresh].compactMap { $0 }).map(\.webKey)
  }

  /// Each address that the page leads to with its first link that has words.
  var firstLinks: [(key: String, link: Link)] {
    var first: [String: Int] = [:]
    var found: [(key: String, link: Link)] = []
    for (key, link) in zip(linkKeys, links) {
      if let index = first[key] {
        if found[index].link.words.isEmpty, !link.words.isEmpty { found[index].link = link }
      } else {
        first[key] = found.count
        found.append((key, link))
      }
    }
    return found
  }

  /// The headings of the menu that the link stands under, then its own words; its address when it
  /// has none.
  ///
  /// - Parameter step: The words that led to this page, which its headings need not repeat.
  func words(of link: Link, after step: String?) -> [String] {
    let own = link.words.isEmpty ? link.url.readableAddress : link.words
    let headings = MenuTrail.headings(above: link.node, in: page).filter { $0 != step && $0 != own }
    return (headings + [own]).map { $0.shortened(to: 80) }
  }

  /// Whether so many links are pictures without words that a menu may be there unseen.
  var isMostlyPictures: Bool {
    links.count { $0.words.isEmpty } * 3 >= links.count
  }
}
