import Criteria
import Scoring
import Testing
import ThaiText

@testable import Reports

@Suite struct AnalysisPaperTests {
  static let results = [FixtureResult.decided, FixtureResult.open]

  private static func ids(_ result: AuditResult, _ verdict: Verdict) -> [String] {
    result.items.filter { $0.verdict == verdict }.map(\.id)
  }

  @Test("every figure is the audit's", arguments: results)
  func figures(_ result: AuditResult) throws {
    let paper = try FixturePaper.draft(result).analysis
    let rows = try #require(paper.tables.dropFirst().first).words
    #expect(rows.count == 10)
    for (indicator, row) in zip(result.checklist.indicators, rows) {
      let score = try #require(result.score.indicators[indicator.number])
      #expect(row[1].contains(indicator.name.th))
      #expect(row[2] == Digits.thai(score.text))
    }
    let instruments = try #require(paper.tables.first).words
    for (instrument, row) in zip(Instrument.allCases, instruments) {
      #expect(row[2] == Digits.thai(try #require(result.score.instruments[instrument]).text))
    }
    #expect(instruments[3][2] == Digits.thai(try #require(result.score.total).text))
    #expect(instruments[4][2] == result.score.levelText)
  }

  @Test("every failed item stands there with its reason, and no other", arguments: results)
  func failed(_ result: AuditResult) throws {
    let draft = try FixturePaper.draft(result)
    let table = try #require(draft.analysis.table("เนื่องจาก"))
    let failed = Self.ids(result, .fail)
    #expect(Set(table.words.map { $0[0].split(separator: " ")[1] }) == Set(failed.map { $0[...] }))
    let wording = try FixtureWording.wording()
    for item in result.items where item.verdict == .fail {
      let row = try #require(table.words.first { $0[0].hasSuffix(" \(item.id)") })
      for reason in item.reasons {
        let words = wording.text(reason, .th).prefix(12)
        #expect(row[3].contains(words), "\(item.id) \(reason)")
      }
      for details in item.elements.filter({ $0.isRequired && $0.verdict == .fail }).map(\.details) {
        for detail in details { #expect(row[3].contains(Paper.Line.thai(detail)), "\(item.id)") }
      }
      #expect(row[4] == Paper.blank)
    }
  }

  @Test("no passing and no undecided item is a weakness or has a measure", arguments: results)
  func others(_ result: AuditResult) throws {
    let paper = try FixturePaper.draft(result).analysis
    let weak = try ["เนื่องจาก", "สิ่งที่เกณฑ์กำหนด", "มาตรการ/แนวทาง"].flatMap { title in
      try #require(paper.table(title)).words.map { $0[0] + " " }
    }
    for id in [.pass, .undecided, .notApplicable].flatMap({ Self.ids(result, $0) }) {
      #expect(!weak.contains { $0.contains("\(id) ") }, "\(id)")
    }
  }

  @Test("what is undecided stands apart, as something to look at")
  func undecided() throws {
    let open = try #require(try FixturePaper.draft(FixtureResult.open).analysis.table("ยังตัดสินไม่ได้"))
    #expect(open.words.map { $0[0] } == ["๙.๑ O4", "๙.๕ O30"])
    #expect(open.words.allSatisfy { !$0[2].contains(Paper.blank) && $0[4] == Paper.blank })
    #expect(try FixturePaper.draft(FixtureResult.decided).analysis.table("ยังตัดสินไม่ได้") == nil)
  }

  @Test("without an earlier year nothing rises or falls", arguments: results)
  func alone(_ result: AuditResult) throws {
    let paper = try FixturePaper.draft(result).analysis
    for word in ["เพิ่มขึ้น", "ลดลง", "เท่าเดิม", "พ.ศ. ๒๕๖๓"] {
      #expect(!paper.text.contains(word), "\(word)")
    }
    #expect(paper.text.contains("จึงไม่มีการเปรียบเทียบ"))
  }

  @Test("strengths and weaknesses are those that S3 prints")
  func comparison() throws {
    let paper = try FixturePaper.draft(
      FixtureResult.decided, before: FixturePaper.before
    ).analysis
    let rows = try #require(paper.table("การเปลี่ยนแปลง")).words
    #expect(rows[1] == ["IIT", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๙๖.๘๓", "๘๖.๘๔", "ลดลง (-๙.๙๙)"])
    #expect(rows.prefix(10).count { $0[4].hasPrefix("เพิ่มขึ้น") } == 9)
    func numbers(_ start: String) -> [Substring] {
      let line = paper.lines.map(\.text).first { $0.contains(start) } ?? ""
      return line.split(separator: "ตัวชี้วัดที่ ").dropFirst().map { $0.prefix { $0 != " " } }
    }
    #expect(numbers("คะแนนไม่ลดลง") == ["๑", "๓", "๔", "๕", "๗", "๙"])
    #expect(numbers("คะแนนลดลงจากปีงบ") == ["๒"])
    #expect(numbers("ได้น้อยกว่า") == ["๖", "๘", "๑๐"])
    #expect(numbers("คะแนนสูงสุด") == ["๑"])
  }

  @Test("the seven issues are of the years that the guide gives")
  func issues() throws {
    var result = FixtureResult.open
    #expect(try FixturePaper.draft(result).analysis.subheadings.count { $0.hasPrefix("(") } == 0)
    result.checklist.year = 2566
    let paper = try FixturePaper.draft(result).analysis
    #expect(paper.subheadings.count { $0.hasPrefix("(") } == 7)
    let rows = paper.tables.filter { $0.columns.last?.title.text == "การวิเคราะห์" }
      .flatMap(\.words)
    for item in result.checklist.items {
      let row = try #require(rows.first { $0[0].hasPrefix("ข้อ \(item.id) ") }, "\(item.id)")
      let verdict = try #require(result.items.first { $0.id == item.id }).verdict
      let score = [Verdict.pass: "๑๐๐.๐๐", .fail: "๐.๐๐"][verdict] ?? "ไม่มีข้อมูล"
      #expect(row[1] == score, "\(item.id)")
    }
  }

  @Test("a file of verdicts gives no reasons, and one of scores no items")
  func files() throws {
    let verdicts = try FixturePaper.draft(FixtureResult.decided, isAudit: false).analysis
    let rows = try #require(verdicts.table("เนื่องจาก")).words
    #expect(rows.count == 9 && rows.allSatisfy { $0[3] == Paper.blank })
    #expect(verdicts.text.contains("แฟ้มคะแนนที่บันทึกไว้") && !verdicts.text.contains("โปรแกรม oit"))
    let guide = try FixturePaper.draft(FixtureResult.decided).material.guide
    let scores = PaperMaterial(year: FixturePaper.before, before: nil, guide: guide)
    let words = try FixturePaper.draft(FixtureResult.decided).words
    let paper = PaperDraft(scores, words: words, wording: try FixtureWording.wording()).analysis
    #expect(paper.table("เนื่องจาก") == nil)
    #expect(paper.text.contains("ไม่มีผลรายข้อ"))
    #expect(paper.title[5].text == Paper.blank)
  }

  @Test("a person's ruling is the reason, with why, and a passing one no weakness")
  func ruled() throws {
    var item = FixtureResult.ruled
    item.verdict = .fail
    let paper = try FixturePaper.draft(FixtureResult.result(["O17": item])).analysis
    let row = try #require(paper.table("เนื่องจาก")?.words.first { $0[0].hasSuffix("O17") })
    #expect(row[3] == "ตัดสินโดยบุคคล: บริการขอใช้น้ำอยู่หลังการเข้าสู่ระบบ เปิดดูแล้วใช้งานได้จริง")
    let steps = try #require(paper.table("มาตรการ/แนวทาง")?.words.first { $0[0].contains("O17") })
    #expect(steps[1].contains("ช่องทางให้บริการทางอินเทอร์เน็ต"))
    let passing = try FixturePaper.draft(FixtureResult.open).analysis
    #expect(try #require(passing.table("เนื่องจาก")).words.allSatisfy { !$0[0].hasSuffix("O17") })
  }

  @Test("a result whose figures do not come out any more is told apart")
  func agreement() throws {
    var year = FixturePaper.year(FixtureResult.open)
    #expect(year.agreesWithAudit)
    year.sheet.total = Score(.hundred)
    #expect(!year.agreesWithAudit)
  }

  @Test("only the agency says who does a measure, when, and what came of it")
  func blanks() throws {
    let draft = try FixturePaper.draft(FixtureResult.decided)
    let measures = try #require(draft.analysis.table("มาตรการ/แนวทาง")).words
    #expect(measures.allSatisfy { $0[2] == Paper.blank && $0[3] == Paper.blank })
    let report = try #require(draft.report.tables.first).words
    #expect(report.map { $0[2] } == measures.map { $0[1] })
    #expect(report.allSatisfy { $0[3...].allSatisfy { $0 == Paper.blank } })
    #expect(draft.report.blankCount > 4 * report.count)
  }

  @Test("where nothing is weak there is a measure to fill in")
  func nothingWeak() throws {
    var result = FixtureResult.decided
    for index in result.items.indices {
      result.items[index].verdict = .pass
      result.items[index].reasons = [.found]
    }
    let all = Dictionary(uniqueKeysWithValues: (1...8).map { ($0, Hundredths(9500)) })
    result.score = Scorer.score(
      verdicts: Dictionary(uniqueKeysWithValues: result.items.map { ($0.id, .pass) }),
      checklist: result.checklist, indicatorScores: all)
    let paper = try FixturePaper.draft(result).analysis
    #expect(try #require(paper.table("มาตรการ/แนวทาง")).rows.count == 1)
    #expect(paper.table("เนื่องจาก") == nil)
  }
}

extension Paper.Line {
  /// The text as a paper prints it.
  fileprivate static func thai(_ text: String) -> String {
    let paper = Paper(mark: .words(text), title: [], notice: [], blocks: [])
    return paper.inThaiDigits.mark.text
  }
}
