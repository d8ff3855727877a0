import ThaiText

/// Gambling spam that somebody else put into a page.
///
/// It stands in hidden blocks, in an overwritten title, or in many links to other hosts. An agency
/// that warns of gambling uses the same words, so that single words, and texts with words of
/// warning, are nothing.
struct InjectedSpam {
  /// Its first words and how many links it has, for a report.
  let detail: String
  /// Whether next to nothing else is left of the page.
  let isAll: Bool
  /// Shown parts that are spam: they say nothing of the agency, and lead nowhere.
  private let shown: [Int]

  /// So many hidden links are no accident, nor are so many shown ones.
  private static let leastHidden = 3
  private static let leastShown = 5
  /// Letters of its own below which a page shows nothing of its own any more.
  private static let leastInk = 150

  /// `nil` for a page without spam.
  init?(_ page: Page) {
    let blocks = page.blocks
    let text = Folded(([page.title] + blocks.map(\.text)).joined(separator: "\n"))
    let isNamed = page.links.contains { SpamWords.isGambling(host: $0.url.webHost) }
    guard isNamed || SpamWords.nameGame(text) || Self.sendsSearchersAway(page) else { return nil }
    let isTitled = SpamWords.count(in: Folded(page.title)) > 1
    let links = page.links.filter { Self.isSpam($0, on: page) }
    let marked = blocks.map { ($0, SpamWords.count(in: Folded($0.text))) }.filter { $0.1 > 1 }
    let (hidden, shown) = (marked.filter(\.0.isHidden), marked.filter { !$0.0.isHidden })
    let shownInk = shown.reduce(0) { $0 + $1.0.text.inkCount }
    let own = blocks.reduce(-shownInk) { $0 + ($1.isHidden ? 0 : $1.text.inkCount) }
    let isAll = own < Self.leastInk && (isTitled || shownInk > own)
    guard
      isTitled || isAll || shown.count > 2 || hidden.contains(where: { $0.1 > 2 })
        || links.count >= Self.leastShown || links.count(where: \.isHidden) >= Self.leastHidden
        || Self.sendsSearchersAway(page)
    else { return nil }
    self.isAll = isAll
    self.shown = shown.map(\.0.node) + links.filter { !$0.isHidden }.map(\.node)
    let words = isTitled ? page.title : marked.first?.0.text ?? links.first?.words ?? ""
    let count = links.isEmpty ? "" : " (\(links.count))"
    detail = "“\(words.prefixed(bytes: 150))”\(count)"
  }

  /// The page with what is spam in it hidden, and its title without it.
  func takenOut(of page: Page) -> Page {
    var page = page
    for node in shown where isApart(node, in: page) {
      for index in node..<page.nodes[node].end { page.nodes[index].isHidden = true }
    }
    let parts = page.title.split { "|–—»".contains($0) }.map(String.init)
    page.title = parts.filter { SpamWords.count(in: Folded($0)) == 0 }.joined(separator: "|").folded
    page.settle()
    return page
  }

  /// Whether a node holds spam and nothing else: a page's body can be a block itself.
  private func isApart(_ node: Int, in page: Page) -> Bool {
    !["html", "body", "main"].contains(page.nodes[node].tag)
      && page.nodes[node].end - node < 200
  }

  /// A link to another host by words of gambling, or to a host that is called so.
  private static func isSpam(_ link: Link, on page: Page) -> Bool {
    let host = link.url.webHost
    guard !host.isEmpty, host != page.base.webHost else { return false }
    let words = Folded(link.words)
    return SpamWords.isGambling(host: host) || SpamWords.count(in: words) > 0
  }

  /// A script that sends those away who come from a search.
  private static func sendsSearchersAway(_ page: Page) -> Bool {
    page.scripts.contains { script in
      let code = script.source.asciiLowercased
      return code.holds("referrer") && code.holds("location")
        && SpamWords.isGambling(host: code)
    }
  }
}
