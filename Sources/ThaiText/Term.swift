/// A text to search for, folded once.
package struct Term: Sendable, Hashable {
  package let text: String
  /// Whether neighbours that are ASCII letters or digits make it another word ("line", "online").
  package let isWholeWord: Bool
  let bytes: [UInt8]
  /// The place in `bytes` of the letter that is rarest in Thai office prose, to skip by.
  let rarest: Int

  /// A term whose folded form is empty is found nowhere.
  package init(_ text: String, wholeWord: Bool = false) {
    self.text = text
    isWholeWord = wholeWord
    let bytes = Folded(text).bytes
    self.bytes = bytes
    rarest = bytes.indices.max { Self.rarity(bytes[$0]) < Self.rarity(bytes[$1]) } ?? 0
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The place of a letter in the order of how often Thai offices write it.
  private static func rarity(_ byte: UInt8) -> Int {
    frequent.firstIndex(of: byte) ?? frequent.count
  }

  private static let frequent = Folded(
    "า ร น ก อ ง ั เ ม ี ย ว ิ ล ต ส ด ป ท ะ บ ค ห แ จ ุ พ ื ช ไ ข โ ธ ู ใ ผ ณ ภ "
      + "2 0 . 5 1 6 ึ ถ ศ ซ ษ ฐ e a t i o n"
  ).bytes
}

extension Term: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

/// Where a term was found.
package struct Match: Sendable, Equatable {
  /// In the original, on boundaries of characters, so it may hold a letter more than the term.
  package let range: Range<String.Index>
  /// In folded bytes, to tell how near two matches stand (one a letter).
  package let offset: Int
  /// In folded bytes.
  package let length: Int
}
