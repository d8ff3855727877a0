import Documents
import ThaiText

/// What stands in one person's card.
struct CardContent {
  let lines: [String]
  private let nodes: [Int]
  let pictures: [Picture]
  private let links: [Link]

  init(_ content: PageContent, ranges: [Range<Int>]) {
    func holds(_ node: Int) -> Bool { ranges.contains { $0.contains(node) } }
    let blocks = content.blocks.filter { holds($0.node) }
    lines = blocks.map(\.text)
    nodes = blocks.map(\.node)
    // What words stand on is a background, not a portrait.
    pictures = content.pictures.filter { picture in
      let inside = picture.node..<content.page.nodes[picture.node].end
      return holds(picture.node) && !content.blocks.contains { inside.contains($0.node) }
    }
    links = content.links.filter { holds($0.node) }
  }

  /// Whether the card says that the post has no holder.
  var isVacant: Bool { lines.contains(where: PersonName.isVacancy) }

  /// The most lines that stand above somebody's name and are about them.
  private static let mostAbove = 2

  /// Phone numbers and addresses by which the person is reached; a fax number is none, nor is what
  /// stands far above the name, as the agency's own number does.
  ///
  /// - Parameter node: Where the person is named.
  func contacts(at node: Int) -> [String] {
    let name = nodes.firstIndex(of: node) ?? 0
    let written = lines.dropFirst(max(0, name - Self.mostAbove)).flatMap(\.contacts)
    let linked = links.compactMap { link -> String? in
      let url = link.url.lowercased()
      let isPersonal = ["mailto:", "tel:", "https://line.me/", "http://line.me/"].contains {
        url.hasPrefix($0)
      }
      return isPersonal ? link.url : nil
    }
    return written + linked
  }

  /// The first words beside the name that are no way to reach the person.
  func otherWords(_ lines: [String]) -> String {
    let words = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return words.first { $0.contacts.isEmpty && $0.unicodeScalars.count >= 4 } ?? ""
  }
}

extension String {
  /// Phone numbers and e-mail addresses in a text, without fax numbers.
  var contacts: [String] {
    let phones = PhoneNumber.all(in: self).filter { $0.kind != .fax }.map(\.digits)
    return phones + EmailAddress.all(in: self).map { String(self[$0.range]) }
  }
}
