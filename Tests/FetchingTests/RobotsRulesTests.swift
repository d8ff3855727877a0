import Testing

@testable import Fetching

/// A robots.txt, who asks, and what may be asked.
struct RobotsCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: [UInt8]
  let agent: String
  let allowed: [String]
  let forbidden: [String]

  init(
    _ name: String, _ file: String, agent: String = "oit", allows allowed: [String] = [],
    forbids forbidden: [String] = []
  ) {
    self.init(name, Array(file.utf8), agent: agent, allows: allowed, forbids: forbidden)
  }

  init(
    _ name: String, _ file: [UInt8], agent: String = "oit", allows allowed: [String] = [],
    forbids forbidden: [String] = []
  ) {
    testDescription = name
    self.file = file
    self.agent = agent
    self.allowed = allowed
    self.forbidden = forbidden
  }

  /// RFC 9309, 2.1 and 2.2.1: records and groups.
  static let groups = [
    RobotsCase("an empty file", "", allows: ["/", "/a?b"]),
    RobotsCase("everything", "User-agent: *\nDisallow: /\n", forbids: ["/", "/a"]),
    RobotsCase("nothing by an empty line", "User-agent: *\nDisallow:\n", allows: ["/a"]),
    RobotsCase("keys in any case", "uSER-aGENT: OIT\ndISALLOW: /a\n", forbids: ["/a"]),
    RobotsCase("paths in their own case", "User-agent: *\nDisallow: /A\n", allows: ["/a"]),
    RobotsCase("a rule outside of any group", "Disallow: /\n\nUser-agent: x\n", allows: ["/"]),
    RobotsCase(
      "our own group beats that for all", "User-agent: *\nDisallow: /\nUser-agent: oit\nAllow: /b",
      allows: ["/", "/b"]),
    RobotsCase(
      "our own group, even if it is empty", "User-agent: *\nDisallow: /\n\nUser-agent: Oit\n",
      allows: ["/a"]),
    RobotsCase(
      "another's group", "User-agent: googlebot\nDisallow: /\n", allows: ["/a"]),
    RobotsCase(
      "two agents of one group",
      "User-agent: x\n# c\n\nUser-agent: oit\nDisallow: /a\nUser-agent: y\nDisallow: /b",
      allows: ["/b"], forbids: ["/a"]),
    RobotsCase(
      "two groups for us count as one",
      "User-agent: oit\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: oit\nDisallow: /b",
      allows: ["/c"], forbids: ["/a", "/b"]),
    RobotsCase(
      "an empty line does not end a group", "User-agent: oit\n\nDisallow: /a\n", forbids: ["/a"]),
    RobotsCase(
      "other records do not either",
      "User-agent: oit\nSitemap: http://a.example/s.xml\nUser-agent: x\nDisallow: /a\n",
      forbids: ["/a"]),
    RobotsCase("a version behind the name", "User-agent: oit/2.0\nDisallow: /", forbids: ["/a"]),
    RobotsCase("words behind the name", "User-agent: oit bot\nDisallow: /", forbids: ["/a"]),
    RobotsCase("a longer name is another", "User-agent: oit-x\nDisallow: /", allows: ["/a"]),
    RobotsCase("a star and more", "User-agent: * everybody\nDisallow: /", forbids: ["/a"]),
    RobotsCase("a star in a name is no star", "User-agent: *bot\nDisallow: /", allows: ["/a"]),
    RobotsCase(
      "an own name for the program", "User-agent: BenchBot\nDisallow: /\n", agent: "benchbot",
      forbids: ["/a"]),
  ]

  /// RFC 9309, 2.2.2 and 2.2.3: which rule decides, and what its signs mean.
  static let patterns = [
    RobotsCase(
      "the longest decides", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\n",
      allows: ["/a/b", "/a/b/x"], forbids: ["/a", "/a/x", "/a/b/c/d"]),
    RobotsCase(
      "of two equal ones that which allows", "User-agent: *\nAllow: /a\nDisallow: /a\n",
      allows: ["/a"]),
    RobotsCase(
      "a star", "User-agent: *\nDisallow: /*.php?id=\nDisallow: /x*y*z\n",
      allows: ["/a.php", "/xzy"], forbids: ["/a.php?id=1", "/d/a.php?id=", "/x1y2z3", "/xyz"]),
    RobotsCase(
      "an end", "User-agent: *\nDisallow: /*.html$\nDisallow: /b$\n",
      allows: ["/a.html?x", "/b/"], forbids: ["/a.html", "/a.html.html", "/b"]),
    RobotsCase(
      "a star before the end", "User-agent: *\nDisallow: /a*$\n", allows: ["/b"],
      forbids: ["/a", "/abc"]),
    RobotsCase(
      "what overlaps counts once", "User-agent: *\nDisallow: /ab*ba$\n", allows: ["/aba"],
      forbids: ["/abba", "/ab-ba"]),
    RobotsCase(
      "a dollar elsewhere is a dollar", "User-agent: *\nDisallow: /a$b\n", allows: ["/a"],
      forbids: ["/a$b", "/a%24b"]),
    RobotsCase(
      "escaped signs are plain ones", "User-agent: *\nDisallow: /a%2A\nDisallow: /b%24\n",
      allows: ["/ax", "/b"], forbids: ["/a*", "/a%2a", "/b$"]),
    RobotsCase(
      "a path without its slash is none", "User-agent: *\nDisallow: a\n", allows: ["/a"]),
    RobotsCase(
      "a star in place of the slash", "User-agent: *\nDisallow: *a\n", forbids: ["/xa"]),
    RobotsCase(
      "a query", "User-agent: *\nDisallow: /\nAllow: /f?u=http://b.example?c&d\n",
      allows: ["/f?u=http://b.example?c&d"], forbids: ["/f?u="]),
    RobotsCase(
      "a comment", "User-agent: * # all\nDisallow: /a # b\n#Disallow: /\nDisallow: /c#d\n",
      allows: ["/"], forbids: ["/a", "/c"]),
    RobotsCase(
      "the start page by its name", "User-agent: *\nAllow: /a/index.html\nDisallow: /\n",
      allows: ["/a/", "/a/index.html"], forbids: ["/a/index.htm", "/a/x", "/"]),
    RobotsCase("robots.txt itself", "User-agent: *\nDisallow: /\n", allows: ["/robots.txt"]),
  ]

  /// RFC 9309, 2.2.2: spellings of one path.
  static let spellings = [
    RobotsCase(
      "raw Thai", "User-agent: *\nDisallow: /ข้อมูล\n", allows: ["/%E0%B8%82"],
      forbids: ["/%E0%B8%82%E0%B9%89%E0%B8%AD%E0%B8%A1%E0%B8%B9%E0%B8%A5/1.html"]),
    RobotsCase(
      "escaped in small letters", "User-agent: *\nDisallow: /%e0%b8%82\n",
      forbids: ["/%E0%B8%82"]),
    RobotsCase(
      "escaped for nothing", "User-agent: *\nDisallow: /%62%61z\n", forbids: ["/baz", "/b%61z"]),
    RobotsCase(
      "an escaped slash is none", "User-agent: *\nDisallow: /a%2Fb\n", allows: ["/a/b"],
      forbids: ["/a%2fb"]),
    RobotsCase("a bare percent sign", "User-agent: *\nDisallow: /50%\n", forbids: ["/50%"]),
  ]

  /// What files look like.
  static let files = [
    RobotsCase("a byte order mark", "\u{FEFF}User-agent: *\nDisallow: /a\n", forbids: ["/a"]),
    RobotsCase(
      "half a byte order mark", [0xEF, 0xBB] + "User-agent: *\nDisallow: /a\n".utf8,
      allows: ["/a"]),
    RobotsCase("CR LF", "User-agent: *\r\nDisallow: /a\r\n", forbids: ["/a"]),
    RobotsCase("CR", "User-agent: *\rDisallow: /a\r", forbids: ["/a"]),
    RobotsCase(
      "all of them", "User-agent: *\r\n\rDisallow: /a\n\n\rDisallow: /b", forbids: ["/a", "/b"]),
    RobotsCase("blanks and tabs", " User-agent :\t*  \n\tDisallow: \t/a \n", forbids: ["/a"]),
    RobotsCase("no colon", "user-agent oit\ndisallow /\n", forbids: ["/a"]),
    RobotsCase(
      "a misspelling", "User agent: *\nDissallow: /a\nDisalow: /b", forbids: ["/a", "/b"]),
    RobotsCase("unknown records", "foo: oit\nbar: /\nUser-agent: *\nNoindex: /\n", allows: ["/a"]),
    RobotsCase("a page in its place", "<html><h1>404</h1><p>Disallow: /</p></html>", allows: ["/"]),
    RobotsCase("zeros", [UInt8](repeating: 0, count: 5000), allows: ["/a"]),
    RobotsCase(
      "a long line",
      "User-agent: *\nDisallow: /" + String(repeating: "a", count: 20_000)
        + "\nDisallow: /b\n", allows: ["/a"], forbids: ["/b"]),
    RobotsCase(
      "a line beyond the limit counts by its beginning",
      "User-agent: *\nDisallow: /" + String(repeating: "a", count: 16_700),
      forbids: ["/" + String(repeating: "a", count: RobotsLines.mostLine)]),
    RobotsCase(
      "what stands beyond the limit of the file",
      "User-agent: *\nDisallow: /b\n" + String(repeating: "# x\n", count: 131_100)
        + "Disallow: /a\n", allows: ["/a"], forbids: ["/b"]),
    RobotsCase(
      "the line in which the file is cut",
      "User-agent: *\n"
        + String(repeating: "#", count: RobotsLines.mostBytes - 14 - 1 - 11)
        + "\nDisallow: /long-path\n", allows: ["/", "/l"]),
  ]

  static let all = groups + patterns + spellings + files
}

