/// Tells a page's content from the furniture that stands on every page of a site.
///
/// Menus name every item of the assessment on every page, and footers hold the telephone of the
/// web maker: words found there prove nothing.
struct PageRegions {
  private let page: Page
  private var regions: [Page.Region]
  private let census: PageCensus
  /// Until which node an `article`, and a `main`, goes on.
  private var articleEnd = 0
  private var mainEnd = 0
  private var trailEnd = 0
  private var hasMenuBefore = false
  /// Scalars of content text so far: what comes after them is no header of the page.
  private var contentInk = 0

  /// Gives every node its region.
  static func mark(_ page: inout Page) {
    let (regions, census) = named(page)
    for index in page.nodes.indices { page.nodes[index].region = regions[index] }
    for index in LinkLists.menus(of: page, census).joined() where regions[index] == .content {
      page.nodes[index].region = .menu
    }
  }

  private static func named(_ page: Page) -> ([Page.Region], PageCensus) {
    var regions = PageRegions(page)
    regions.markNamed()
    return (regions.regions, regions.census)
  }

  private init(_ page: Page) {
    self.page = page
    regions = Array(repeating: .content, count: page.nodes.count)
    census = PageCensus(page)
  }

  /// Regions by what elements are and how they are named; the rest is as its parent.
  private mutating func markNamed() {
    for index in page.nodes.indices {
      let parent = page.nodes[index].parent
      let outer = parent < 0 ? .content : regions[parent]
      guard case .element(let tag) = page.nodes[index].kind else {
        addText(index, outer)
        continue
      }
      regions[index] = region(of: index, tag, in: outer)
      if regions[index] == .menu { hasMenuBefore = true }
    }
  }

  private mutating func addText(_ index: Int, _ region: Page.Region) {
    regions[index] = region
    if region == .content { contentInk += census[index..<index + 1].ink }
  }

  private mutating func region(of index: Int, _ tag: String, in outer: Page.Region) -> Page.Region {
    let node = page.nodes[index]
    if tag == "main" || node.attribute("role") == "main" {
      mainEnd = node.end
      return .content
    }
    if tag == "article" || RegionSigns.isArticle(node) { articleEnd = max(articleEnd, node.end) }
    if index < trailEnd, ["h1", "h2", "h3"].contains(tag) { return .content }
    guard outer == .content || outer == .header else { return outer }
    // A column beside an article is a sidebar; without one it may hold the content itself.
    let isBeside = articleEnd > 0 && index >= articleEnd
    let named =
      RegionSigns.region(of: node, tag) ?? (isBeside ? RegionSigns.side(of: node, tag) : nil)
    guard let named, named == .menu || outer == .content else { return outer }
    guard holds(named, index) else { return outer }
    if named == .menu, RegionSigns.isTrail(node) { trailEnd = max(trailEnd, node.end) }
    return named
  }

  /// Whether what stands in the element agrees with its name.
  private func holds(_ region: Page.Region, _ index: Int) -> Bool {
    let counts = census[index..<page.nodes[index].end]
    let textEnd = max(articleEnd, mainEnd)
    let isBehindText = textEnd > 0 && index >= textEnd
    if wraps(region, index, counts), region != .sidebar || !isBehindText { return false }
    switch region {
    case .menu:
      return counts.pagers == 0 && counts.linkInk <= counts.links * 45
        && (counts.linkInk * 2 >= counts.ink || counts.plainInk < 200)
    case .header:
      return index >= mainEnd && index >= articleEnd && counts.plainInk <= 800 && contentInk < 150
        && !isTitleArea(counts)
    case .footer:
      return index >= articleEnd
    case .sidebar:
      return index >= articleEnd
    case .content:
      return false
    }
  }

  /// A heading with hardly any link, after the site's menu: the title of this page.
  private func isTitleArea(_ counts: PageCensus.Counts) -> Bool {
    hasMenuBefore && counts.headings > 0 && counts.links <= 3
  }

  /// Whether the element is a wrapper of the whole page, by its name or because its end tag
  /// is missing.
  private func wraps(
    _ region: Page.Region, _ index: Int, _ counts: PageCensus.Counts
  ) -> Bool {
    let whole = census[0..<page.nodes.count]
    guard counts.ink * 2 > whole.ink else { return false }
    let holdsFooter = region != .footer && counts.footers > 0
    let holdsText = counts.plainInk > 1_500 && counts.plainInk * 10 > whole.plainInk * 8
    return counts.mains > 0 || holdsFooter || holdsText
  }
}
