import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A map to the agency: embedded, linked, or a picture that is called one; coordinates of another
  /// country are a template's.
  ///
  /// Options: `frames`, parts of addresses of map makers; `words` for pictures and links;
  /// `scripts`, parts of scripts of map makers, which draw a map in the reader's browser.
  static let map = Check("map", "A map shows where the agency is.") { options in
    let makers = options.strings("frames")
    let words = options.terms("words")
    let drawers = options.strings("scripts")
    return { evidence in
      for (reading, page) in evidence.pages {
        if let proof = reading.mapProof(page, makers: makers, words: words) {
          return .pass([proof])
        }
      }
      for (reading, page) in evidence.pages {
        if let proof = reading.drawnMap(page, drawers: drawers) { return .pass([proof]) }
      }
      return evidence.missing(.mapMissing)
    }
  }
}

extension Reading {
  fileprivate func mapProof(_ page: PageContent, makers: [String], words: [Term]) -> Proof? {
    func isMap(_ url: String) -> Bool { makers.contains { url.contains($0) } }
    // A map that is shown counts wherever it stands, as in a footer.
    let whole = page.page
    let frames = whole.frames.filter { !whole.nodes[$0.node].isHidden }
    if let frame = frames.first(where: { isMap($0.url) && !GeoNumbers.areAbroad(in: $0.url) }) {
      return proof(.line(frame.line), frame.url.readableAddress)
    }
    if let link = page.links.first(where: { isMap($0.url) && !GeoNumbers.areAbroad(in: $0.url) }) {
      return proof(.line(link.line), "\(link.words) → \(link.url.readableAddress)")
    }
    let picture = page.pictures.first {
      Folded($0.words + " " + $0.url).firstMatch(ofAny: words) != nil
    }
    return picture.map { proof(.line($0.line), "\($0.words) \($0.url.readableAddress)") }
  }

  fileprivate func drawnMap(_ page: PageContent, drawers: [String]) -> Proof? {
    // Where the map's place is given, one script loads the maker's code and another says where.
    let places = page.scripts.map(\.source).filter { source in
      ["latlng", "latitude", "lat:", "l.map"].contains { source.lowercased().contains($0) }
    }
    if GeoNumbers.areAbroad(in: places.joined(separator: "\n")) { return nil }
    for script in page.scripts {
      let part = drawers.first { script.url.contains($0) || script.source.contains($0) }
      if let part { return proof(.line(script.line), "script: \(part)") }
    }
    return nil
  }
}
