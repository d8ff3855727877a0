import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A link to a file to download, for example a form to print and fill in.
  ///
  /// Options: `words`, one of which the link or its row must say; `except`, words that rule it out.
  static let download = Check("download", "A link leads to a file of the name that is asked for.") {
    options in
    let words = options.terms("words")
    let exceptions = options.optionalTerms("except")
    return { evidence in
      for (reading, page) in evidence.pages {
        for link in page.links where FileLink.isFile(link.url) {
          let said = Folded(page.row(of: link))
          guard said.containsAny(of: words), !said.containsAny(of: exceptions) else { continue }
          let quote = "\(link.words) → \(link.url.readableAddress)"
          return .pass([reading.proof(.line(link.line), quote)])
        }
      }
      return evidence.missing(.channelMissing)
    }
  }
}

extension PageContent {
  /// What holds more blocks is a part of the page, and no row.
  private static let mostInRow = 40

  /// The words of a link with those of its row: a link to a file often says only "download".
  fileprivate func row(of link: Link) -> String {
    var node = link.node
    while node >= 0, let tag = page.nodes[node].tag, !["tr", "li", "p", "dd"].contains(tag) {
      node = page.nodes[node].parent
    }
    guard node >= 0 else { return link.words }
    let inside = node..<page.nodes[node].end
    let words = blocks[blocks.places(of: inside, by: \.start)].map(\.text)
    guard words.count <= Self.mostInRow else { return link.words }
    return ([link.words] + words).joined(separator: " ")
  }
}
