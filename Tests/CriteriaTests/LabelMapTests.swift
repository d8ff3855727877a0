import Criteria
import Testing

@Suite struct LabelMapTests {
  private static let text = """
    year: 2564
    shared: {dead: &dead it is looked at elsewhere}
    every:
      covers_FY#: {check: {period: {}}, period: current_fy}
      links_resolve: {nothing: *dead}
    contact:
      office: {element: phone, with: {footer: "true"}}
      picture: {element: map, as-text: true}
    """

  private func map() throws -> LabelMap { try LabelMap.read(text: Self.text, file: "labels.yaml") }

  @Test("a name is looked for in its concept, then among those of every item")
  func names() throws {
    let map = try map()
    let office = try #require(map.question("office", concept: "contact"))
    guard case .element("phone", let with) = office.question.asks else {
      Issue.record("\(office)")
      return
    }
    #expect(with.map(\.key) == ["footer"] && office.year == nil)
    #expect(map.question("office", concept: "news") == nil)
    #expect(map.question("picture", concept: "contact")?.question.asText == true)
    guard case .nothing(let why)? = map.question("links_resolve", concept: "x")?.question.asks
    else {
      Issue.record("links_resolve asks something")
      return
    }
    #expect(why == "it is looked at elsewhere")
  }

  @Test(
    "a name may end in a fiscal year",
    arguments: [
      ("covers_FY2566", 2566), ("covers_FY", nil), ("covers_FY66", nil), ("covers_FYx", nil),
    ])
  func year(_ name: String, _ year: Int?) throws {
    let found = try map().question(name, concept: "contact")
    #expect(found?.year == year && (found == nil) == (year == nil))
    #expect(year == nil || found?.question.period == .currentFY)
  }

  @Test(
    "faults with their line",
    arguments: [
      ("year: 2564\nnews: {x: {}}\n", "labels.yaml:2: `x`: one of check, all, any, none"),
      ("year: 2564\nnews: {x: {element: a, b: c}}\n", "labels.yaml:2: unknown key `b`"),
      ("news: {x: {element: a}}\n", "labels.yaml:1: `year` is missing"),
    ])
  func faults(_ text: String, _ message: String) {
    let faults = #expect(throws: InputFaults.self) {
      try LabelMap.read(text: text, file: "labels.yaml")
    }
    #expect(
      faults?.faults.first?.description.hasPrefix(message) == true, "\(String(describing: faults))")
  }
}
