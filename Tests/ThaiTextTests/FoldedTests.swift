import Testing

@testable import ThaiText

@Suite struct FoldedTests {
  @Test("a term is found, and the match leads back", arguments: CaseRow.all(in: "folded.tsv"))
  func finds(_ row: CaseRow) {
    let folded = Folded(row.fields[0])
    let match = folded.firstMatch(of: Term(row.fields[1]))
    #expect((match.map { String(row.fields[0][$0.range]) } ?? "-") == row.fields[2])
  }

  @Test("long texts are searched through their pairs", arguments: CaseRow.all(in: "folded.tsv"))
  func findsInLongText(_ row: CaseRow) {
    let text = String(repeating: "xyz ", count: 1000) + row.fields[0]
    let match = Folded(text).firstMatch(of: Term(row.fields[1]))
    #expect((match.map { String(text[$0.range]) } ?? "-") == row.fields[2])
  }

  @Test("perturbed text is found all the same", arguments: Perturbation.allCases)
  func perturbed(_ perturb: Perturbation) {
    let term = Term("แผนดำเนินงานของตำบล ประจำปีงบประมาณ พ.ศ. 2564")
    let text = "(ร่าง) แผนดำเนินงานของตำบล ประจำปีงบประมาณ พ.ศ. 2564 ฉบับที่ 1"
    let folded = Folded(perturb(text))
    let match = folded.firstMatch(of: term)
    #expect(match?.offset == 5)
    #expect(match.map { Folded.key(String(folded.original[$0.range])) } == Folded.key(term.text))
  }

  @Test func matchesDoNotOverlap() {
    let folded = Folded("ก้ก กกก")
    #expect(folded.matches(of: Term("กก")).map(\.offset) == [0, 2])
  }

  @Test func theFirstTermThatBeginsTheTextIsMeasured() {
    let folded = Folded("กำลังปรับปรุง ข้อมูล")
    #expect(folded.lengthOfStart(amongst: ["ข้อมูล", "กำลัง", "กำลังปรับปรุง"]) == 5)
    #expect(folded.lengthOfStart(amongst: ["ปรับปรุง", ""]) == nil)
    #expect(Folded("tests").lengthOfStart(amongst: [Term("test", wholeWord: true)]) == nil)
    #expect(Folded("test 1").lengthOfStart(amongst: [Term("test", wholeWord: true)]) == 4)
  }

  @Test func firstOfAnyStandsFirstInText() throws {
    let folded = Folded("ประกาศแผนจัดซื้อจัดจ้าง")
    let found = try #require(folded.firstMatch(ofAny: ["จัดจ้าง", "แผนจัดซื้อ", "แผน"]))
    #expect(found.index == 1)
    #expect(folded.original[found.match.range] == "แผนจัดซื้อ")
    #expect(folded.firstMatch(ofAny: ["ไม่มี"]) == nil)
  }

  @Test func wholeWordsStandAlone() {
    #expect(!Folded("online timeline").contains(Term("line", wholeWord: true)))
    #expect(Folded("ทางline: @x").contains(Term("line", wholeWord: true)))
    #expect(Folded("online line").contains(Term("line", wholeWord: true)))
  }

  @Test func keysAreEqualForTextsThatFoldAlike() {
    #expect(Folded.key("เทศบาล ตําบล Ｘ") == Folded.key("เทศบาลตาบลx"))
    #expect(Folded.key("日本é") == "日本é")
    #expect(Folded.key("ก") != Folded.key("ข"))
  }

  @Test func quotesOnOneLine() throws {
    let text = "หนึ่ง\n\n  สอง\u{200B} \tแผนดำเนินงาน\u{A0}สาม  สี่"
    let folded = Folded(text)
    let match = try #require(folded.firstMatch(of: "แผนดาเนินงาน"))
    #expect(folded.quote(match) == "หนึ่ง สอง แผนดำเนินงาน สาม สี่")
    #expect(folded.quote(match, around: 4) == "…ง แผนดำเนินงาน สาม…")
    #expect(folded.quote(match, around: 0) == "…แผนดำเนินงาน…")
  }
}

/// Ways of writing the same text that must not change what is found.
enum Perturbation: String, CaseIterable, Sendable {
  case none, thaiDigits, splitSaraAm, lostSaraAm, doubleE, zeroWidthSpaces, spaces, lostTones

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .none: text
    case .thaiDigits: Digits.thai(text)
    case .splitSaraAm: text.replacing("\u{0E33}", with: "\u{0E4D}\u{0E32}")
    case .lostSaraAm: text.replacing("\u{0E33}", with: "\u{0E32}")
    case .doubleE: text.replacing("\u{0E41}", with: "\u{0E40}\u{0E40}")
    case .zeroWidthSpaces: text.map(String.init).joined(separator: "\u{200B}")
    case .spaces: text.unicodeScalars.map { String($0) }.joined(separator: " ")
    case .lostTones:
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0xE48...0xE4C ~= $0.value) }))
    }
  }
}
