package import Documents

/// A page of the main website with what it leads to.
package struct LinkedPage: Sendable {
  package let look: Look
  package let page: Page
  /// The links that a reader can follow: those in menus that open on pointing, too.
  package let links: [Link]
  /// The addresses of `links`, one for each.
  let targets: [Int]
  /// The addresses it goes by: as it was asked for, and where redirects ended.
  let names: [Int]
  /// What it shows in frames or sends to by itself.
  let portals: [Int]

  /// `nil` for anything but a page.
  init?(_ look: Look, _ numbers: inout AddressNumbers) {
    guard case .page(let page)? = look.document else { return nil }
    self.look = look
    self.page = page
    links = page.links.filter { !$0.isHidden || $0.region.isFurniture }
    targets = links.map { numbers.number(of: $0.url) }
    let (asked, final) = (numbers.number(of: look.url), numbers.number(of: look.finalURL))
    names = asked == final ? [asked] : [asked, final]
    let frames = page.frames.filter { !page.nodes[$0.node].isHidden }
    portals = (frames.map(\.url) + [page.refresh].compactMap { $0 })
      .map { numbers.number(of: $0) }
  }

  /// Each address that the page leads to with its first link that has words, an index of `links`.
  var firstLinks: [(target: Int, link: Int)] {
    var first: [Int: Int] = [:]
    var found: [(target: Int, link: Int)] = []
    for (link, target) in targets.enumerated() {
      if let index = first[target] {
        let isWordless = links[found[index].link].words.isEmpty
        if isWordless, !links[link].words.isEmpty { found[index].link = link }
      } else {
        first[target] = found.count
        found.append((target, link))
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
