import Foundation
import Testing

@Suite struct EndToEndTests {
  /// Where a run happens that must not matter: width, variables, folder.
  private static let surroundings: [(width: Int, folder: String, variables: [String: String])] = [
    (1, "/", ["TZ": "Asia/Bangkok", "LC_ALL": "th_TH.UTF-8", "LANG": "th_TH.UTF-8", "HOME": "/"]),
    (3, "/usr", ["TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C", "HOME": "/none"]),
    (16, "/tmp", ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "", "HOME": ""]),
  ]

  @Test(
    "equal pages give equal bytes, whatever the machine is set to",
    arguments: [(SampleSite.failing, 1), (.mended, 0)])
  func determinism(_ sample: SampleSite, _ code: Int) async throws {
    let place = try Workplace()
    try place.write(try sample.agencyFileInOtherOrder(), to: "turned.yaml")
    try await sample.audit(in: place.path, capture: "a", code: code)
    try await sample.audit(in: place.path, capture: "b", code: code, width: 1)
    let captured = try place.files(below: "a")
    #expect(captured.count > 40)
    #expect(captured == (try place.files(below: "b")))
    let (json, html) = (try place.read("a.json"), try place.read("a.html"))
    #expect(json == (try place.read("b.json")))

    for (index, other) in Self.surroundings.enumerated() {
      let agency = index == 1 ? "\(place.path)/turned.yaml" : sample.agencyFile
      let end = try await Command(
        arguments: [
          "check", agency, "--from", "\(place.path)/a", "--width", "\(other.width)",
          "--json", "\(place.path)/c.json", "--html", "\(place.path)/c.html",
        ], folder: other.folder, environment: other.variables
      ).run()
      #expect(end.code == code, "\(end)")
      #expect(json == (try place.read("c.json")), "\(other)")
      #expect(html == (try place.read("c.html")), "\(other)")
    }
  }

  @Test("the HTML report asks nothing of any other place")
  func selfContained() async throws {
    let place = try Workplace()
    try await SampleSite.failing.audit(in: place.path, capture: "a", code: 1)
    let html = try place.read("a.html").lowercased()
    for part in ["<script", "javascript:", "<link", "<iframe", "<object", "@import", "srcset="] {
      #expect(!html.contains(part), "\(part)")
    }
    for opening in ["src=\"", "url("] {
      for rest in html.split(separator: opening).dropFirst() {
        #expect(rest.hasPrefix("data:"), "\(opening)\(rest.prefix(60))")
      }
    }
  }

  @Test("a site without a single page leaves every item open")
  func emptySite() async throws {
    let place = try Workplace()
    try place.write("", to: "site/www.mueangtuayang.example/")
    try place.write("", to: "site/of-no-host.txt")
    try await served(["\(place.path)/site"]) { port in
      let arguments = SampleSite.failing.arguments(port: port) + ["--json", "a.json"]
      let end = try await Command(arguments: arguments, folder: place.path).run()
      #expect(end.code == 3, "\(end)")
    }
    let verdicts = try Verdicts(json: place.read("a.json"))
    #expect(verdicts.items.count == 43)
    #expect(verdicts.items.allSatisfy { $0.verdict == "undecided" })
  }
}

/// What the tests need of a result.
private struct Verdicts: Decodable {
  var items: [Item]

  struct Item: Decodable {
    var verdict: String
    var reasons: [String]
  }

  init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}
