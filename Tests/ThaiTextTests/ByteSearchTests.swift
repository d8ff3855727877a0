import Testing
import ThaiText

@Suite struct ByteSearchTests {
  static let cases: [(String, String, Bool)] = [
    ("ระเบียบสำนักนายกรัฐมนตรี", "นายก", true), ("ระเบียบสำนัก", "นายก", false),
    ("ก", "ก", true), ("ก", "กก", false), ("กขกขค", "กขค", true), ("", "ก", false),
    ("main-menu", "menu", true), ("main-menu", "Menu", false), ("aab", "ab", true),
    // Not by characters: a vowel mark behind the last letter makes it no other word here.
    ("กิจ", "ก", true),
  ]

  @Test("a part is found wherever its bytes stand", arguments: cases)
  func holds(_ text: String, _ part: String, _ expected: Bool) {
    #expect(text.holds(part) == expected)
  }

  @Test("a part without letters is held by no text")
  func empty() {
    #expect(!"ก".holds(""))
  }

  @Test(
    "a text is measured in characters, whatever they are made of",
    arguments: [
      ("น้ำ", 2, true), ("น้ำใส", 2, false), ("ab", 2, true), ("abc", 2, false), ("", 0, true),
    ])
  func length(_ text: String, _ count: Int, _ expected: Bool) {
    #expect(text.isNoLonger(than: count) == expected)
    #expect((text.count <= count) == expected)
  }
}
