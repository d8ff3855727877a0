/// A person named in a text with a title, such as นายสมชาย ใจดี.
package struct PersonName: Sendable, Equatable {
  /// As written: "นาย", "ว่าที่ ร.ต.", "ผศ. ดร.".
  package let title: String
  package let given: String
  /// "ณ" and what follows it are one family name; `nil` when none is written.
  package let family: String?
  /// From the title to the last letter of the name.
  package let range: Range<String.Index>

  /// Given and family name with one space between.
  package var name: String { family.map { "\(given) \($0)" } ?? given }

  /// Equal for the same person's name, whatever the titles, spaces and lost marks.
  package var key: String { Folded.key(name) }

  /// All names in a text, in order.
  ///
  /// Positions (นายกเทศมนตรี, นายอำเภอ, นายช่าง) are no names. A rank such as พ.ต.ท. needs a given
  /// and a family name after it, as does a title in the middle of a word.
  package static func all(in text: String) -> [PersonName] { all(in: Folded(text)) }

  package static func all(in folded: Folded) -> [PersonName] {
    PersonScanner(folded).all().map { found in
      PersonName(
        title: Folded.onOneLine(folded.text(found.title)),
        given: Folded.onOneLine(folded.text(found.given)),
        family: found.family.map { Folded.onOneLine(folded.text($0)) },
        range: folded.range(found.title.lowerBound..<(found.family ?? found.given).upperBound))
    }
  }
}
