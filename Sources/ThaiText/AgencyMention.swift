/// The name of a local government where a text uses it.
package struct AgencyMention: Sendable, Equatable {
  /// Kind and proper name as written: `เทศบาลตำบลเมืองตัวอย่าง`.
  package let name: String
  /// Without the kind: `เมืองตัวอย่าง`.
  package let proper: String
  package let range: Range<String.Index>

  /// The mentions whose proper name is plain, in the order of the text.
  ///
  /// Thai sets no spaces between words, so a name ends at a space, at a sign, or where a word
  /// begins that goes on with the sentence; what is left too short is no mention.
  package static func all(in text: String) -> [AgencyMention] {
    let folded = Folded(text)
    var found: [AgencyMention] = []
    for term in kinds {
      for match in folded.matches(of: term) {
        guard let end = properEnd(in: text, from: match.range.upperBound) else { continue }
        let start = text[match.range.upperBound...].firstIndex { !$0.isWhitespace } ?? end
        let proper = String(text[start..<end])
        let range = match.range.lowerBound..<end
        if found.contains(where: { $0.range.overlaps(range) }) { continue }
        found.append(AgencyMention(name: String(text[range]), proper: proper, range: range))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether the text names the agency at all, under whatever kind: many were a อบต. before.
  package static func names(_ agency: AgencyName, in text: Folded) -> Bool {
    text.contains(Term(agency.proper))
  }

  private static let kinds: [Term] =
    AgencyName.Kind.allCases.map { Term($0.rawValue) } + [
      "อบต.", "อบจ.", "ทต.", "ทม.", "ทน.",
      // A municipality in the title of its mayor.
      "เทศมนตรีตำบล", "เทศมนตรีเมือง", "เทศมนตรีนคร",
    ]

  /// Where the proper name behind a kind ends; `nil` when none stands there.
  private static func properEnd(in text: String, from start: String.Index) -> String.Index? {
    let rest = text[start...]
    // Behind a full form a space ends the word: "เทศบาลตำบล มีหน้าที่" names nobody.
    let isShort = text[..<start].hasSuffix(".")
    let first = (isShort ? rest.prefix(2).firstIndex { !$0.isWhitespace } : nil) ?? start
    let run = rest[first...].prefix(40).prefix { $0.isLetter && !$0.isASCII }
    guard !run.isEmpty else { return nil }
    let words = String(run)
    let word = sentenceWords.filter(words.holds).compactMap { run.firstRange(of: $0)?.lowerBound }
      .min()
    let end = word ?? run.endIndex
    let letters = text[first..<end].unicodeScalars.count
    return (3...30).contains(letters) ? end : nil
  }

  /// Words that no name of a place holds, and with which a sentence goes on. Compared as typed: a
  /// lost tone mark makes other words of some ("ให้" in "ใหญ่").
  private static let sentenceWords = [
    "อำเภอ", "อําเภอ", "อาเภอ", "จังหวัด", "ตำบล", "ตําบล", "ตาบล", "เรื่อง", "ประจำปี", "ประจําปี",
    "ประจาปี", "จึง", "โดย", "ได้", "เป็น", "และ", "หรือ", "ตามที่", "ว่าด้วย", "จะต้อง", "เพื่อ", "ซึ่ง",
    "ต้อง", "สามารถ", "ดำเนิน", "ดําเนิน", "ดาเนิน", "จัดทำ", "จัดให้", "ทุก", "ประกาศ", "มีหน้าที่",
    "มีอำนาจ", "มีอํานาจ", "มีอานาจ", "ต่าง ", "อื่น", "ปีงบ", "กำหนด", "ขอเชิญ", "ขอแจ้ง", "เพราะ", "ทั้ง", "ไม่",
    "ให้", "ภายใน",
    "ปฏิบัติ", "หมายความ", "แผน", "พ.ศ", "รับสมัคร", "ส่งเสริม", "สนับสนุน", "ชี้แจง", "เผยแพร่", "อบรม",
    "รายงาน",
    "ประชาสัมพันธ์", "ลงพื้นที่", "ติดตาม", "ปรับปรุง", "ซ่อมแซม", "ก่อสร้าง", "ประชุม", "มอบ", "สำรวจ", "สารวจ",
    "ขับเคลื่อน", "จัดกิจกรรม", "จัดงาน", "จัดโครงการ", "จัดประชุม", "จัดอบรม",
  ]
}
