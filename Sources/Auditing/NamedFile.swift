import Criteria
import Documents
import Judging
import Scoring
import ThaiText

extension Look {
  /// The first link in the content to a file that is called what the recipe's documents are, by its
  /// own words or, where it says only "download", by its row or the line before it.
  func linkedFile(of recipe: Recipe, furniture: Furniture) -> Proof? {
    guard case .page(let page)? = document else { return nil }
    let subject = recipe.subject.map(Term.init)
    let content = PageContent(page, furniture: furniture)
    let link = content.links.first { link in
      FileLink.isFile(link.url) && content.names(of: link).contains { $0.containsAny(of: subject) }
    }
    return link.map {
      Proof(url: finalURL, place: .line($0.line), quote: $0.words, sha256: sha256)
    }
  }
}

extension PageContent {
  private static let mostOfACall = 16

  /// What a link is called.
  fileprivate func names(of link: Link) -> [Folded] {
    guard link.words.unicodeScalars.count < Self.mostOfACall else { return [Folded(link.words)] }
    var row = link.node
    while row > 0, !["tr", "li", "p", "div"].contains(page.nodes[row].tag) {
      row = page.nodes[row].parent
    }
    let inside = blocks.filter { (row..<page.nodes[row].end).contains($0.node) }
    let before = blocks.last { $0.node < row }
    return ([link.words] + (inside + [before].compactMap { $0 }).map(\.text)).map(Folded.init)
  }
}
