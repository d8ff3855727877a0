import Testing

@testable import Reports

@Suite struct TextWidthTests {
  @Test(
    "a terminal's columns",
    arguments: [
      ("", 0), ("abc", 3), ("กขค", 3), ("ผู้บริหาร", 6), ("น้ำ", 2), ("กำ", 2), ("เปิด", 3),
      ("ที่อยู่", 3), ("ป\u{0E4D}\u{0E32}", 2), ("ก\u{200B}ข", 2), ("\u{FEFF}ก", 1),
      ("e\u{301}", 1), ("ไทย ๒๕๖๔", 8), ("漢字", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("ＡＢ", 4), ("✅", 2), ("✔", 1), ("✔\u{FE0F}", 2), ("👩‍👩‍👧‍👦", 2), ("🇹🇭", 2), ("…", 1),
      ("#1", 2), ("\u{1B}", 0), ("ศูนย์", 3),
    ])
  func columns(_ text: String, _ expected: Int) {
    #expect(text.columns == expected)
  }

  @Test("padding counts columns, not characters")
  func padding() {
    #expect("ที่ตั้ง".padded(to: 6) + "|" == "ที่ตั้ง   |")
    #expect("漢".padded(to: 4, trailing: false) == "  漢")
    #expect("ยาวเกิน".padded(to: 3) == "ยาวเกิน")
  }

  @Test(
    "cutting never exceeds the width",
    arguments: [("ผู้บริหาร", 6, "ผู้บริหาร"), ("ผู้บริหาร", 4, "ผู้บริ…"), ("漢字", 3, "漢…"), ("漢字", 2, "…")])
  func truncation(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.truncated(to: width) == expected)
  }
}

@Suite struct TextWrapTests {
  @Test("lines break at spaces")
  func spaces() {
    #expect("one two  three".wrapped(to: 7) == ["one two", "three"])
    #expect("แผน งบ ปี".wrapped(to: 6) == ["แผน งบ", "ปี"])
    #expect("a\n\nb".wrapped(to: 5) == ["a", "", "b"])
    #expect("".wrapped(to: 5) == [""])
  }

  @Test("a long Thai run breaks where a syllable begins, never before its vowels")
  func thai() {
    #expect("รายงานผลการดำเนินงาน".wrapped(to: 14) == ["รายงานผลการดำ", "เนินงาน"])
    #expect("กกกกกา".wrapped(to: 5) == ["กกกก", "กา"])
  }

  @Test(
    "no line is wider than asked and no character is lost",
    arguments: [2, 3, 7, 20, 79])
  func widths(_ width: Int) {
    let text =
      "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน https://www.example.go.th/a/b?c=d 漢字漢字 👩‍👩‍👧‍👦ๆๆๆๆๆๆ เเเเเเเ"
    let lines = text.wrapped(to: width)
    #expect(lines.allSatisfy { $0.columns <= width })
    let bare = { (text: String) in text.filter { $0 != " " } }
    #expect(bare(lines.joined()) == bare(text))
  }

  @Test("a label hangs before the first line")
  func hanging() {
    #expect("หนึ่ง สอง สาม".wrapped(to: 9, first: "ที่ ") == ["ที่ หนึ่ง สอง", "  สาม"])
  }
}
