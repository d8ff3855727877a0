import Fetching
import Testing

@Suite struct RequestsTests {
  @Test("the text for webmasters states the figures that are kept, in both languages")
  func text() async throws {
    let usual = LiveOptions()
    let pause = usual.manners.pause.components.seconds
    let patience = usual.retry.longestRetryAfter.components.seconds
    let delay = RobotsRules.longestDelay.components.seconds
    let sentences = [
      "th": [
        "ครั้งละไม่เกิน \(usual.manners.hostWidth) คำขอ", "ห่างกันราว \(pause) วินาที",
        "ไม่เกิน \(usual.manners.addressWidth) คำขอต่อเครื่องแม่ข่าย",
        "ไม่เกิน \(usual.retry.count) ครั้งต่อที่อยู่",
        "ติดต่อกัน \(usual.breaker.failures) ครั้ง",
        "ไม่เกิน \(patience) วินาที จะรอ", "Crawl-delay ไม่เกิน \(delay) วินาที",
      ],
      "en": [
        "at most \(usual.manners.hostWidth) at a time", "some \(pause) s apart",
        "at most \(usual.manners.addressWidth) at a time to a server",
        "at most \(usual.retry.count) times", "after \(usual.breaker.failures) failures",
        "up to \(patience) s", "Crawl-delay up to \(delay) s",
      ],
    ]
    let place = try Workplace()
    for (language, sentences) in sentences {
      let end = try await Command(
        arguments: [
          "about-our-requests", "--lang", language, "--agent", "Own-Bot", "--contact",
          "it@audit.example",
        ], folder: place.path
      ).run()
      #expect(end.code == 0 && end.complaints.isEmpty, "\(end)")
      #expect(!end.output.contains { "{}".contains($0) }, "\(end)")
      let own = ["User-Agent: Own-Bot/", "(+mailto:it@audit.example)", "User-agent: Own-Bot "]
      // Sentences may be broken over two lines.
      let text = end.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for words in sentences + own { #expect(text.contains(words), "\(words): \(end)") }
    }
  }

  @Test("the contact is the variable's where no option names one")
  func variable() async throws {
    let place = try Workplace()
    let end = try await Command(
      arguments: ["about-our-requests"], folder: place.path,
      environment: ["OIT_CONTACT": "https://audit.example/about"]
    ).run()
    #expect(end.output.contains("oit/0.1.0 (+https://audit.example/about)"), "\(end)")
  }

  @Test("an audit without a contact goes on, and says once how to name one")
  func hint() async throws {
    let place = try Workplace()
    try writeSite(to: place)
    try await served(["\(place.path)/site"]) { port in
      let map = "--map a.example=127.0.0.1:\(port) --capture c"
      for (option, count) in [("", 1), (" --contact it@audit.example", 0)] {
        let end = try await place.run("check agency.yaml \(map)" + option)
        #expect(end.code == 1, "\(end)")
        let hints = end.complaints.split(separator: "\n").filter { $0.contains("OIT_CONTACT") }
        #expect(hints.count == count, "\(end)")
      }
      let again = try await place.run("check agency.yaml --from c")
      #expect(again.code == 1 && !again.complaints.contains("OIT_CONTACT"), "\(again)")
    }
  }

  @Test("a run that asks for no robots.txt says so, and so does its replay")
  func ours() async throws {
    let place = try Workplace()
    try writeSite(to: place)
    try await served(["\(place.path)/site"]) { port in
      let map = "--map a.example=127.0.0.1:\(port) --capture c --robots ours"
      let end = try await place.run("check agency.yaml \(map)")
      #expect(end.output.contains("robots.txt was not asked for"), "\(end)")
    }
    let again = try await place.run("check agency.yaml --from c --json r.json --html r.html")
    #expect(again.output.contains("robots.txt was not asked for"), "\(again)")
    #expect(try place.read("r.json").contains("\"ignoresRobots\" : true"))
    #expect(try place.read("r.html").contains("robots.txt was not asked for"))
  }

  /// An agency with one item, and its only page.
  private func writeSite(to place: borrowing Workplace) throws {
    try place.write("<h1>เทศบาล</h1>", to: "site/index.html")
    try place.write(
      "agency: ก\nyear: 2564\nmain-site: http://a.example/\nitems: {O1: {urls: [http://a.example/]}}",
      to: "agency.yaml")
  }
}
