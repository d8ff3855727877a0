import Testing

@testable import Fetching

@Suite struct WebAddressTests {
  @Test(
    "what agencies write becomes one address",
    arguments: [
      ("http://www.pungtui.go.th/lawlink.php?menuid=1&link=9", nil),
      ("http://203.157.7.98/store/show_topic.php?id=664", nil),
      ("https://banhang.go.th/Authority.php", nil),
      ("http://chun.go.th/?page_id=2012", nil),
      ("https://www.bsy.go.th/index.php?rest_route=%2Fwp%2Fv2%2Fpages%2F2045", nil),
      ("http://www.song.go.th", "http://www.song.go.th/"),
      ("http://www.song.go.th?a=1", "http://www.song.go.th/?a=1"),
      ("HTTP://WWW.Song.GO.TH:80/ITA.php", "http://www.song.go.th/ITA.php"),
      ("https://x.go.th:443/a#top", "https://x.go.th/a"),
      ("https://x.go.th:8443/a", nil),
      ("  \u{FEFF}http://x.go.th/a\u{200B}\u{A0}\n", "http://x.go.th/a"),
      ("http://x.go.th/a\n  b", "http://x.go.th/a%20%20b"),
      ("https:/www.paktom.go.th/a", "https://www.paktom.go.th/a"),
      ("http:\\\\x.go.th\\a\\b?c\\d", "http://x.go.th/a/b?c\\d"),
      ("http://x.go.th/../a/./b/../c", "http://x.go.th/a/c"),
      (
        "https://sites.google.com/bwit.ac.th/ita-bwit/oit-3-อำ",
        "https://sites.google.com/bwit.ac.th/ita-bwit/oit-3-%E0%B8%AD%E0%B8%B3"
      ),
      // A vowel sign right behind a slash makes one character with it.
      ("http://x.go.th/ำ", "http://x.go.th/%E0%B8%B3"),
      (
        "http://x.go.th/%E0%B8%81ข แผน.pdf?q=ก&r=%20 '",
        "http://x.go.th/%E0%B8%81%E0%B8%82%20%E0%B9%81%E0%B8%9C%E0%B8%99.pdf?q=%E0%B8%81&r=%20%20%27"
      ),
      ("http://x.go.th/100%.pdf", "http://x.go.th/100%.pdf"),
      ("http://x.go.th/%e0%b8%81", "http://x.go.th/%e0%b8%81"),
      ("http://x.go.th/a\"b<c>{d}|e", "http://x.go.th/a%22b%3Cc%3E%7Bd%7D|e"),
      ("<http://x.go.th/a>", "http://x.go.th/a"),
      ("http://user:secret@x.go.th/", "http://x.go.th/"),
      ("http://a@b@x.go.th:81/@c", "http://x.go.th:81/@c"),
      ("http://2130706433/", "http://127.0.0.1/"),
      ("http://ไทย.ไทย/ก", "http://xn--o3cw4h.xn--o3cw4h/%E0%B8%81"),
    ] as [(String, String?)])
  func normalised(_ written: String, _ expected: String?) throws {
    let address = try WebAddress(written)
    #expect(address.text == expected ?? written)
    #expect(try WebAddress(address.text) == address)
  }

  @Test(
    "what cannot be fetched says why",
    arguments: [
      ("", .empty), (" \u{200B}\n", .empty), ("-", .schemeMissing(meant: "http://-")),
      ("www.x.go.th/ทดสอบ หน้า.html", .schemeMissing(meant: "http://www.x.go.th/ทดสอบ หน้า.html")),
      ("www.x.go.th:8080/a", .schemeMissing(meant: "http://www.x.go.th:8080/a")),
      ("ยังไม่มี", .schemeMissing(meant: "http://ยังไม่มี")),
      ("/a/b", .schemeMissing(meant: "http:///a/b")),
      ("ftp://x.go.th/", .schemeRefused("ftp")), ("file:///etc/passwd", .schemeRefused("file")),
      ("javascript:void(0)", .schemeRefused("javascript")),
      ("mailto:a@x.go.th", .schemeRefused("mailto")),
      ("http://", .malformed), ("http:///", .malformed), ("http://a b.go.th/", .malformed),
      ("http://x.go.th:99999/", .malformed), ("http://x.go.th:0/", .malformed),
      ("http://[::1/", .malformed), ("http://@/", .malformed),
      ("http://127.0.0.256/", .malformed), ("http://1.2.3.4.5/", .malformed),
      ("http://" + String(repeating: "a", count: 64) + ".go.th/", .malformed),
      ("http://x.go.th/" + String(repeating: "a", count: 9000), .malformed),
      ("http://x.go.th/a\nhttp://x.go.th/b", .several),
      ("http://x.go.th/a และ https://x.go.th/b", .several),
    ] as [(String, WebAddress.Fault)])
  func faults(_ written: String, _ fault: WebAddress.Fault) {
    #expect(throws: fault) { try WebAddress(written) }
  }

  @Test("its parts stand apart")
  func parts() throws {
    let address = try WebAddress("https://WWW.x.go.th/a?b")
    #expect(address.scheme == "https" && address.host == "www.x.go.th" && address.port == 443)
    #expect(try WebAddress("http://x.go.th:8080").port == 8080)
  }

  @Test(
    "references are read as browsers read them",
    arguments: [
      ("c.html", "http://x.go.th/a/c.html"), ("../c", "http://x.go.th/c"),
      ("/c", "http://x.go.th/c"), ("?p=2", "http://x.go.th/a/b.php?p=2"),
      ("//y.go.th/c", "http://y.go.th/c"), ("\\\\y.go.th\\c", "http://y.go.th/c"),
      ("\\c", "http://x.go.th/c"), ("", "http://x.go.th/a/b.php?p=1"),
      ("#top", "http://x.go.th/a/b.php?p=1"), ("ก ข", "http://x.go.th/a/%E0%B8%81%20%E0%B8%82"),
      ("https://Y.go.th", "https://y.go.th/"), ("%E0%B8%81", "http://x.go.th/a/%E0%B8%81"),
    ])
  func references(_ reference: String, _ expected: String) throws {
    let base = try WebAddress("http://x.go.th/a/b.php?p=1")
    #expect(try base.resolving(reference).text == expected)
  }

  @Test("a reference may lead nowhere")
  func badReferences() throws {
    let base = try WebAddress("http://x.go.th/a")
    #expect(throws: WebAddress.Fault.schemeRefused("file")) { try base.resolving("file:///a") }
    #expect(throws: WebAddress.Fault.malformed) { try base.resolving("//") }
  }
}
