import Criteria
import Scoring
import Testing

@Suite struct SurveyTests {
  static let questions = [6: ["e1", "e2"], 7: ["e3"]]
  static let known: Set<String> = ["e1", "e2", "e3"]

  @Test(
    "averages over the respondents",
    arguments: [
      ("e1,e2,e3\n100,50,0\n0,50,100\n", 2, "50.00 50.00 50.00"),
      ("\u{FEFF}e3, e1 ,e2\r\n๑๐๐,90.5,80\r\n\r\n0,\"90\",81\r\n", 2, "90.25 80.50 50.00"),
      ("e1,e2,e3\n100,0,0\n0,0,0\n0,1,0", 3, "33.33 0.33 0.00"),
    ])
  func averages(_ csv: String, _ respondents: Int, _ expected: String) throws {
    let bytes = Array(csv.utf8)
    let text = try SourceText.decode(bytes, file: "a.csv")
    let answers = try SurveyAnswers.read(csv: text, file: "a.csv", known: Self.known)
    #expect(answers.respondents == respondents)
    let texts = ["e1", "e2", "e3"].map { answers.averages[$0]?.text(places: 2) ?? "-" }
    #expect(texts.joined(separator: " ") == expected)
  }

  @Test(
    "faults with their line",
    arguments: [
      ("e1,e2,e3\n100,50\n", ["a.csv:2: e3: no answer"]),
      ("e1,e1\n1,2", ["a.csv:1: `e1` stands twice"]),
      ("e1,name\n1,2", ["a.csv:1: `name` is not a question of this year's surveys"]),
      (
        "e1\n\"1\n\"\n101\nx\n",
        [
          "a.csv:4: e1: a number of 0 to 100 with at most two decimals was expected",
          "a.csv:5: e1: a number of 0 to 100 with at most two decimals was expected",
        ]
      ),
      ("e1\n1,2\n", ["a.csv:2: the row has more cells than there are questions"]),
      ("e1\n\n", ["a.csv:1: no row with answers"]),
      ("e1\n\"1\"x\n", ["a.csv: this is not CSV: a quotation mark does not fit"]),
    ])
  func faults(_ csv: String, _ expected: [String]) throws {
    let faults = try #require(throws: InputFaults.self) {
      try SurveyAnswers.read(csv: csv, file: "a.csv", known: Self.known)
    }
    #expect(faults.faults.map(\.description) == expected)
  }

  @Test("an indicator is the mean of its questions; S1's e11–e15 give 96.67")
  func indicators() {
    let s1 = ["e11", "e12", "e13", "e14", "e15"]
    let averages = zip(s1, [9670, 9670, 9663, 9663, 9670]).map { ($0, Fraction($1, over: 100)) }
    let scores = SurveyScores.indicators(
      Dictionary(uniqueKeysWithValues: averages), questions: [8: s1, 7: ["e6"], 6: []])
    #expect(scores == [8: Hundredths(9667)])
  }

  @Test(
    "averages of questions in a file of scores",
    arguments: [
      ("{e1: 80, e2: 81, e3: 70}", "80.50 70.00", nil),
      ("{e1: 80, e3: 70}", "", "s.yaml:2: `questions` lacks e2"),
      ("{e4: 80}", "", "s.yaml:2: `e4` is not a question of FY2564"),
      ("{e3: 80, e1: 1, e2: x}", "", "s.yaml:2: `x` is no score"),
    ])
  func scoreFile(_ questions: String, _ expected: String, _ fault: String?) throws {
    var checklist = Fixture.checklist
    checklist.indicators[5].questions = QuestionRange("e1–e2")
    checklist.indicators[6].questions = QuestionRange("e3")
    let value = try YAMLValue.parse(
      "year: 2564\nquestions: \(questions)\ndefault: pass\n", file: "s.yaml")
    guard let fault else {
      let file = try ScoreFile.read(value, checklist: checklist)
      let scores = [6, 7].compactMap { file.indicatorScores[$0]?.description }
      #expect(scores.joined(separator: " ") == expected)
      return
    }
    let faults = try #require(throws: InputFaults.self) {
      try ScoreFile.read(value, checklist: checklist)
    }
    #expect(faults.faults.contains { $0.description.hasPrefix(fault) }, "\(faults)")
  }

  @Test("names of questions", arguments: [("i1–i6", 6), ("e11-e15", 5), ("e3", 1), ("o1–o2", 0)])
  func names(_ text: String, _ count: Int) {
    #expect((QuestionRange(text)?.names ?? []).count == count)
  }
}
