import Documents

/// The way in from a home page that is only a gate: a page of welcome, or a set of frames.
///
/// Behind such a page stand the menus by which everything else is found, and no item asks for it.
enum HomeGate {
  /// A home page with more links to its own host than this has its menus itself.
  private static let mostLinks = 5
  /// So many pages are opened at most.
  private static let mostEntrances = 3

  /// The pages behind the gate, frames first; none where the home page is more than that.
  static func entrances(of home: Look?) -> [String] {
    guard let home, case .page(let page)? = home.document else { return [] }
    var seen: Set<String> = [home.url.webKey, home.finalURL.webKey]
    func isNew(_ url: String) -> Bool {
      url.isWebAddress && !url.isFileAddress && url.webHost == home.finalURL.webHost
        && seen.insert(url.webKey).inserted
    }
    let frames = page.frames.filter { !page.nodes[$0.node].isHidden }.map(\.url).filter(isNew)
    let links = page.links.filter { !$0.isHidden }.map(\.url).filter(isNew)
    return Array((frames + (links.count <= mostLinks ? links : [])).prefix(mostEntrances))
  }
}
