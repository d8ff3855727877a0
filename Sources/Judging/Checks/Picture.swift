import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A picture in the content, or an image given as the document itself.
  ///
  /// Options: `words`, one of which its alternative text, its file name, or the words of its page
  /// must say. A person's portrait is none.
  static let picture = Check("picture", "A picture of what is asked for is there.") { options in
    let words = options.terms("words")
    return { evidence in
      for exhibit in evidence.scope.exhibits {
        let reading = exhibit.reading
        if case .image? = reading.look.document {
          guard exhibit.isAbout(words) else { continue }
          return .pass([reading.lookedAt])
        }
        guard let page = reading.page else { continue }
        let isAbout = reading.headline.firstMatch(ofAny: words) != nil
        let hit = page.pictures.first { picture in
          guard !picture.url.isEmpty, !picture.isOrnament else { return false }
          guard !page.isPortrait(picture) else { return false }
          return isAbout || Folded(picture.words + " " + picture.fileName).containsAny(of: words)
        }
        if let hit {
          let quote = [hit.words, hit.url.readableAddress].filter { !$0.isEmpty }
          return .pass([reading.proof(.line(hit.line), quote.joined(separator: " "))])
        }
      }
      return evidence.missing(.elementMissing)
    }
  }
}

extension Exhibit {
  /// Whether an image was given for the item, or is called what is asked for or says so itself.
  fileprivate func isAbout(_ words: [Term]) -> Bool {
    origin == .submitted || self.words.containsAny(of: words)
      || reading.folded.containsAny(of: words)
  }
}

extension PageContent {
  /// Whether the few lines that stand with the picture name a person.
  fileprivate func isPortrait(_ picture: Picture) -> Bool {
    var node = page.nodes[picture.node].parent
    while node >= 0 {
      let range = node..<page.nodes[node].end
      let lines = blocks[blocks.places(of: range, by: \.start)]
      if !lines.isEmpty {
        return lines.count <= 5 && lines.contains { !PersonName.all(in: $0.text).isEmpty }
      }
      node = page.nodes[node].parent
    }
    return false
  }
}

extension Picture {
  /// The last part of its address, as a person reads it.
  fileprivate var fileName: String {
    let path = url.split(separator: "?").first.map(String.init) ?? url
    return path.split(separator: "/").last.map { String($0).decodedAddress } ?? ""
  }

  /// File names of pictures that only decorate or stand in for a missing one.
  private static let ornaments = [
    "icon", "logo", "spacer", "blank", "banner", "button", "arrow", "bullet", "counter",
    "no-image", "header", "head.", "noimage", "no_image", "nopic", "no-photo", "nophoto",
    "placeholder", "default",
    "avatar", "dummy",
  ]

  /// File names, without their ends, of drawings of nobody in particular.
  private static let nobodies: Set<String> = [
    "profile", "user", "person", "people", "man", "woman", "male", "female", "member", "nobody",
    "unknown", "none", "empty",
  ]

  /// Whether its file name says that it only decorates the page or fills an empty place.
  var isOrnament: Bool {
    let path = url.split(separator: "?").first.map(String.init) ?? url
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let bare = name.split(separator: ".").first.map(String.init) ?? name
    return Self.ornaments.contains { name.holds($0) } || Self.nobodies.contains(bare)
  }
}
