import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A way to reach the agency: its phone, fax or e-mail address, in the content of the page.
  ///
  /// A mobile number beside somebody's name is that person's.
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
        if kind == .fax, let proof = reading.numberBehindFaxSign(footer: footer) {
          return .pass([proof])
        }
        // A label may stand in the cell before its number, but no further away.
        for (label, words, beside, place) in reading.labelledPassages(footer: footer) {
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
          if text[range].isMobile, !PersonName.all(in: beside).isEmpty { continue }
          return .pass([reading.proof(place, text.words(around: range))])
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
  /// Every passage with the one before it, in which its label may stand, and with the few before
  /// it that may be cells of the same row.
  fileprivate func labelledPassages(
    footer: Bool
  ) -> [(label: String, words: String, beside: String, place: Proof.Place)] {
    let passages = windows(of: 1, footer: footer)
    return passages.indices.map { index in
      let label = index > 0 ? passages[index - 1].text + " " : ""
      let row = passages[max(0, index - 3)...index].map(\.text).joined(separator: "\n")
      return (label, passages[index].text, row, passages[index].place)
    }
  }
}

extension Substring {
  fileprivate var isMobile: Bool {
    PhoneNumber.all(in: "โทร " + self).contains { $0.kind == .mobile }
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
}
