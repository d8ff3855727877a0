import Documents
import Scoring
import Testing

@testable import Auditing
@testable import Gathering

@Suite struct SiteTemplateTests {
  /// A page as a made-up vendor's system makes it; what is published and the colour are the agency's.
  private static func page(
    _ vendor: String, host: String, number: Int, colour: String, rows: Int
  ) throws -> Look {
    let menu = "abcdefghijkl".map {
      #"<li class="\#(vendor)-menu-\#($0)"><a href="/\#(vendor)/list/\#($0)">เมนู</a></li>"#
    }
    let boxes = "abcdefgh".map {
      #"<div class="\#(vendor)-box-\#($0)"><span class="row col-md-6">x</span></div>"#
    }
    let content = (0..<rows).map { #"<p class="c\#($0)-\#(host)">ข่าวที่ \#(number) \#($0)</p>"# }
    let html = """
      <html><head><link rel="stylesheet" href="/\(vendor)/site.css">
      <script src="/\(vendor)/menu.js"></script>
      <script src="https://code.jquery.com/jquery.js"></script></head>
      <body class="theme-\(colour)"><div id="\(vendor)-head" style="background:\(colour)">
      <ul class="navbar-nav \(vendor)-bar">\(menu.joined())</ul></div>
      <div id="\(vendor)-body">\(content.joined())</div>\(boxes.joined())
      <div id="\(vendor)-foot" class="bg-\(colour)">\(host)</div></body></html>
      """
    let url = "http://\(host)/\(number == 0 ? "" : "page-\(number)")"
    let page = try PageReader.read(Array(html.utf8), url: url)
    return Look(
      url: url, finalURL: url, status: 200, sha256: "\(host)\(number)",
      sight: .document(.page(page)),
      remarks: [])
  }

  private static func markers(
    _ vendor: String, _ host: String, pages: Int, colour: String = "blue", rows: Int = 5
  ) throws -> Set<String> {
    let looks = try (0..<pages).map {
      try page(vendor, host: host, number: $0, colour: colour, rows: rows + $0)
    }
    let gathered = Gathered(
      home: looks.first, sightings: ["O1": looks.map { Sighting(look: $0, origin: .submitted) }],
      cut: [], furniture: [:])
    return Set(SiteTemplate(gathered, mainSite: "http://\(host)/").markers)
  }

  /// What two have in common of all that they have, in percent.
  private static func likeness(_ one: Set<String>, _ other: Set<String>) -> Int {
    let all = one.union(other).count
    return all == 0 ? 0 : one.intersection(other).count * 100 / all
  }

  @Test("content, colour and number of pages leave the template what it is")
  func sameVendor() throws {
    let one = try Self.markers("alpha", "a.example", pages: 3)
    let other = try Self.markers("alpha", "b.example", pages: 6, colour: "red", rows: 30)
    #expect(one.count >= 20)
    #expect(Self.likeness(one, other) >= 90, "\(one.symmetricDifference(other))")
  }

  @Test("two vendors with the same framework have nothing in common")
  func twoVendors() throws {
    let one = try Self.markers("alpha", "a.example", pages: 3)
    let other = try Self.markers("beta", "b.example", pages: 3)
    #expect(Self.likeness(one, other) == 0, "\(one.intersection(other))")
  }

  @Test("pages of another host, and a page with nothing of its own, say nothing")
  func nothing() throws {
    let look = try Self.page("alpha", host: "a.example", number: 0, colour: "blue", rows: 3)
    let away = Gathered(
      home: nil, sightings: ["O1": [Sighting(look: look, origin: .submitted)]], cut: [],
      furniture: [:])
    #expect(SiteTemplate(away, mainSite: "http://other.example/").markers.isEmpty)
    let plain = try PageReader.read(Array("<h1>ข่าว</h1><p>ก</p>".utf8), url: "http://a.example/")
    var bare = look
    bare.sight = .document(.page(plain))
    let gathered = Gathered(home: bare, sightings: [:], cut: [], furniture: [:])
    #expect(SiteTemplate(gathered, mainSite: "http://a.example/").markers.isEmpty)
  }

  @Test("markers are plain ASCII, whatever a page calls its parts")
  func plain() throws {
    let names = "ABCDEFGHIJKLMNOPQRST".map {
      #"<div id="x\#($0)<>&quot;=ก 1103700123456">x</div>"#
    }
    let page = try PageReader.read(Array(names.joined().utf8), url: "http://a.example/")
    var reader = TemplateMarkers()
    let markers = reader.markers(of: page, isAlone: false)
    #expect(markers.count >= 20)
    for marker in markers {
      #expect(
        marker.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz-._#>".utf8.contains($0) }, "\(marker)")
    }
  }

  @Test("the sample has the template it had before it mended its items")
  func samples() async throws {
    let (failing, mended) = try await (Sample.failing.value, Sample.mended.value)
    let (one, other) = await (failing.audit().template, mended.audit().template)
    #expect(one.count >= 20)
    #expect(Self.likeness(Set(one), Set(other)) >= 80)
  }
}
