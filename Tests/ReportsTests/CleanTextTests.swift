import Criteria
import Reports
import Testing

@Suite struct CleanTextTests {
  @Test(
    "identity numbers of citizens are masked",
    arguments: [
      ("บัตร 1234567890123 หมดอายุ", "บัตร x-xxxx-xxxxx-xx-x หมดอายุ"),
      ("1-2345-67890-12-3", "x-xxxx-xxxxx-xx-x"),
      ("1 2345 67890 12 3", "x-xxxx-xxxxx-xx-x"),
      ("๑-๒๓๔๕-๖๗๘๙๐-๑๒-๓", "x-xxxx-xxxxx-xx-x"),
      ("๑๒34567890123", "x-xxxx-xxxxx-xx-x"),
      ("1234567890123 5", "x-xxxx-xxxxx-xx-x 5"),
      ("ที่ 5 1234567890123", "ที่ 5 x-xxxx-xxxxx-xx-x"),
      ("1 2 3 4 5 6 7 8 9 0 1 2 1", "x-xxxx-xxxxx-xx-x"),
      ("1 2 3 4 5 6 7 8 9 0 1 2 3", "1 2 3 4 5 6 7 8 9 0 1 2 3"),
      ("12345678901234", "12345678901234"),
      ("123456789012", "123456789012"),
      ("0105512345678", "0105512345678"),
      ("043-123456 ต่อ 12", "043-123456 ต่อ 12"),
      ("1234567890123/1234567890123", "x-xxxx-xxxxx-xx-x/x-xxxx-xxxxx-xx-x"),
    ])
  func masks(_ text: String, _ expected: String) {
    #expect(text.clean == expected)
  }

  @Test("in an address only a valid number is masked: file names hold times of 13 digits")
  func addresses() {
    #expect("http://a.example/1617181920212.pdf".cleanAddress.hasSuffix("/1617181920212.pdf"))
    #expect(
      "http://a.example/?id=1234567890121".cleanAddress
        == "http://a.example/?id=x-xxxx-xxxxx-xx-x")
  }

  @Test(
    "steering signs go, white space is folded, Thai and emoji stay",
    arguments: [
      ("a\u{0}\u{1B}[31mb", "a[31mb"),
      (" ก\r\n\t ข\u{A0}ค ", "ก ข ค"),
      ("\u{202E}abc\u{2066}\u{200F}", "abc"),
      ("น้ำ\u{200B}ใจ \u{FEFF}ที่", "น้ำใจ ที่"),
      ("👨‍👩‍👧 ๒๕๖๔", "👨‍👩‍👧 ๒๕๖๔"),
      ("a\u{2028}b\u{85}c", "a b c"),
    ])
  func cleans(_ text: String, _ expected: String) {
    #expect(text.clean == expected)
  }

  @Test(
    "days are written out",
    arguments: [
      ("2021-03-31", "31 มีนาคม 2564", "31 March 2021"),
      ("2020-10-01", "1 ตุลาคม 2563", "1 October 2020"),
      ("2021-13-01", "2021-13-01", "2021-13-01"), ("soon", "soon", "soon"),
    ])
  func dates(_ iso: String, _ thai: String, _ english: String) {
    #expect(ReportDate.text(iso, .th) == thai)
    #expect(ReportDate.text(iso, .en) == english)
  }
}
