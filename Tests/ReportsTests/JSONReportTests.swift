import Criteria
import Reports
import Scoring
import Testing

@Suite struct JSONReportTests {
  @Test("equal audits give equal bytes, whatever the order they came in", arguments: [1, 2, 20])
  func order(_ shift: Int) throws {
    var result = FixtureResult.open
    result.items = result.items.rotated(by: shift)
    for index in result.items.indices {
      result.items[index].elements = result.items[index].elements.rotated(by: shift)
      result.items[index].warnings = result.items[index].warnings.rotated(by: shift)
      result.items[index].urls = result.items[index].urls.rotated(by: shift)
    }
    let expected = try JSONReport.text(of: FixtureResult.open, version: "1.0")
    #expect(try JSONReport.text(of: result, version: "1.0") == expected)
  }

  @Test("a result is read back as it was written")
  func roundTrip() throws {
    let document = ResultDocument(FixtureResult.open, version: "1.0")
    let text = try JSONReport.text(of: document)
    #expect(JSONReport.isResult(text))
    #expect(try JSONReport.read(text, file: "r.json") == document)
    #expect(document.items.map(\.id) == FixtureChecklist.checklist.items.map(\.id))
  }

  @Test("scores are texts with two decimals, and ranges where something is undecided")
  func scores() {
    let decided = ResultDocument(FixtureResult.decided, version: "")
    #expect(decided.total?.low == "77.85" && decided.total?.high == "77.85")
    #expect(decided.scores.indicators["9"]?.low == "84.84")
    #expect(decided.level?.low == "B")
    let open = ResultDocument(FixtureResult.open, version: "")
    #expect(open.scores.subIndicators["9.5"]?.low == "80.00")
    #expect(open.scores.subIndicators["9.5"]?.high == "100.00")
    #expect(open.items.first { $0.id == "O24" }?.worth == nil)
    #expect(decided.items.first { $0.id == "O43" }?.worth?.total == "5.00")
  }

  @Test("a result read back gives the same sheet")
  func scoredAgain() throws {
    let text = try JSONReport.text(of: FixtureResult.open, version: "1.0")
    let document = try JSONReport.read(text, file: "r.json")
    let checklist = FixtureChecklist.checklist
    let file = try document.scoreFile(checklist, file: "r.json")
    let sheet = Scorer.score(
      verdicts: file.verdicts, checklist: checklist, indicatorScores: file.indicatorScores)
    #expect(sheet == FixtureResult.open.score)
  }

  @Test("a result whose items are not the checklist's is not scored")
  func otherItems() throws {
    var document = ResultDocument(FixtureResult.open, version: "1.0")
    document.items[0].id = "O99"
    let error = #expect(throws: InputFaults.self) {
      try document.scoreFile(FixtureChecklist.checklist, file: "r.json")
    }
    #expect(
      error?.faults.map(\.description) == [
        "r.json: `O99` is not an item of FY2564", "r.json: the result has no verdict on O1",
      ])
  }

  @Test("without surveys there is neither total nor level")
  func noTotal() throws {
    let document = ResultDocument(FixtureResult.result(surveys: [:]), version: "")
    #expect(document.total == nil && document.level == nil)
    #expect(try !JSONReport.text(of: document).contains("\"level\""))
  }

  @Test(
    "what is no result is named",
    arguments: [
      ("year: 2564", "r.json: this is no result of `oit check`; `oit-result/1` was expected"),
      ("[1]", "r.json: this is no result of `oit check`; `oit-result/1` was expected"),
      (
        #"{"schema": "oit-result/9"}"#,
        "r.json: this is of the form `oit-result/9`; `oit-result/1` was expected"
      ),
      (
        #"{"schema": "oit-result/1"}"#,
        "r.json: this result cannot be read: `program` is missing"
      ),
    ])
  func wrong(_ text: String, _ message: String) {
    let error = #expect(throws: InputFaults.self) { try JSONReport.read(text, file: "r.json") }
    #expect(error?.faults.map(\.description) == [message])
  }

  @Test("the schema is JSON and lists every code")
  func schema() throws {
    let text = ResultSchema.text
    #expect(!text.contains("@"))
    for reason in Reason.allCases { #expect(text.contains("\"\(reason.rawValue)\"")) }
    for verdict in Verdict.allCases { #expect(text.contains("\"\(verdict.rawValue)\"")) }
  }
}

extension Array {
  fileprivate func rotated(by shift: Int) -> [Element] {
    let cut = isEmpty ? 0 : shift % count
    return Array(self[cut...] + self[..<cut])
  }
}
