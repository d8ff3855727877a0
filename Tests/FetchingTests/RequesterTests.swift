import Testing

@testable import Fetching

@Suite struct RequesterTests {
  @Test(
    "a contact is a page or a mail address that can stand in a header",
    arguments: [
      ("https://audit.example/about", "oit/1.0 (+https://audit.example/about)", nil),
      ("it@audit.example", "oit/1.0 (+mailto:it@audit.example)", "it@audit.example"),
      ("mailto:it@audit.example", "oit/1.0 (+mailto:it@audit.example)", "it@audit.example"),
      (
        "https://audit.example/เรา", "oit/1.0 (+https://audit.example/%E0%B9%80%E0%B8%A3%E0%B8%B2)",
        nil
      ),
    ] as [(String, String, String?)])
  func contact(_ written: String, _ agent: String, _ from: String?) throws {
    let contact = try #require(Requester.Contact(written))
    let requester = Requester(agent: "oit", version: "1.0", contact: contact)
    #expect(requester.userAgent == agent)
    #expect(
      requester.browserAgent.hasPrefix("Mozilla/5.0 ") && requester.browserAgent.hasSuffix(agent))
    #expect(requester.from == from)
  }

  @Test(
    "what is neither, or would end the header, is none",
    arguments: [
      "", "me", "@", "a@b", "a@b.example\r\nX: y", "a b@c.example", "ftp://a.example/",
      "https://a.example/)(", "www.a.example", "a@@b.example", "ก@b.example", "a@.example",
    ])
  func noContact(_ written: String) {
    #expect(Requester.Contact(written) == nil)
  }

  @Test("a token is what a robots.txt can name", arguments: [("oit", true), ("O_i-t", true)])
  func token(_ text: String, _ isToken: Bool) {
    #expect(Requester.isToken(text) == isToken)
    for other in ["", "o i", "oit/1", "oit1", "ก", "o\n"] { #expect(!Requester.isToken(other)) }
  }

  @Test("servers read who asks")
  func headers() async throws {
    let server = RawServer { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") }
    let fetcher = try Fetcher.once(port: server.port) {
      $0.requester = Requester(
        agent: "Own-Bot", version: "2", contact: .init("it@audit.example"))
    }
    _ = await fetcher.fetch(Request(url: "http://raw.example/"))
    let head = try #require(server.requests.first)
    #expect(head.contains("\r\nUser-Agent: Own-Bot/2 (+mailto:it@audit.example)\r\n"))
    #expect(head.contains("\r\nFrom: it@audit.example\r\n"))
  }
}
