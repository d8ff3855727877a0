import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A way to reach the agency: its phone, fax or e-mail address, in the content of the page.
  ///
  /// Options: `kind`: `phone`, `fax` or `email`; `not-after`, words behind which it is somebody
  /// else's, as the web maker's in a footer; `footer: true` when the page's footer counts too;
  /// `placeholders`, ends of e-mail addresses that only templates have, beside which nothing is the
  /// agency's; `extensions`, words behind which an extension (`ต่อ 108`) is enough.
  static let contact = Check("contact", "The phone, fax or e-mail address of the agency is given.")
  {
    options in
    let kind = options.choice("kind", ContactKind.self)
    let strangers = options.optionalTerms("not-after")
    let footer = options.bool("footer")
    let placeholders = options.strings("placeholders").map { $0.lowercased() }
    let extensions = options.optionalTerms("extensions")
    if kind == nil { options.fault("`kind` is needed: phone, fax or email") }
    return { evidence in
      for reading in evidence.readings {
        if let proof = kind?.linked(in: reading, footer: footer, placeholders: placeholders) {
          return .pass([proof])
        }
        // A label may stand in the cell before its number, but no further away.
        for (label, words, place) in reading.labelledPassages(footer: footer) {
          let text = label + words
          let isTemplate = EmailAddress.all(in: words).contains { address in
            placeholders.contains { words[address.range].lowercased().hasSuffix($0) }
          }
          if isTemplate { continue }
          guard
            let range = kind?.first(in: text, after: label.endIndex)
              ?? text.extensionNumber(behind: extensions)
          else { continue }
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
  /// Options: `parts`, groups of words for its parts; `least`, how many of them (all);
  /// `footer: true` when the page's footer counts too.
  static let address = Check("address", "A postal address is given in one place.") { options in
    let parts = options.termGroups("parts")
    let least = options.int("least") ?? parts.count
    let footer = options.bool("footer")
    return { evidence in
      for reading in evidence.readings {
        for passage in reading.windows(of: 3, footer: footer) {
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

extension ContactKind {
  /// The first link that writes to the agency or calls it: `mailto:`, `tel:`.
  fileprivate func linked(in reading: Reading, footer: Bool, placeholders: [String]) -> Proof? {
    guard let page = reading.page, let scheme else { return nil }
    let isTemplate = (page.blocks + page.footer).contains { block in
      let text = block.text.lowercased()
      return placeholders.contains { text.holds($0) }
    }
    if isTemplate { return nil }
    let links = page.links + (footer ? page.footerLinks : [])
    let hit = links.first { link in
      let url = link.url.lowercased()
      guard url.hasPrefix(scheme) else { return false }
      let address = String(link.url.dropFirst(scheme.count).prefix { $0 != "?" }).decodedAddress
      return first(in: prefix + address, after: prefix.endIndex) != nil
        && !placeholders.contains { address.lowercased().hasSuffix($0) }
    }
    return hit.map { reading.proof(.line($0.line), "\($0.words) → \($0.url)") }
  }

  private var scheme: String? {
    switch self {
    case .phone: "tel:"
    case .email: "mailto:"
    case .fax: nil
    }
  }

  /// What makes a bare number one to call.
  private var prefix: String { self == .phone ? "โทร " : "" }
}

extension Reading {
  fileprivate typealias Window = (text: String, place: Proof.Place)

  /// Every run of so many passages that follow each other: an address is often broken over lines.
  fileprivate func windows(of count: Int, footer: Bool) -> [Window] {
    let end = footer ? page?.footer.map { ($0.text, Proof.Place.line($0.line)) } ?? [] : []
    return [passageTexts, end].flatMap { part in
      part.indices.map { start in
        let run = part[start..<min(start + count, part.count)]
        return (run.map(\.0).joined(separator: " "), part[start].1)
      }
    }
  }

  private var passageTexts: [(String, Proof.Place)] {
    let bytes = text.utf8
    return passages.map { passage in
      let from = bytes.index(bytes.startIndex, offsetBy: passage.range.lowerBound)
      let to = bytes.index(bytes.startIndex, offsetBy: passage.range.upperBound)
      let words = text[from..<to].split(whereSeparator: \.isNewline).joined(separator: " ")
      return (words, passage.place)
    }
  }

  /// Every passage with the one before it, in which its label may stand.
  fileprivate func labelledPassages(
    footer: Bool
  ) -> [(label: String, words: String, place: Proof.Place)] {
    var previous = ""
    return windows(of: 1, footer: footer).map { window in
      defer { previous = window.text }
      return (previous.isEmpty ? "" : previous + " ", window.text, window.place)
    }
  }
}

extension String {
  /// The words behind which an extension of a switchboard stands: `โทรสาร ต่อ 108`.
  fileprivate func extensionNumber(behind words: [Term]) -> Range<Index>? {
    guard let (_, match) = Folded(self).firstMatch(ofAny: words) else { return nil }
    let rest = String(String(self[match.range.upperBound...]).visibleScalars)
    guard let word = rest.firstRange(of: "ต่อ") else { return nil }
    let between = rest[..<word.lowerBound]
    let number = rest[word.upperBound...].drop(while: \.isWhitespace).prefix(while: \.isNumber)
    let isClose = between.count <= 12 && !between.contains(where: \.isNumber)
    return isClose && (2...5).contains(number.count) ? match.range : nil
  }

  /// Whether five digits stand together as a Thai postal code: the first two are the province's,
  /// from 10 on; a template has zeros.
  fileprivate var holdsPostalCode: Bool {
    var run = ""
    for scalar in visibleScalars {
      let isDigit = ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
      if !isDigit, run.isPostalCode { return true }
      run = isDigit ? run + String(scalar) : ""
    }
    return run.isPostalCode
  }

  private var isPostalCode: Bool {
    unicodeScalars.count == 5 && (Int(Digits.arabic(self)) ?? 0) >= 10_000
  }
}
