import Criteria
import Reports
import Scoring
import Testing

@Suite struct TerminalReportTests {
  private func lines(
    _ result: AuditResult, _ language: Language = .th, width: Int = 100, isColoured: Bool = false
  ) throws -> [String] {
    let style = TerminalStyle(language: language, width: width, hasColour: isColoured)
    let wording = try FixtureWording.wording()
    let text = TerminalReport(result, wording: wording, style: style).text
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test("no line is wider than the terminal", arguments: [60, 80, 100, 132])
  func width(_ width: Int) throws {
    for language in Language.allCases {
      for line in try lines(FixtureResult.open, language, width: width) {
        #expect(line.columns <= width, "\(line)")
      }
    }
  }

  @Test("the verdicts stand in one column, whatever marks the titles carry")
  func aligned() throws {
    for language in Language.allCases {
      let rows = try lines(FixtureResult.open, language).filter { line in
        line.hasPrefix("O") && line.dropFirst().first?.isNumber == true
      }
      let columns = rows.map { row in row.prefix { !"✓✗?–".contains($0) }.columns }
      #expect(rows.count == 43)
      #expect(Set(columns).count == 1)
    }
  }

  @Test("the summary says what it comes to")
  func summary() throws {
    let decided = try lines(FixtureResult.decided)
    #expect(decided[0] == "เทศบาลตำบลเมืองตัวอย่าง")
    #expect(decided[1].contains("31 มีนาคม 2564"))
    #expect(decided[4] == "คะแนน OIT 64.30 · คะแนนรวม ITA 77.85 · ระดับ B")
    #expect(decided[5] == "✓ ผ่าน 34   ✗ ไม่ผ่าน 9   ? ยังตัดสินไม่ได้ 0")
    let open = try lines(FixtureResult.open, .en)
    #expect(open[4] == "OIT score 61.96–65.07 · ITA total 76.91–78.15 · Level B")
    let surveyless = try lines(FixtureResult.result(surveys: [:]))
    #expect(surveyless[4].hasSuffix("ยังไม่ทราบคะแนน IIT หรือ EIT จึงยังไม่มีคะแนนรวม"))
  }

  @Test("a failed item says why, what to do, who can, and what it is worth")
  func failed() throws {
    let text = try lines(FixtureResult.decided, width: 200).joined(separator: "\n")
    #expect(text.contains("แจ้งเรื่องร้องทุกข์ไม่ถือเป็น E-Service"))
    #expect(text.contains("ต้องสืบเนื่องต่อจาก O42"))
    #expect(text.contains("ไม่มีช่องทางการติดต่อของ นายสมมติ ตั้งใจดี, นางสาวตัวอย่าง มั่นคง"))
    #expect(text.contains("ข้อมูลไม่ตรงปีงบประมาณ (พบ 2562, 2563)"))
    #expect(text.contains("(ผู้ดูแลเว็บไซต์)"))
    #expect(text.contains("คะแนนที่จะได้: 12.50 OIT · 5.00 ITA"))
  }

  @Test("colours come only when they are asked for, and change nothing else")
  func colours() throws {
    let plain = try lines(FixtureResult.open).joined(separator: "\n")
    let coloured = try lines(FixtureResult.open, isColoured: true).joined(separator: "\n")
    #expect(!plain.contains("\u{1B}"))
    let escape = try Regex("\u{1B}\\[[0-9]+m")
    #expect(coloured != plain)
    #expect(coloured.replacing(escape, with: "").filter { $0 != " " } == plain.filter { $0 != " " })
  }

  @Test("a page cannot steer the terminal")
  func hostile() throws {
    var result = FixtureResult.decided
    result.items[1].elements[3].details = ["\u{1B}[2J\u{202E}นายร้าย\r\nใจ", "1-2345-67890-12-3"]
    let text = try lines(result).joined(separator: "\n")
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\r"))
    #expect(text.contains("x-xxxx-xxxxx-xx-x"))
  }

  @Test("trouble with the whole site is said once, at the top")
  func siteTrouble() throws {
    var result = FixtureResult.decided
    result.siteTrouble = .siteUnreachable
    let lines = try lines(result)
    #expect(lines[7] == "ปัญหาของทั้งเว็บไซต์: เข้าถึงเว็บไซต์ไม่ได้ทั้งเว็บไซต์")
  }

  @Test("the sheet of scores has its figures in one column")
  func sheet() throws {
    let report = ScoreReport(wording: try FixtureWording.wording(), language: .th)
    let text = report.text(
      FixtureResult.open.score, checklist: FixtureChecklist.checklist, agency: nil)
    let rows = text.split(separator: "\n").filter { $0.last?.isNumber == true }.dropFirst()
    #expect(Set(rows.map(\.columns)).count == 1)
    #expect(text.contains("61.96–65.07") && text.contains("76.91–78.15"))
  }
}
