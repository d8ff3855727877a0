import Documents
import Scoring
import ThaiText

/// What stands in one person's card.
struct CardContent {
  let lines: [String]
  private let nodes: [Int]
  let pictures: [Picture]
  private let links: [Link]

  fileprivate init(_ blocks: [Block], pictures: [Picture], links: [Link]) {
    lines = blocks.map(\.text)
    nodes = blocks.map(\.node)
    self.pictures = pictures
    self.links = links
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

/// Takes cards out of a page.
struct CardReader {
  private let content: PageContent
  private let pictures: [Picture]

  init(_ content: PageContent) {
    self.content = content
    // What words stand on is a background, not a portrait.
    pictures = content.pictures.filter { picture in
      let inside = picture.node..<content.page.nodes[picture.node].end
      return content.blocks.places(of: inside, by: \.start).isEmpty
    }
  }

  /// What stands below some nodes.
  func card(in ranges: [Range<Int>]) -> CardContent {
    let ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    return CardContent(
      ranges.flatMap { content.blocks[content.blocks.places(of: $0, by: \.start)] },
      pictures: ranges.flatMap { pictures[pictures.places(of: $0, by: \.node)] },
      links: ranges.flatMap { content.links[content.links.places(of: $0, by: \.node)] })
  }
}

extension String {
  /// Phone numbers and e-mail addresses in a text, without fax numbers.
  var contacts: [String] {
    let phones = PhoneNumber.all(in: self).filter { $0.kind != .fax }.map(\.digits)
    return phones + EmailAddress.all(in: self).map { String(self[$0.range]) }
  }
}
