import Causes
import Testing

@testable import Fetching

@Suite struct TrailTests {
  /// A web of pages: `200`, or `302 LOCATION`.
  private func web(_ pages: [String: String]) -> Fetcher {
    Fetcher { request in
      guard let page = pages[request.url] else { return .failure(.nameUnknown) }
      let parts = page.split(separator: " ", maxSplits: 1)
      let headers = parts.dropFirst().map { Response.Header(name: "location", value: String($0)) }
      return .success(
        Response(
          status: Int(parts[0]) ?? 0, headers: headers, body: [], isWhole: true,
          brokenTLS: nil))
    }
  }

  @Test("each hop is kept, relative or not")
  func follows() async {
    let trail = await web([
      "http://x.go.th/": "301 https://x.go.th/", "https://x.go.th/": "302 หน้า แรก#a",
      "https://x.go.th/%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2%20%E0%B9%81%E0%B8%A3%E0%B8%81":
        "307 /c", "https://x.go.th/c": "200",
    ]).trail(from: "http://X.go.th")
    #expect(trail.hops.map(\.status) == [301, 302, 307])
    #expect(trail.hops.first?.url == "http://x.go.th/")
    #expect(trail.finalURL == "https://x.go.th/c")
    #expect(trail.final.summary == "200 whole 0")
  }

  @Test(
    "a redirect that leads nowhere has a name",
    arguments: [
      ("302 file:///etc/passwd", "redirect.refused"),
      ("302 javascript:alert(1)", "redirect.refused"),
      ("302 http://", "redirect.invalid"), ("302 http://x.go.th/a", "redirect.loop"),
      ("302 #again", "redirect.loop"), ("302", "302 whole 0"), ("304 /b", "304 whole 0"),
      ("200 /b", "200 whole 0"), ("302 http://dead.go.th/", "dns.nxdomain"),
    ])
  func ends(_ page: String, _ expected: String) async {
    let trail = await web(["http://x.go.th/a": page]).trail(from: "http://x.go.th/a")
    #expect(trail.final.summary == expected)
  }

  @Test("a name and password in a redirect are not sent on")
  func secrets() async {
    let trail = await web(["http://x.go.th/a": "302 http://me:secret@x.go.th/b"])
      .trail(from: "http://x.go.th/a")
    #expect(trail.finalURL == "http://x.go.th/b")
  }

  @Test("ten redirects are followed, an eleventh is not", arguments: [10, 11])
  func length(_ count: Int) async {
    var pages = ["http://x.go.th/\(count)": "200"]
    for index in 0..<count { pages["http://x.go.th/\(index)"] = "302 \(index + 1)" }
    let trail = await web(pages).trail(from: "http://x.go.th/0")
    #expect(trail.final.summary == (count == 10 ? "200 whole 0" : "redirect.too_many"))
  }

  @Test("a loop over several pages is noticed at its first return")
  func loop() async {
    let trail = await web(["http://x.go.th/a": "302 b", "http://x.go.th/b": "302 a"])
      .trail(from: "http://x.go.th/a")
    #expect(trail.hops.count == 2 && trail.final == .failure(.redirectLoop))
  }

  @Test("a cookie set on the way is sent back to its host, and ends a circle")
  func cookieWall() async throws {
    let server = RawServer { connection in
      connection.send("HTTP/1.1 302 Found\r\nSet-Cookie: seen=1; Path=/\r\nSet-Cookie: a=b\r\n")
      connection.send("Location: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    }
    let trail = try await Fetcher.once(port: server.port).trail(from: "http://raw.example/")
    #expect(trail.final == .failure(.redirectLoop))
    #expect(server.requests.map { $0.contains("Cookie: seen=1; a=b\r\n") } == [false, true])
  }

  @Test("what is no address is not asked")
  func badAddress() async {
    let trail = await web([:]).trail(from: "www.x.go.th")
    #expect(trail == Trail(hops: [], final: .failure(.urlInvalid), finalURL: "www.x.go.th"))
  }

  @Test("Thai bytes of any charset in a Location survive the wire")
  func rawLocation() async throws {
    let server = RawServer { connection in
      connection.send("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /")
      connection.send([0xA1, 0x20, 0xE0, 0xB8, 0x81])
      connection.send("\r\n\r\n")
    }
    let trail = try await Fetcher.once(port: server.port).trail(from: "http://raw.example/")
    #expect(
      trail.hops.map(\.url) == ["http://raw.example/", "http://raw.example/%A1%20%E0%B8%81"])
  }
}
