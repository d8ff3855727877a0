import Scoring
import Testing

@testable import Reports

@Suite struct ResultRestoringTests {
  @Test(
    "a result that is read back renders as it did",
    arguments: [FixtureResult.open, FixtureResult.decided, FixtureResult.soiled(with: "ก <b>")])
  func roundTrip(_ result: AuditResult) throws {
    let text = try JSONReport.text(of: result, version: "1.0")
    let document = try JSONReport.read(text, file: "r.json")
    let again = AuditResult(document, checklist: result.checklist, score: result.score)
    #expect(try JSONReport.text(of: again, version: "1.0") == text)
    for format in ReportFormat.allCases {
      #expect(try format.text(of: again) == format.text(of: result), "\(format)")
    }
  }
}
