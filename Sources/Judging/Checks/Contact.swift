import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A way to reach the agency: its phone, fax or e-mail address, in the content of the page.
  ///
  /// Options: `kind`: `phone`, `fax` or `email`; `not-after`, words behind which it is somebody
  /// else's, as the web maker's in a footer.
  static let contact = Check("contact", "The phone, fax or e-mail address of the agency is given.")
  {
    options in
    let kind = options.choice("kind", ContactKind.self)
    let strangers = options.optionalTerms("not-after")
    if kind == nil { options.fault("`kind` is needed: phone, fax or email") }
    return { evidence in
      for reading in evidence.readings {
        // A label may stand in the cell before its number, but no further away.
        for (label, words, place) in reading.labelledPassages {
          let text = label + words
          guard let range = kind?.first(in: text, after: label.endIndex) else { continue }
          let before = Folded(text.words(before: range.lowerBound, count: 80))
          if before.containsAny(of: strangers) { continue }
          return .pass([reading.proof(place, text.words(around: range))])
        }
      }
      return evidence.missing(.elementMissing)
    }
  }

  /// A postal address: house or village, tambon, amphoe, province, postal code.
  ///
  /// Options: `parts`, groups of words for its parts; `least`, how many of them (all).
  static let address = Check("address", "A postal address is given in one place.") { options in
    let parts = options.termGroups("parts")
    let least = options.int("least") ?? parts.count
    return { evidence in
      for reading in evidence.readings {
        for passage in reading.windows(of: 3) {
          let folded = Folded(passage.text)
          let hits = parts.filter { folded.firstMatch(ofAny: $0) != nil }.count
          if hits >= least && passage.text.holdsPostalCode {
            return .pass([reading.proof(passage.place, String(passage.text.prefix(200)))])
          }
        }
      }
      return evidence.missing(.elementMissing)
    }
  }

  /// A map to the agency: embedded, linked, or a picture that is called one.
  ///
  /// Options: `frames`, parts of addresses of map makers; `words` for pictures and links.
  static let map = Check("map", "A map shows where the agency is.") { options in
    let makers = options.strings("frames")
    let words = options.terms("words")
    return { evidence in
      for (reading, page) in evidence.pages {
        if let proof = reading.mapProof(page, makers: makers, words: words) {
          return .pass([proof])
        }
      }
      return evidence.missing(.mapMissing)
    }
  }
}

private enum ContactKind: String, CaseIterable {
  case phone, fax, email

  /// The first such number or address that starts behind an index.
  func first(in text: String, after start: String.Index) -> Range<String.Index>? {
    switch self {
    case .phone:
      PhoneNumber.all(in: text).first { $0.kind != .fax && $0.range.lowerBound >= start }?.range
    case .fax:
      PhoneNumber.all(in: text).first {
        ($0.kind == .fax || $0.isAlsoFax) && $0.range.lowerBound >= start
      }?.range
    case .email: EmailAddress.all(in: text).first { $0.range.lowerBound >= start }?.range
    }
  }
}

extension Reading {
  /// Every run of so many passages that follow each other: an address is often broken over lines.
  fileprivate func windows(of count: Int) -> [(text: String, place: Proof.Place)] {
    passages.indices.map { start in
      let end = min(start + count, passages.count) - 1
      let bytes = text.utf8
      let from = bytes.index(bytes.startIndex, offsetBy: passages[start].range.lowerBound)
      let to = bytes.index(bytes.startIndex, offsetBy: passages[end].range.upperBound)
      let words = text[from..<to].split(whereSeparator: \.isNewline).joined(separator: " ")
      return (words, passages[start].place)
    }
  }

  /// Every passage with the one before it, in which its label may stand.
  fileprivate var labelledPassages: [(label: String, words: String, place: Proof.Place)] {
    var previous = ""
    return windows(of: 1).map { window in
      defer { previous = window.text }
      return (previous.isEmpty ? "" : previous + " ", window.text, window.place)
    }
  }

  fileprivate func mapProof(_ page: PageContent, makers: [String], words: [Term]) -> Proof? {
    func isMap(_ url: String) -> Bool { makers.contains { url.contains($0) } }
    if let frame = page.frames.first(where: { isMap($0.url) }) {
      return proof(.line(frame.line), frame.url)
    }
    if let link = page.links.first(where: { isMap($0.url) }) {
      return proof(.line(link.line), "\(link.words) → \(link.url)")
    }
    let picture = page.pictures.first {
      Folded($0.words + " " + $0.url).firstMatch(ofAny: words) != nil
    }
    return picture.map { proof(.line($0.line), "\($0.words) \($0.url)") }
  }
}

extension String {
  /// Whether five digits stand together, as a Thai postal code.
  fileprivate var holdsPostalCode: Bool {
    var run = 0
    for scalar in visibleScalars {
      let isDigit = ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
      if !isDigit && run == 5 { return true }
      run = isDigit ? run + 1 : 0
    }
    return run == 5
  }
}
