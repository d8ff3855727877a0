import Criteria
package import Scoring
import ThaiText

/// Whose a document is, by the names of agencies in it.
package enum Ownership: Sendable, Equatable {
  /// It names the agency, or nobody.
  case notAnothers
  /// Its first or last words name another local government, and the agency's name stands nowhere
  /// in it.
  case anothers(name: String, Proof)

  package var name: String? { if case .anothers(let name, _) = self { name } else { nil } }
  package var proof: Proof? { if case .anothers(_, let proof) = self { proof } else { nil } }

  /// How many characters at the start of a text say whose it is (title, letterhead, first sentence),
  /// and how many at its end (who signed it).
  private static let opening = 600
  private static let ending = 300

  init(of reading: Reading, agency: Agency) {
    self = .notAnothers
    guard reading.isRead, !agency.name.isEmpty else { return }
    // A name that was read off a picture may have wrong letters, and would be somebody else's.
    guard !reading.passages.contains(where: \.isRecognised) else { return }
    let ends = [reading.text.prefix(Self.opening), reading.text.suffix(Self.ending)].map(
      String.init)
    let heads = ends.compactMap { text in
      // A name at the cut may be half a word.
      AgencyMention.all(in: text)
        .first { $0.range.upperBound < text.endIndex && Self.isLetterhead($0, in: text) }
        .map { ($0, text) }
    }
    guard let (mention, text) = heads.first else { return }
    let own = (agency.otherNames + [agency.name]).map { AgencyName($0) }
    guard !own.contains(where: { AgencyMention.names($0, in: reading.folded) }) else { return }
    self = .anothers(
      name: mention.name, reading.proof(.document, text.words(around: mention.range)))
  }

  /// Whether the name stands where a document says whose it is, and not for a neighbour who took
  /// part: at the start of a line, or right behind a word for a document or an office.
  private static func isLetterhead(_ mention: AgencyMention, in text: String) -> Bool {
    let before = text[..<mention.range.lowerBound]
    let gap = before.reversed().prefix { $0.isWhitespace }
    if gap.count == before.count || gap.contains(where: \.isNewline) { return true }
    let words = Folded(text.words(before: mention.range.lowerBound, count: 24))
    return letterheads.contains { term in
      words.matches(of: term).last.map { $0.offset + $0.length == words.count } ?? false
    }
  }

  private static let letterheads: [Term] = [
    "ประกาศ", "คำสั่ง", "ข้อบัญญัติ", "เทศบัญญัติ", "นโยบาย", "คู่มือ", "สำนักงาน", "ที่ทำการ", "ของ", "นายก",
    "ประจำปี", "รายงาน", "มาตรการ", "โครงการ",
  ]
}
