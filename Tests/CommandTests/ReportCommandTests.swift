import Foundation
import Testing

/// The files of `oit check` and `oit report`.
@Suite struct ReportCommandTests {
  private static let formats = [
    "html", "json", "xlsx", "csv", "ndjson", "junit", "sarif", "md", "badge", "metrics",
  ]

  private static func outputs(in folder: String) -> [String] {
    formats.flatMap { ["--\($0)", "\(folder)/\($0)"] }
  }

  @Test("a stored result is rendered again as the audit rendered it, wherever")
  func rendered() async throws {
    let place = try Workplace()
    for folder in ["a/", "b/", "c/"] { try place.write("", to: folder) }
    try await SampleSite.failing.audit(in: place.path, capture: "seen", code: 1)
    let check = try await Command(
      arguments: ["check", SampleSite.failing.agencyFile, "--from", "seen", "--no-pictures"]
        + Self.outputs(in: "a"), folder: place.path
    ).run()
    #expect(check.code == 1, "\(check)")
    let first = try place.files(below: "a")
    #expect(first.count == Self.formats.count)
    for (folder, zone) in [("b", "Asia/Bangkok"), ("c", "Pacific/Kiritimati")] {
      let end = try await Command(
        arguments: ["report", "seen.json"] + Self.outputs(in: folder), folder: place.path,
        environment: ["TZ": zone, "LC_ALL": "C"]
      ).run()
      #expect(end.code == 0 && end.output == check.output, "\(end)")
      let again = try place.files(below: folder)
      for format in Self.formats { #expect(again[format] == first[format], "\(format) \(folder)") }
    }
  }

  @Test("- is the standard output, and nothing else is there", arguments: formats)
  func standardOutput(_ format: String) async throws {
    let place = try Workplace()
    try place.write(Self.result, to: "r.json")
    let arguments = ["report", "r.json", "--\(format)"]
    let end = try await Command(arguments: arguments + ["/dev/stdout"], folder: place.path).run()
    #expect(end.code == 0, "\(end)")
    let piped = try await Command(arguments: arguments + ["-"], folder: place.path).run()
    #expect(piped.code == 0 && end.output.hasSuffix(piped.output), "\(piped)")
    #expect(piped.output.count < end.output.count && !piped.output.isEmpty)
  }

  @Test(
    "what is wrong is told",
    arguments: [
      ("report r.json --csv x --md x", 2, "--csv and --md name the same file: x"),
      ("report r.json --csv - --md -", 2, "name the same file: -"),
      ("report r.json --xlsx no/x", 2, "no/x: there is no folder no"),
      ("report none.json", 2, "none.json: there is no such file"),
      ("report verdicts.yaml --csv x", 2, "verdicts.yaml: this is no result of `oit check --json`"),
      ("report other.json --csv x", 2, "its scores do not come out under the present checklist"),
      ("report r.json", 0, "OIT"),
    ])
  func misuse(_ arguments: String, _ code: Int, _ words: String) async throws {
    let place = try Workplace()
    try place.write(Self.result, to: "r.json")
    try place.write(Self.result.replacing("\"64.30\"", with: "\"64.31\""), to: "other.json")
    try place.write("year: 2564\ndefault: pass\nverdicts: {O2: fail}\n", to: "verdicts.yaml")
    let end = try await place.run(arguments)
    #expect(end.code == code, "\(end)")
    #expect((end.output + end.complaints).contains(words), "\(end)")
  }

  /// A result with every item of 2564, without elements.
  static let result: String = {
    let failed: Set = ["O2", "O8", "O15", "O17", "O18", "O23", "O38", "O42", "O43"]
    let subs = [
      (9, "9.1"), (17, "9.2"), (24, "9.3"), (28, "9.4"), (33, "9.5"), (41, "10.1"), (43, "10.2"),
    ]
    let items = (1...43).map { number in
      let sub = subs.first { number <= $0.0 }?.1 ?? ""
      let isFailed = failed.contains("O\(number)")
      return """
        {"id": "O\(number)", "concept": "x", "title": {"th": "ก", "en": "a"},
         "subIndicator": "\(sub)", "verdict": "\(isFailed ? "fail" : "pass")",
         "reasons": ["\(isFailed ? "element-missing" : "found")"], "elements": [], "urls": [],
         "warnings": []}
        """
    }
    return """
      {"schema": "oit-result/1", "program": {"name": "oit", "version": "0.1.0"},
       "checklist": {"year": 2564, "audience": "local-government", "hash": "00"},
       "agency": {"name": "เทศบาลตำบลเมืองตัวอย่าง", "mainSite": "http://www.a.example/"},
       "today": "2021-04-30", "items": [\(items.joined(separator: ",\n"))],
       "scores": {"subIndicators": {}, "indicators": {},
                  "instruments": {"OIT": {"low": "64.30", "high": "64.30"}}}}
      """
  }()
}
