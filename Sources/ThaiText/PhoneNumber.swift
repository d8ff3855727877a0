/// A Thai telephone or fax number as it stands in a text.
package struct PhoneNumber: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case landline, mobile, short, fax
  }

  /// Only digits, in the national form (`038675222`); `+66` is written as 0.
  package let digits: String
  package let kind: Kind
  /// Whether the number stands behind "โทรศัพท์/โทรสาร", and so is a fax as well.
  package let isAlsoFax: Bool
  /// The digits after "ต่อ" or "ext.".
  package let `extension`: String?
  /// In the text, the extension included.
  package let range: Range<String.Index>

  /// All numbers in a text, in order.
  ///
  /// Short numbers (199, 1205) count only behind a word for telephone or hotline. Numbers of
  /// citizens' identity cards, of bank accounts and amounts are none.
  package static func all(in text: String) -> [PhoneNumber] { all(in: Folded(text)) }

  package static func all(in folded: Folded) -> [PhoneNumber] {
    PhoneScanner(folded).all().map { found in
      PhoneNumber(
        digits: found.digits, kind: found.kind, isAlsoFax: found.isAlsoFax,
        extension: found.extension, range: folded.range(found.range))
    }
  }
}
