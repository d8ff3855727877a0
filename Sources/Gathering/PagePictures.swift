package import Documents

extension Page {
  /// With fewer letters than this beside its pictures, what a page says is in them.
  private static let fewLetters = 80
  private static let mostPictures = 5

  /// The pictures that are all of a page's content; none when it has words, forms or links.
  package func picturesAlone(mask: [Bool]) -> [Picture] {
    func isContent(_ node: Int) -> Bool { !mask[node] && !nodes[node].isHidden }
    let letters = blocks.filter { isContent($0.node) && !$0.isHidden }
      .reduce(0) { $0 + $1.text.unicodeScalars.count }
    guard letters < Self.fewLetters, !forms.contains(where: { isContent($0.node) }),
      links.count(where: { isContent($0.node) }) < 3
    else { return [] }
    let shown = pictures.filter {
      isContent($0.node) && $0.url.isPictureAddress && !isInLink($0.node)
    }
    return Array(shown.prefix(Self.mostPictures))
  }

  /// A picture in a link is a button.
  private func isInLink(_ node: Int) -> Bool {
    var current = node
    while current >= 0 {
      if nodes[current].tag == "a" { return true }
      current = nodes[current].parent
    }
    return false
  }
}

extension String {
  /// Whether the address ends like a picture of the kinds that can be read.
  fileprivate var isPictureAddress: Bool {
    let path = split(separator: "?").first.map(String.init)?.lowercased() ?? ""
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp"].contains { path.hasSuffix($0) }
  }
}