@Suite struct RobotsRulesTests {
  @Test("each file allows and forbids what it says", arguments: RobotsCase.all)
  func holds(_ each: RobotsCase) {
    let rules = RobotsRules(each.file, agent: each.agent)
    for target in each.allowed { #expect(rules.allows(target), "\(target.prefix(80))") }
    for target in each.forbidden { #expect(!rules.allows(target), "\(target.prefix(80))") }
  }

  @Test(
    "a delay is a plain number of seconds",
    arguments: [
      ("3", 3000), (" 2.5 ", 2500), ("0", nil), ("-1", nil), ("1e99", nil), ("๓", nil),
      ("3 s", nil), ("3600", 3_600_000), ("", nil), (".", nil), ("99999999999999999", nil),
    ] as [(String, Int?)])
  func delay(_ written: String, _ milliseconds: Int?) {
    let rules = RobotsRules(Array("User-agent: *\nCrawl-delay: \(written)\n".utf8), agent: "oit")
    #expect(rules.delay == milliseconds.map { .milliseconds($0) })
  }

  @Test("the delay is that of our own groups, the longest of several")
  func ownDelay() {
    let text = """
      User-agent: *
      Crawl-delay: 20
      User-agent: oit
      Crawl-delay: 4
      Crawl-delay: 7
      Crawl-delay: junk
      Disallow: /a
      """
    #expect(RobotsRules(Array(text.utf8), agent: "oit").delay == .seconds(7))
    #expect(RobotsRules(Array(text.utf8), agent: "other").delay == .seconds(20))
  }

  @Test("a pattern made to be slow is searched in linear time")
  func hostile() {
    let stars = String(repeating: "*a", count: 8_000)
    let rules = RobotsRules(Array("User-agent: *\nDisallow: /\(stars)b\n".utf8), agent: "oit")
    #expect(rules.allows("/" + String(repeating: "a", count: 8_000)))
  }
}
