import Documents
import Testing

struct URLJoinTests {
  static let base = "http://a.example/b/c/d?q"

  /// RFC 3986 §5.4 without fragments, and what agencies write.
  static let cases: [(String, String)] = [
    ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"),
    ("g/", "http://a.example/b/c/g/"), ("/g", "http://a.example/g"), ("//g", "http://g/"),
    ("?y", "http://a.example/b/c/d?y"), ("g?y", "http://a.example/b/c/g?y"),
    ("g?y#s", "http://a.example/b/c/g?y"), (";x", "http://a.example/b/c/;x"),
    (".", "http://a.example/b/c/"), ("..", "http://a.example/b/"), ("../g", "http://a.example/b/g"),
    ("../..", "http://a.example/"), ("../../../../g", "http://a.example/g"),
    ("/./g", "http://a.example/g"), ("g.", "http://a.example/b/c/g."),
    ("..g", "http://a.example/b/c/..g"), ("./../g", "http://a.example/b/g"),
    ("g/./h", "http://a.example/b/c/g/h"), ("g/../h", "http://a.example/b/c/h"),
    ("http:g", "http://a.example/b/c/g"), ("http:/x.example/y", "http://x.example/y"),
    ("https:\\\\x.example\\y", "https://x.example/y"), ("  g \n", "http://a.example/b/c/g"),
    ("g\nh", "http://a.example/b/c/gh"),
    ("ก ข.pdf", "http://a.example/b/c/%E0%B8%81%20%E0%B8%82.pdf"),
    ("%E0%B8%81.pdf", "http://a.example/b/c/%E0%B8%81.pdf"),
    ("100%.pdf", "http://a.example/b/c/100%.pdf"),
    ("?a=ก&b=../x", "http://a.example/b/c/d?a=%E0%B8%81&b=../x"),
    ("HTTP://Www.X.Example:8080/A?B", "http://www.x.example:8080/A?B"),
    ("http://เทศบาล.example/ก", "http://เทศบาล.example/%E0%B8%81"), ("", ""), ("#", "#"),
    ("#top", "#top"),
    ("javascript:void(0)", "javascript:void(0)"), ("mailto:a@b.example", "mailto:a@b.example"),
    ("tel:021234567", "tel:021234567"), ("http://", "http://"), ("C:\\แผน.pdf", "C:\\แผน.pdf"),
  ]

  @Test(arguments: cases)
  func resolves(_ reference: String, _ expected: String) {
    #expect(URLJoin(base: Self.base).absolute(reference) == expected)
  }

  @Test func aBaseWithoutPathHasARoot() {
    #expect(URLJoin(base: "http://a.example").absolute("x.html") == "http://a.example/x.html")
    #expect(URLJoin(base: "not an address").absolute("x.html") == "x.html")
  }
}
