import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// The plan, report or manual that an item asks for, and not only its name in a heading.
  ///
  /// A page that only lists files which do not open is none.
  /// Options: `least`, how many letters it has at least (150).
  static let document = Check(
    "document", "A document of the kind that the item asks for is there, with content."
  ) { options in
    let least = options.int("least") ?? 150
    return { evidence in
      let scope = evidence.scope
      for index in scope.timely + scope.candidates {
        let exhibit = scope.exhibits[index]
        guard exhibit.kinship == .named, let proof = exhibit.kindProof else { continue }
        if scope.letters(of: index) >= least { return .pass([proof]) }
      }
      return evidence.missing(.documentMissing)
    }
  }
}

extension Scope {
  /// How many letters a document has of its own: of a page, without the rows that name files of
  /// which none was read, without headings that have nothing under them, and of a short one without
  /// its title and what says that it is to come.
  fileprivate func letters(of index: Int) -> Int {
    let reading = exhibits[index].reading
    guard let page = reading.page else { return reading.text.unicodeScalars.count }
    let led = exhibits.filter { $0.origin.parent == index }
    let isRead = led.contains { $0.reading.isRead }
    let rows = isRead ? [] : page.rows(leadingTo: Set(led.map(\.reading.look.url)))
    let solid = zip(page.blocks, reading.hollow?.blocks ?? []).filter { !$1 }.map(\.0)
    var isRow = [Bool](repeating: false, count: page.page.nodes.count)
    isRow.mark(Array(rows))
    let own = solid.filter { !isRow[$0.node] }
    let letters = own.reduce(0) { $0 + $1.text.unicodeScalars.count }
    guard letters < Self.plenty else { return letters }
    let title = Folded.key(page.page.title)
    return own.reduce(0) { sum, block in
      let words = Folded.key(block.text)
      let isEmpty = block.isToCome || words.isEmpty || title.holds(words)
      return sum + (isEmpty ? 0 : block.text.unicodeScalars.count)
    }
  }

  /// A page with so many letters is no placeholder, whatever its lines say.
  fileprivate static let plenty = 1_000
}

extension PageContent {
  /// The table rows, list items or paragraphs around the links to some addresses.
  fileprivate func rows(leadingTo urls: Set<String>) -> Set<Range<Int>> {
    let rows = links.filter { urls.contains($0.url) }.map { link in
      var node = link.node
      while node > 0, !["tr", "li", "p"].contains(page.nodes[node].tag) {
        node = page.nodes[node].parent
      }
      let row = node > 0 ? node : link.node
      return row..<page.nodes[row].end
    }
    return Set(rows)
  }
}
