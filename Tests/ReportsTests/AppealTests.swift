import Criteria
import Scoring
import Testing

@testable import Reports

@Suite struct AppealTests {
  private func material(_ result: AuditResult, _ items: [String]?) throws -> AppealMaterial {
    try AppealMaterial(result, items: items, version: "1.0") { _ in "2021-03-30" }
  }

  private func letter(_ result: AuditResult, _ items: [String]?) throws -> String {
    let paper = AppealLetter.paper(
      try material(result, items), words: try FixturePaper.words.get(),
      wording: try FixtureWording.wording())
    return paper.lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test("only the items that appeal are in the letter, each with a blank for its reason")
  func chosen() throws {
    let text = try letter(FixtureResult.open, ["O5", "O2"])
    #expect(text.contains("จำนวน ๒ ข้อ"))
    #expect(text.contains("O2") && text.contains("O5") && !text.contains("O17"))
    #expect(text.split(separator: "เหตุผลที่ขอให้ทบทวน: ……").count == 3)
  }

  @Test("copies are named by item and number, dated, and ordered as in the checklist")
  func copies() throws {
    let copies = try material(FixtureResult.open, ["O5", "O2"]).copies
    #expect(copies.map(\.item) == ["O2", "O5"])
    #expect(copies[0].name == "pages/O2/1.html" && copies[0].day == "2021-03-30")
  }

  @Test("no citizen is named in the letter and the tables, and nothing steers")
  func masked() throws {
    let soiled = FixtureResult.soiled(with: "\u{202E}/1234567890121\u{1B}")
    let sheets = try material(soiled, nil).sheets(wording: try FixtureWording.wording())
    let text = try letter(soiled, nil) + "\(sheets)"
    #expect(!text.contains("1234567890121"))
    #expect(!text.contains("\u{202E}") && !text.contains("\u{1B}"))
  }
}
