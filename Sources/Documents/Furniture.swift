/// What stands on many pages of one host: menus, sidebars and footers that no markup names.
///
/// Old hand-made pages lay their menu out in table cells without a class or a role. What gives it
/// away is that the same cell, word for word, stands on page after page. A subtree counts as
/// furniture when it is rich in links and stands on several pages, or when it stands on most.
package struct Furniture: Sendable {
  private var keys: Set<UInt64> = []
  /// Those that stand on more than half of the host's pages.
  private var everywhere: Set<UInt64> = []

  /// A subtree with this many links is a menu when it stands on `menuPages` pages.
  private static let menuLinks = 4
  private static let menuPages = 3
  /// Any other subtree of at least `leastBytes` of text must stand on this many pages of a
  /// template and on four in five of them: six monthly tables share their heading, too.
  private static let commonPages = 5
  private static let leastBytes = 120

  package static let none = Furniture()

  private init() {}

  /// - Parameter pages: The different pages of one host; the same page must not come twice.
  package init(pages: [Page]) {
    let trunks = pages.map { page in
      page.trunks.filter { $0.links >= Self.menuLinks || $0.bytes >= Self.leastBytes }
    }
    let counts = Self.counts(trunks)
    let menus = trunks.map { page in
      page.filter { $0.links >= Self.menuLinks && counts[$0.key, default: 0] >= Self.menuPages }
    }
    keys.formUnion(menus.joined().map(\.key))
    for template in Self.templates(trunks, menus: menus) where template.count >= Self.commonPages {
      for (key, count) in Self.counts(template)
      where count >= Self.commonPages && count * 5 >= template.count * 4 {
        keys.insert(key)
      }
    }
    everywhere = keys.filter { counts[$0, default: 0] * 2 > pages.count }
  }

  /// On how many pages each subtree stands.
  private static func counts(_ trunks: [[SubtreeKeys.Trunk]]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for page in trunks {
      for key in Set(page.map(\.key)) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  /// The pages sorted by their longest menu: pages made from one template share it.
  private static func templates(
    _ trunks: [[SubtreeKeys.Trunk]], menus: [[SubtreeKeys.Trunk]]
  ) -> [[[SubtreeKeys.Trunk]]] {
    var templates: [UInt64: [[SubtreeKeys.Trunk]]] = [:]
    for (page, menus) in zip(trunks, menus) {
      let longest = menus.max { ($0.links, $0.key) < ($1.links, $1.key) }
      templates[longest?.key ?? 0, default: []].append(page)
    }
    return Array(templates.values)
  }

  /// For each node of the page, whether it is furniture by its markup or by this.
  ///
  /// On a page that would be left without a word only what stands nearly everywhere is
  /// furniture: the same list under three addresses is content, not a menu.
  package func mask(of page: Page) -> [Bool] {
    var mask = repeated(of: page)
    SideColumns.mark(&mask, of: page)
    page.maskRightsNotice(in: &mask)
    return mask
  }

  private func repeated(of page: Page) -> [Bool] {
    let marked = page.nodes.map(\.region.isFurniture)
    guard !keys.isEmpty else { return marked }
    let mask = page.masking(page.trunks.filter { keys.contains($0.key) }, over: marked)
    if page.hasWords(outside: mask) { return mask }
    return page.masking(page.trunks.filter { everywhere.contains($0.key) }, over: marked)
  }
}

extension Page {
  fileprivate func masking(_ trunks: [SubtreeKeys.Trunk], over mask: [Bool]) -> [Bool] {
    var mask = mask
    for trunk in trunks {
      for index in trunk.node..<nodes[trunk.node].end { mask[index] = true }
    }
    return mask
  }
}

extension Page {
  /// Masks the line at the end in which a page says whose it is, when no markup calls it a footer.
  fileprivate func maskRightsNotice(in mask: inout [Bool]) {
    for index in nodes.indices.suffix(Self.lastNodes) where !mask[index] {
      guard case .text(let text) = nodes[index].kind else { continue }
      let words = text.drop(while: \.isWhitespace)
      guard Self.rightsNotices.contains(where: words.hasPrefix) else { continue }
      let parent = nodes[index].parent
      guard parent >= 0, nodes[parent].tag != "body" else { continue }
      for inside in parent..<nodes[parent].end { mask[inside] = true }
    }
  }

  /// A footer of one line stands among so many nodes at the end.
  private static let lastNodes = 12
  private static let rightsNotices = ["สงวนลิขสิทธิ์", "©", "Copyright", "COPYRIGHT", "copyright"]

  /// Whether any word is shown outside the masked nodes.
  fileprivate func hasWords(outside mask: [Bool]) -> Bool {
    nodes.indices.contains { index in
      guard !mask[index], !nodes[index].isHidden, case .text(let text) = nodes[index].kind else {
        return false
      }
      return text.utf8.contains { $0 > 0x20 }
    }
  }
}
