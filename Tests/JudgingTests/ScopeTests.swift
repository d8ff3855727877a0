import Criteria
import Documents
import Testing
import ThaiText

@testable import Judging

/// Where elements are looked for.
@Suite struct ScopeTests {
  private func searched(_ body: String, kindOnly: Bool) async throws -> [Int] {
    var recipe = Recipe(
      concept: "budget_plan", subject: ["แผนการใช้จ่ายงบประมาณ"], follow: .none, elements: [:])
    recipe.kindOnly = kindOnly
    let item = Item(
      id: "O0", concept: recipe.concept, title: Bilingual(th: "ข้อ", en: "item"),
      period: .currentState, elements: [], provenance: Provenance(sources: [], confidence: .seed))
    let look = try await Look.page("<body>\(body)</body>", url: "http://a.example/")
    return Scope(
      [(Reading(look, furniture: .none), .submitted)], recipe: recipe,
      item: item, year: FiscalYear(2566)
    ).searched
  }

  @Test(
    "what a plan must say is not looked for on a page that is no plan",
    arguments: [
      ("<h1>ข่าวกิจกรรม</h1><p>งบประมาณ 100,000 บาท</p>", true, []),
      ("<h1>ข่าวกิจกรรม</h1><p>งบประมาณ 100,000 บาท</p>", false, [0]),
      ("<h1>แผนการใช้จ่ายงบประมาณ</h1><p>งบประมาณ 100,000 บาท</p>", true, [0]),
      ("<h1>งบประมาณ</h1><p>ตามแผนการใช้จ่ายงบประมาณ 100,000 บาท</p>", true, [0]),
    ])
  func kindOnly(_ body: String, _ isSet: Bool, _ expected: [Int]) async throws {
    #expect(try await searched(body, kindOnly: isSet) == expected)
  }
}
