package import Documents

/// What is known of the agency's site as a whole.
package struct SiteFacts: Sendable {
  /// The host of the main website, in lower case, without `www.`.
  package let mainHost: String
  /// Whether the home page was read to its end.
  package let homeIsRead: Bool
  /// Every link that stands on a page of the main website, by the address it leads to.
  private let links: [String: MainLink]

  /// A link on the main website.
  package struct MainLink: Sendable {
    package var page: String
    package var sha256: String
    package var words: String
    package var line: Int
  }

  /// - Parameter pages: The looks at pages of the main website, the home page first.
  package init(mainSite: String, home: Look?, pages: [Look]) {
    mainHost = mainSite.webHost
    if case .page? = home?.document { homeIsRead = true } else { homeIsRead = false }
    var links: [String: MainLink] = [:]
    for look in pages {
      guard case .page(let page)? = look.document else { continue }
      for link in page.links where !link.isHidden || link.region.isFurniture {
        let key = link.url.webKey
        guard links[key] == nil else { continue }
        links[key] = MainLink(
          page: look.finalURL, sha256: look.sha256, words: link.words, line: link.line)
      }
    }
    self.links = links
  }

  package func isOnMainSite(_ url: String) -> Bool { url.webHost == mainHost }

  /// A link on the main website that leads to the address.
  package func link(to url: String) -> MainLink? { links[url.webKey] }
}
