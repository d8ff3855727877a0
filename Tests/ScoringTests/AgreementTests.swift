import Criteria
import Scoring
import Testing

@Suite struct AgreementTests {
  private func judged(
    _ said: ElementLabel.Verdict, _ verdict: Verdict?, element: String = "phone"
  ) -> LabelledVerdict {
    let label = ElementLabel(
      file: "a/b.html", item: "O5", year: nil, element: element, verdict: said, note: "",
      place: SourcePlace(file: "l.csv", line: 2))
    let found = verdict.map {
      ElementVerdict(
        id: element, verdict: $0, reason: .found, isRequired: true, proofs: [], details: [])
    }
    return LabelledVerdict(label: label, verdict: found, why: verdict == nil ? "no criterion" : nil)
  }

  @Test("each label falls on one side, and what a person could not tell on none")
  func tally() {
    let agreement = Agreement([
      judged(.present, .pass), judged(.absent, .fail), judged(.present, .fail),
      judged(.absent, .pass), judged(.present, .undecided), judged(.absent, .notApplicable),
      judged(.unclear, .pass), judged(.unclear, .fail), judged(.present, nil),
    ])
    let whole = agreement.whole
    #expect(whole.labels == 6 && whole.decided == 4 && whole.agree == 2)
    #expect(whole.falseFails == 1 && whole.falsePasses == 1)
    #expect(agreement.disagreements.count == 2 && agreement.undecided.count == 2)
    #expect(agreement.unasked.map(\.count) == [1])
  }

  @Test("rows are in the order of the list, by item and element")
  func rows() {
    let agreement = Agreement([
      judged(.present, .pass, element: "map"), judged(.absent, .pass),
      judged(.absent, .fail, element: "map"),
    ])
    #expect(agreement.rows.map(\.element) == ["map", "phone"])
    #expect(agreement.rows.map(\.tally.agree) == [2, 0])
  }

  /// Values of the formula worked out by hand to three decimals.
  @Test(
    "Wilson's interval",
    arguments: [
      (0, 0, 0.0, 1.0), (10, 10, 0.722, 1.0), (0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763),
      (97, 100, 0.915, 0.990),
    ])
  func interval(_ hits: Int, _ cases: Int, _ low: Double, _ high: Double) {
    let interval = ShareInterval(hits, of: cases)
    #expect(abs(interval.low - low) < 0.001 && abs(interval.high - high) < 0.001, "\(interval)")
  }

  @Test("labels are read with their year, in any order of columns")
  func labels() throws {
    let csv = "item,file,element,verdict,note\nO17@65,a/b.html,online_form,absent,\"a, b\"\n"
    let label = try #require(try LabelFile.read(text: csv, file: "l.csv").first)
    #expect(label.item == "O17" && label.year == 2565 && label.note == "a, b")
    #expect(label.itemText == "O17@65" && label.verdict == .absent)
  }

  @Test(
    "faults with their line",
    arguments: [
      ("file,item,element\n", ["l.csv:1: there is no column `verdict`"]),
      (
        "file,item,element,verdict\na,O1,x,maybe\n,O1,x,absent\n",
        [
          "l.csv:2: `verdict`: `maybe` is none of present, absent, unclear",
          "l.csv:3: `file` is empty",
        ]
      ),
      (
        "file,item,element,verdict\na,O1@x,x,absent\n",
        ["l.csv:2: `item`: `O1@x` was expected like O17@65, the year in two digits"]
      ),
      ("file,item,element,verdict\n\n", ["l.csv:1: there is no label"]),
    ])
  func faults(_ csv: String, _ expected: [String]) {
    let faults = #expect(throws: InputFaults.self) {
      try LabelFile.read(text: csv, file: "l.csv")
    }
    #expect(faults?.faults.map(\.description) == expected)
  }
}
