import Testing

@testable import Criteria

@Suite struct AnalysisGuideTests {
  private static func real() throws -> AnalysisGuide {
    let folder = YearsTests.folder
    return try AnalysisGuide.read(
      text: folder.text(of: "analysis.yaml"), file: "analysis.yaml",
      concepts: Set(folder.concepts()))
  }

  @Test("the seven issues begin with FY2566", arguments: 2562...2569)
  func years(_ year: Int) throws {
    #expect(try Self.real().issues(of: year).count == (year < 2566 ? 0 : 7))
  }

  @Test("every item of a year with issues belongs to one", arguments: 2566...2569)
  func nothingIsLost(_ year: Int) throws {
    let covered = Set(try Self.real().issues(of: year).flatMap(\.concepts))
    let items = try ChecklistLibrary.checklist(folder: YearsTests.folder, year: year).items
    #expect(items.filter { !covered.contains($0.concept) }.map(\.id) == [])
  }

  @Test("the items of FY2566 are those that the document of that year lists")
  func listed() throws {
    let items = try ChecklistLibrary.checklist(folder: YearsTests.folder, year: 2566).items
    let numbers = try Self.real().issues(of: 2566).map { issue in
      items.filter { issue.concepts.contains($0.concept) }.map(\.id)
    }
    func listed(_ numbers: Int...) -> [String] { numbers.map { "O\($0)" } }
    #expect(
      numbers == [
        listed(4, 11, 12, 13, 14), listed(15, 16, 17, 18, 30),
        listed(1, 2, 3, 5, 6, 7, 8, 9, 10, 15, 18), listed(34, 35),
        listed(11, 12, 13, 19, 20, 21, 22), listed(23, 24, 25, 26, 39, 40, 41),
        listed(27, 28, 29, 31, 32, 33, 34, 36, 37, 38, 42, 43),
      ])
  }

  @Test("each indicator of IIT and EIT has a measure")
  func surveys() throws {
    let guide = try Self.real()
    #expect((1...8).allSatisfy { guide.survey(of: $0) != nil })
  }

  private static let good = """
    sources: {S: แหล่ง}
    years:
      - {from: 2566, source: S, confidence: seed}
    issues:
      - {name: ประเด็น, concepts: [news], indicators: [1], source: S, confidence: seed}
    surveys:
      - {indicator: 1, measure: มาตรการ, steps: [ทำ], source: S, confidence: seed}
    """

  @Test(
    "a fault is named with its line",
    arguments: [
      ("[news]", "[nws]", "a.yaml:5: there is no concept `nws`"),
      ("[1]", "[one]", "a.yaml:5: `one` is not the number of an indicator"),
      ("from: 2566", "from: 2023", "a.yaml:3: `from`: 2023 is not a year of the Buddhist era"),
      ("from: 2566", "from: 2566, to: 2565", "a.yaml:3: `to` is before `from`"),
      ("steps: [ทำ], ", "", "a.yaml:7: `steps` is missing or empty"),
      ("source: S, confidence: seed}\nsurveys", "confidence: seed}\nsurveys", "a.yaml:5: `source`"),
      (
        "source: S, confidence: seed}\nissues", "source: X, confidence: seed}\nissues", "a.yaml:3: "
      ),
      ("{name: ประเด็น", "{nam: ประเด็น", "a.yaml:5: `name` is missing"),
    ])
  func faults(_ part: String, _ other: String, _ message: String) throws {
    func read(_ text: String) throws(InputFaults) -> AnalysisGuide {
      try .read(text: text, file: "a.yaml", concepts: ["news"])
    }
    _ = try read(Self.good)
    let text = try #require(Self.good.firstRange(of: part)).replaced(in: Self.good, by: other)
    let faults = try #require(throws: InputFaults.self) { try read(text) }
    #expect(faults.faults.contains { $0.description.hasPrefix(message) }, "\(faults)")
  }
}

extension Range<String.Index> {
  fileprivate func replaced(in text: String, by other: String) -> String {
    text[..<lowerBound] + other + text[upperBound...]
  }
}
