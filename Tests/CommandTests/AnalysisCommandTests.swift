import Foundation
import Testing

/// `oit analysis` from an audit to the files.
@Suite struct AnalysisCommandTests {
  @Test(
    "both samples, the same bytes wherever", arguments: [(SampleSite.failing, 1), (.mended, 0)])
  func samples(_ sample: SampleSite, _ code: Int) async throws {
    let place = try Workplace()
    try await sample.audit(in: place.path, capture: "a", code: code)
    let result = try Scores(json: place.read("a.json"))
    for (paper, flags) in [("analysis", []), ("report", ["--report"])] {
      try await draft(paper, flags, place.path, ["TZ": "Asia/Bangkok", "LC_ALL": "C"])
      let first = try place.files(below: "")
      try await draft(
        paper, flags, place.path, ["TZ": "Pacific/Kiritimati", "LC_ALL": "th_TH.UTF-8"])
      #expect(first == (try place.files(below: "")))
      #expect(first["\(paper).docx"]?.starts(with: Data("PK".utf8)) == true)
    }
    let html = try place.read("analysis.html")
    let thai = result.total.low.map { digit in
      digit.wholeNumberValue.flatMap { Unicode.Scalar(UInt32(0x0E50 + $0)) }.map { String($0) }
        ?? String(digit)
    }.joined()
    #expect(html.contains("<td class=\"figure\"><p>\(thai)</p>"))
    for item in result.items {
      let isWeak = html.contains("มาตรการปรับปรุงข้อ \(item.id) ")
      #expect(isWeak == (item.verdict == "fail"), "\(item.id)")
    }
    #expect(!html.contains("<script") && !html.contains("url("))
  }

  @Test("published, the drafts have what O42 and O43 of the year after ask for")
  func published() async throws {
    let place = try Workplace()
    let details = "site/www.mueangtuayang.example/web/index.php/welcome/detail"
    try place.write("", to: "\(details)/")
    let scores = try #require(Self.files["before.yaml"]).replacing("2564", with: "2563")
    try place.write("agency: เทศบาลตำบลเมืองตัวอย่าง\n" + scores, to: "a.yaml")
    for (page, flags) in [(142, []), (143, ["--report"])] {
      let end = try await Command(
        arguments: ["analysis", "a.yaml", "--html", "\(details)/\(page).html"] + flags,
        folder: place.path
      ).run()
      #expect(end.code == 0, "\(end)")
    }
    let sample = SampleSite.mended
    try await served(["\(place.path)/site"] + sample.folders) { port in
      let end = try await Command(
        arguments: sample.arguments(port: port) + ["--lang", "en"], folder: place.path
      ).run()
      #expect(end.code == 0, "\(end)")
    }
  }

  private func draft(
    _ name: String, _ flags: [String], _ folder: String, _ variables: [String: String]
  ) async throws {
    let end = try await Command(
      arguments: ["analysis", "a.json", "--html", "\(name).html", "--docx", "\(name).docx"] + flags,
      folder: folder, environment: variables
    ).run()
    #expect(end.code == 0, "\(end)")
    #expect(end.output.hasPrefix("\(name).html\n\(name).docx\n"), "\(end)")
  }

  private static let files = FiguresTests.files.merging(
    [
      "later.yaml": """
      year: 2566
      verdicts: {O2: fail, O34: undecided}
      default: pass

      """,
      "result.json": "{\"schema\": \"oit-result/1\"}",
    ]
  ) { first, _ in first }

  @Test(
    "what comes out, and with which code",
    arguments: [
      ("analysis verdicts.yaml --html x.html", 0, "x.html\nblanks for the agency to fill in: "),
      ("analysis later.yaml --before before.yaml --docx x.docx", 0, "x.docx\nblanks"),
      ("analysis before.yaml --html x.html --report", 0, "x.html\nblanks"),
      (
        "analysis before.yaml --html x.html --before later.yaml", 2,
        "later.yaml: FY2566 is not before"
      ),
      ("analysis none.json --html x.html", 2, "none.json: there is no such file"),
      ("analysis result.json --html x.html", 2, "result.json: this result cannot be read"),
      ("analysis wrong.yaml --html x.html", 2, "wrong.yaml:4: unknown key `OIT`"),
      ("analysis later.yaml --html no/x.html", 2, "no/x.html: there is no folder no"),
      ("analysis later.yaml --html x.html --strong much", 2, "--strong: a number of 0 to 100"),
      ("analysis later.yaml", 2, "name the file to write"),
      ("analysis later.yaml --html x --docx x", 2, "name the same file: x"),
    ])
  func commands(_ arguments: String, _ code: Int, _ words: String) async throws {
    let place = try Workplace()
    for (name, text) in Self.files { try place.write(text, to: name) }
    let end = try await place.run(arguments)
    #expect(end.code == code, "\(end)")
    #expect((end.output + end.complaints).contains(words), "\(end)")
  }
}

/// What the test needs of a result.
private struct Scores: Decodable {
  struct Range: Decodable { var low: String }
  struct Item: Decodable {
    var id: String
    var verdict: String
  }
  var total: Range
  var items: [Item]

  init(json: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}
