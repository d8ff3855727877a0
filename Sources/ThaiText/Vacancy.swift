extension PersonName {
  /// Whether a text says that nobody holds the post ("- ว่าง -", "อยู่ระหว่างสรรหา").
  ///
  /// "ว่าง" counts only as a word of its own, so "แสงสว่าง" and "ระหว่าง" do not.
  package static func isVacancy(_ text: String) -> Bool { isVacancy(Folded(text)) }

  package static func isVacancy(_ folded: Folded) -> Bool {
    folded.containsAny(of: vacancyPhrases)
      || folded.matches(of: vacant).contains { isAlone($0, folded) }
  }

  private static let vacant: Term = "ว่าง"

  private static let vacancyPhrases: [Term] = [
    "ตำแหน่งว่าง", "อัตราว่าง", "ว่างเดิม", "อยู่ระหว่างสรรหา", "อยู่ระหว่างการสรรหา", "อยู่ระหว่างดำเนินการสรรหา",
    "อยู่ระหว่างกระบวนการสรรหา", "รอการสรรหา", "รอสรรหา", "รอการแต่งตั้ง", "รอบรรจุ", "อยู่ระหว่างการแต่งตั้ง",
    "ไม่มีผู้ดำรงตำแหน่ง", "ยังไม่มีผู้ดำรงตำแหน่ง", "ไม่มีคนครอง", "ไม่มีผู้ครองตำแหน่ง",
  ]

  /// Whether no letter touches the word, and its tone mark says that it is not "วาง".
  private static func isAlone(_ match: Match, _ folded: Folded) -> Bool {
    let before = folded.touching(before: match.offset)
    let after = folded.touching(after: match.offset + match.length)
    let isToned = folded.original[match.range].unicodeScalars.contains("\u{0E48}")
    let isWhole = match.length == folded.bytes.count(where: Byte.isThai)
    return before.map(Byte.isThai) != true && after.map(Byte.isThai) != true
      && (isToned || isWhole)
  }
}
