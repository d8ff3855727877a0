import Criteria
import Foundation
import Testing

@testable import Preparing

@Suite struct LinterTests {
  static func rules() throws -> LintRules {
    try LintRulesFile.read(text: try MadeUp.text("lint.yaml"), file: "lint.yaml")
  }

  /// The findings as the cases state them, those about items without URL only when asked for.
  static func findings(_ text: String, checklist: Checklist, missing: Bool = false) throws
    -> [LintFinding]
  {
    let value = try YAMLValue.parse(text, file: "a.yaml")
    let submission = try Submission(value, checklist: checklist)
    let all = Linter(rules: try rules(), checklist: checklist).findings(submission)
    return missing ? all : all.filter { $0.code != .urlMissing }
  }

  @Test("agency files and what costs points in them", arguments: LintCase.all)
  func cases(_ each: LintCase) throws {
    let found = try Self.findings(
      each.text, checklist: try MadeUp.forLint(), missing: each.name.hasPrefix("missing"))
    let lines = found.map {
      "\($0.place.line): \($0.item ?? "-") \($0.code.rawValue) \($0.severity.rawValue) \($0.detail)"
        .trimmingCharacters(in: .whitespaces)
    }
    #expect(lines == each.expected)
  }

  @Test("a list of 43 items as a good agency gives it has nothing that costs points")
  func whole() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/whole/agency.yaml")
    let found = try Self.findings(
      try String(contentsOf: url, encoding: .utf8), checklist: try MadeUp.whole(2564), missing: true
    )
    let lines = found.map { "\($0.item ?? "-") \($0.code.rawValue) \($0.severity.rawValue)" }
    #expect(
      lines == [
        "O6 same-url warn", "O10 same-url warn", "O15 same-url warn", "O18 same-url warn",
        "O19 same-url warn", "O20 same-url warn", "O22 same-url warn", "O23 same-url warn",
        "O23 year-to-look-at warn", "O25 year-to-look-at warn",
      ])
  }

  @Test("there are cases with findings and without")
  func present() {
    #expect(LintCase.all.contains { $0.expected.isEmpty })
    #expect(LintCase.all.count { !$0.expected.isEmpty } > 5)
  }

  @Test("every rule has words in both languages that say what was found")
  func words() throws {
    let rules = try Self.rules()
    #expect(rules.rules.count == LintCode.allCases.count)
    #expect(rules.labels.count == LintLabel.allCases.count)
    for (code, rule) in rules.rules {
      #expect(rule.text.th.contains("{detail}") == rule.text.en.contains("{detail}"), "\(code)")
    }
  }

  @Test("other faults of the file are faults, with their lines")
  func faults() throws {
    let checklist = try MadeUp.forLint()
    let text = "agency: x\nyear: 2564\nmain-site: http://a.example/\nitems:\n  O99: {url: x}\n"
    let error = #expect(throws: InputFaults.self) {
      try Self.findings(text, checklist: checklist)
    }
    #expect(error?.faults.map(\.place.line) == [5, 5])
  }

  @Test("the report gives each rule's advice once and counts the findings")
  func report() throws {
    let text = """
      agency: x
      year: 2564
      main-site: http://a.example/
      items:
        O1: {urls: ["https:/a.example/1", "a.example/2"]}
      """
    let found = try Self.findings(text, checklist: try MadeUp.forLint())
    let report = LintReport(rules: try Self.rules(), language: .en).text(found)
    let lines = report.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("a.yaml:5: O1 [costs points] this cannot be opened"))
    #expect(lines[1].hasPrefix("    what to do: Copy"))
    #expect(lines[3] == "2 that cost points · 0 to look at again")
    #expect(LintReport(rules: try Self.rules(), language: .th).text([]) == "ไม่พบสิ่งที่ต้องแก้")
  }
}
