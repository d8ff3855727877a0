import Testing

@testable import Documents

struct ListedNameTests {
  static let cases: [(String, Bool)] = [
    ("pager", true), ("big PAGER", true), ("a\tpager\nb", true), ("pagers", false),
    ("my-pager", false), ("", false), ("  ", false), ("page-numbers", true), ("แบ่งหน้า pager", true),
  ]

  @Test(arguments: cases)
  func isFoundInAListWhateverItsCase(_ list: String, _ expected: Bool) {
    #expect(list.hasName(in: ["pager", "page-numbers"]) == expected)
  }

  @Test func isAskedForItsEnds() {
    #expect("x d-md-block".hasName { $0.begins(with: "d-md-") && !$0.ends(with: "none") })
    #expect(!"d-md-none".hasName { $0.begins(with: "d-md-") && !$0.ends(with: "none") })
    #expect(!"d".hasName { $0.ends(with: "none") || $0.begins(with: "d-md-") })
    #expect("sm:flex".hasName { $0.holds(UInt8(ascii: ":")) })
    #expect("Content".isName(in: ["content"]))
    #expect(!"content main".isName(in: ["content"]))
  }

  @Test(
    arguments: [
      ("a.pdf", true), ("a.PDF?x=1", true), ("/แผน.docx#2", true), ("a.pdfx", false),
      ("pdf", false),
      ("a.7z", true), ("a.html", false), ("https://drive.google.com/x", true),
      ("/Download/1", true),
      ("x.pdf/view", false), ("", false),
    ])
  func aFileIsToldByTheEndOfItsAddress(_ address: String, _ expected: Bool) {
    #expect(FileLink.isFile(address) == expected)
  }
}
