import ThaiText

/// Counts over any subtree of a page in constant time.
///
/// A subtree is a row of nodes, so a running sum of each count is enough: what stands in it is
/// the sum at its end less the sum at its start.
struct PageCensus {
  struct Counts {
    /// Scalars of shown text that are not white space.
    var ink = 0
    /// Of these, the ones in links.
    var linkInk = 0
    var links = 0
    /// Links to files: a list of documents is content, however dense it is with links.
    var fileLinks = 0
    var headings = 0
    /// `h1` and `h2`.
    var titles = 0
    /// Places that pages call their main part.
    var mains = 0
    var footers = 0
    var pictures = 0
    /// Rows of page numbers.
    var pagers = 0

    var plainInk: Int { ink - linkInk }
  }

  private var sums: [Counts] = [Counts()]

  init(_ page: Page) {
    sums.reserveCapacity(page.nodes.count + 1)
    var linkEnd = 0
    var running = Counts()
    for (index, node) in page.nodes.enumerated() {
      if node.tag == "a" { linkEnd = max(linkEnd, node.end) }
      running.add(node, isInLink: index < linkEnd)
      sums.append(running)
    }
  }

  /// The counts of only those nodes that the test lets through, by their index.
  func restricted(to isCounted: (Int) -> Bool) -> PageCensus {
    var census = self
    var left = Counts()
    for index in sums.indices.dropLast() {
      if !isCounted(index) { left = sums[index + 1].less(census.sums[index]) }
      census.sums[index + 1] = sums[index + 1].less(left)
    }
    return census
  }

  /// What stands in the nodes of a range.
  subscript(_ range: Range<Int>) -> Counts {
    sums[range.upperBound].less(sums[range.lowerBound])
  }
}

extension PageCensus.Counts {
  fileprivate mutating func add(_ node: Page.Node, isInLink: Bool) {
    switch node.kind {
    case .text(let text):
      guard !node.isHidden else { return }
      let count = text.inkCount
      ink += count
      if isInLink { linkInk += count }
    case .element(let tag):
      add(tag, node)
    }
  }

  private mutating func add(_ tag: String, _ node: Page.Node) {
    switch tag {
    case "a":
      guard let href = node.attribute("href") else { return }
      links += 1
      if FileLink.isFile(href) { fileLinks += 1 }
    case "h1", "h2":
      headings += 1
      titles += 1
    case "h3", "h4": headings += 1
    case "img": pictures += 1
    case "main": mains += 1
    case "footer": footers += 1
    default:
      if node.attribute("role") == "main" || RegionNames.isMain(node) { mains += 1 }
      if RegionSigns.isPager(node) { pagers += 1 }
    }
  }

  fileprivate func less(_ other: Self) -> Self {
    Self(
      ink: ink - other.ink, linkInk: linkInk - other.linkInk, links: links - other.links,
      fileLinks: fileLinks - other.fileLinks, headings: headings - other.headings,
      titles: titles - other.titles, mains: mains - other.mains,
      footers: footers - other.footers, pictures: pictures - other.pictures,
      pagers: pagers - other.pagers)
  }
}

/// Tells links to files from links to pages by how they are written.
package enum FileLink {
  /// A dot and at most four letters.
  private static let endings: Set<Substring> = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar", ".7z", ".jpg",
    ".jpeg", ".png", ".odt", ".ods",
  ]

  package static func isFile(_ href: String) -> Bool {
    let lowered = href.asciiLowercased
    let path = lowered.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let end = path.suffix(5)
    if let dot = end.lastIndex(of: UInt8(ascii: ".")), endings.contains(Substring(end[dot...])) {
      return true
    }
    return lowered.holds("drive.google.com") || lowered.holds("download")
  }
}
