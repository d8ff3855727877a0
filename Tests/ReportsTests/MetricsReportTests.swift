import Criteria
import Scoring
import Testing

@testable import Reports

@Suite struct MetricsReportTests {
  private func lines(_ result: AuditResult) throws -> [Substring] {
    try ReportFormat.metrics.text(of: result).split(separator: "\n")
  }

  @Test("samples stand below the type of their family, each once, and EOF ends it")
  func form() throws {
    let lines = try lines(FixtureResult.open)
    #expect(lines.last == "# EOF")
    var family = ""
    var samples: Set<Substring> = []
    for line in lines.dropLast() {
      if line.hasPrefix("# TYPE ") {
        family = line.split(separator: " ")[2].description
        #expect(line.hasSuffix(" gauge"))
      } else if !line.hasPrefix("#") {
        #expect(line.hasPrefix("\(family){"))
        #expect(samples.insert(line.prefix { $0 != "}" }).inserted, "\(line)")
        #expect(Double(line.split(separator: " ").last ?? "") != nil, "\(line)")
      }
    }
  }

  @Test("without surveys there is no total, and no family of it")
  func noTotal() throws {
    let text = try ReportFormat.metrics.text(of: FixtureResult.result(surveys: [:]))
    #expect(!text.contains("oit_total_points") && !text.contains("oit_level"))
  }

  @Test("values of labels are escaped", arguments: [("a\"b", #"a\"b"#), (#"a\b"#, #"a\\b"#)])
  func labels(_ name: String, _ expected: String) throws {
    var result = FixtureResult.decided
    result.agency.name = name
    #expect(try lines(result).contains { $0.contains("agency=\"\(expected)\",") })
  }

  @Test(
    "a day is told in seconds of its start in Bangkok",
    arguments: [("1970-01-01", -25_200), ("2021-04-30", 1_619_715_600), ("no day", nil)])
  func day(_ iso: String, _ seconds: Int?) {
    #expect(ReportDate.secondsInBangkok(iso) == seconds)
  }
}
