import Criteria
import Testing

@testable import Preparing

@Suite struct MigrationTests {
  static func old() throws -> Checklist {
    try MadeUp.checklist(
      2565,
      [
        ("structure", .currentState), ("authority", .currentState), ("plan", .currentFY),
        ("plan_6m", .first6Months), ("budget", .currentFY), ("budget_6m", .first6Months),
        ("laws", .currentState),
      ])
  }

  static func new() throws -> Checklist {
    try MadeUp.checklist(
      2566,
      [
        ("structure", .currentState), ("pdpa", .currentState), ("plan", .currentFY),
        ("authority", .currentState),
      ])
  }

  static let renumbering = """
    sources: {S: แหล่ง}
    merged-into:
      - {concept: budget, into: plan, from: 2566, source: S, confidence: source}
      - {concept: plan_6m, into: plan, from: 2566, source: S, confidence: inferred}
      - {concept: budget_6m, into: plan_6m, from: 2566, to: 2566, source: S, confidence: seed}
    """

  /// The new file and its summary.
  static func migrate(
    _ text: String, from old: Checklist, to new: Checklist
  ) throws -> (text: String, summary: String) {
    let root = try YAMLValue.parse(text, file: "a.yaml")
    let submission = try Submission(root, checklist: old)
    let table = try Renumbering.read(text: renumbering, file: "r.yaml")
    let migration = Migration(submission, from: old, to: new, renumbering: table)
    let writer = MigrationWriter(migration, submission: submission, root: root, text: text)
    let summary = MigrationSummary(migration, dropped: writer.dropped, language: .en)
    return (writer.text(), summary.text)
  }

  static let file = """
    # แฟ้มของเรา
    agency: ทต.ก   # ชื่อเต็ม
    other-names: [ก]
    year: 2565
    main-site: http://a.example/
    scores:
      IIT: [90]
    items:
      # โครงสร้างใหม่
      O1:
        urls: [http://a.example/1]   # หน้าใหม่
        note: "หน้าแรก: โครงสร้าง"
      O2: {urls: [http://a.example/2]}
      O3: {urls: [http://a.example/plan.pdf], note: แผน}
      O4: {urls: [http://a.example/6m.pdf]}
      O5: {urls: [http://a.example/plan.pdf, "http:/broken"], note: งบ}
      # ยังไม่ครบ
      O7: {urls: [http://a.example/law], note: กฎหมาย}
    # ท้ายแฟ้ม
    rulings:
      - {item: O1, verdict: pass, by: ก, why: ข}

    """

  @Test("items follow their concept, merged ones get the addresses of all parts")
  func forward() throws {
    let new = try Self.new()
    let (text, summary) = try Self.migrate(Self.file, from: try Self.old(), to: new)
    let submission = try Submission(try YAMLValue.parse(text, file: "b.yaml"), checklist: new)
    #expect(submission.answers.map(\.item) == ["O1", "O2", "O3", "O4"])
    #expect(
      submission.answers.map { $0.urls.map(\.text) } == [
        ["http://a.example/1"], [],
        ["http://a.example/plan.pdf", "http://a.example/6m.pdf", "http:/broken"],
        ["http://a.example/2"],
      ])
    #expect(
      submission.answers.map(\.note?.text) == ["หน้าแรก: โครงสร้าง", nil, "แผน / งบ", nil])
    #expect(submission.agency.otherNames == ["ก"])
    #expect(submission.agency.indicatorScores.isEmpty && submission.agency.rulings.isEmpty)
    #expect(
      summary.split(separator: "\n").map(String.init) == [
        "FY2565 → FY2566: 7 items become 4", "renumbered: O2 → O4",
        "merged: O3 + O4 + O5 + O6 → O3", "new, without URL yet: O2 pdpa",
        "gone (URLs kept in a comment): O7 laws", "of the old year, left out: scores, rulings",
        "URLs and notes are still those of FY2565: run oit lint and mend them",
      ])
  }

  @Test("comments and notes are kept; what was left out is said")
  func comments() throws {
    let (text, _) = try Self.migrate(Self.file, from: try Self.old(), to: try Self.new())
    let lines = text.split(separator: "\n").map(String.init)
    for line in [
      "# แฟ้มของเรา", "agency: ทต.ก   # ชื่อเต็ม", "year: 2566", "  # โครงสร้างใหม่", "  # หน้าใหม่",
      "# ไม่ได้ย้าย scores ของปี 2565 มาด้วย · left out: scores of FY2565",
      "# ไม่ได้ย้าย rulings ของปี 2565 มาด้วย · left out: rulings of FY2565", "# ท้ายแฟ้ม",
      "  # จาก O2 ปี 2565 · from O2 of FY2565", "  #     http://a.example/law",
      "  #     กฎหมาย", "  #     ยังไม่ครบ",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(!text.contains("IIT"))
  }

  @Test("back again: the parts get the addresses of the whole, with a remark")
  func backward() throws {
    let file = """
      agency: ก
      year: 2566
      main-site: http://a.example/
      items:
        O3: {urls: [http://a.example/plan.pdf]}
      """
    let old = try Self.old()
    let (text, summary) = try Self.migrate(file, from: try Self.new(), to: old)
    let submission = try Submission(try YAMLValue.parse(text, file: "b.yaml"), checklist: old)
    let given = submission.answers.filter { !$0.urls.isEmpty }.map(\.item)
    #expect(given == ["O3", "O4", "O5", "O6"])
    #expect(summary.contains("split: O3 → O4, O3 → O5, O3 → O6\n"))
    #expect(text.contains("# เคยเป็นส่วนหนึ่งของ O3 ปี 2566"))
  }

  @Test(
    "files written in other ways are carried over too",
    arguments: [
      "{agency: ก, year: 2565, main-site: 'http://a.example/', items: {O1: {urls: [http://a.example/1]}}}",
      "year: ๒๕๖๕ # ปี\nagency: ก\nmain-site: &m http://a.example/\nitems:\n  O1: {urls: [*m]}\n",
      "items:\n  o01:\n    urls: http://a.example/1\nmain-site: http://a.example/\nyear: 2565\nagency: ก",
      "items: {O1: {urls: [http://a.example/1]}}\nagency: >\n  ก\nyear: 2565\nmain-site: http://a.example/",
      "---\n\"agency\": ก\nyear: 2565\nmain-site: http://a.example/\nitems:\n  O1:\n    urls:\n"
        + "    - http://a.example/1\n    note: |\n      ก # ข\n      ค: ง\n...\n",
      "agency: ก\r\nyear: 2565\r\nmain-site: http://a.example/\r\nitems:\r\n  O1: {urls: []}\r\n",
    ])
  func shapes(_ file: String) throws {
    let new = try Self.new()
    let (text, _) = try Self.migrate(file, from: try Self.old(), to: new)
    let submission = try Submission(try YAMLValue.parse(text, file: "b.yaml"), checklist: new)
    let before = try Submission(
      try YAMLValue.parse(file, file: "a.yaml"), checklist: try Self.old())
    #expect(submission.agency.name == before.agency.name)
    #expect(submission.agency.year == 2566)
    #expect(submission.answers[0].urls.map(\.text) == before.answers[0].urls.map(\.text))
    #expect(submission.answers[0].note?.text == before.answers[0].note?.text)
  }

  @Test("a draft carried over is the draft of the other year but for remarks")
  func draft() throws {
    let old = try Self.old()
    let draft = try AgencyDraft(checklist: old, name: "ก", mainSite: "http://a.example/")
    let (text, _) = try Self.migrate(draft.text, from: old, to: try Self.new())
    #expect(text.hasPrefix(AgencyDraft.firstLine(2566)))
    #expect(!text.contains("for oit, FY2565") && !text.contains("- http://\n"))
    #expect(text.contains("\n# rulings:\n"))
  }

  @Test(
    "what is gone and what is new between real years",
    arguments: [
      (
        2564, 2566, "opinion_channel integrity_will exec_participation culture",
        "pdpa no_gift no_gift_culture no_gift_report ethics_code ethics_drive ethics_eval"
      ),
      (
        2564, 2567,
        "laws social satisfaction hr_actions hr_rules opinion_channel integrity_will "
          + "exec_participation culture ac_6m",
        "procurement_list ethics_code ethics_drive no_gift no_gift_culture no_gift_report "
          + "gift_receipts"
      ),
      (2567, 2568, "procurement_notices no_gift_report", ""), (2568, 2569, "gift_receipts", ""),
    ])
  func realYears(_ from: Int, _ to: Int, _ gone: String, _ added: String) throws {
    let migration = try Self.real(from, to)
    #expect(Set(migration.gone.map(\.item.concept)) == Set(Self.words(gone)))
    let empty = migration.items.filter(\.sources.isEmpty).map(\.item.concept)
    #expect(Set(empty) == Set(Self.words(added)))
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  @Test("E-Service keeps its answer under its new number, the budget's plan goes with the work's")
  func renumbered() throws {
    let migration = try Self.real(2564, 2566)
    let summary = MigrationSummary(migration, dropped: [], language: .th).text
    #expect(summary.contains("O17 → O18"))
    #expect(summary.contains("รวมข้อ: O10 + O18 → O11, O11 + O19 → O12, O12 + O20 → O13\n"))
  }

  /// Real years, and an agency that submitted nothing.
  private static func real(_ from: Int, _ to: Int) throws -> Migration {
    let old = try MadeUp.whole(from)
    let draft = try AgencyDraft(checklist: old, name: "ก", mainSite: "http://a.example/")
    let submission = try Submission(
      try YAMLValue.parse(draft.text, file: "a.yaml"), checklist: old)
    let table = try Renumbering.read(text: try MadeUp.text("renumbering.yaml"), file: "r.yaml")
    return Migration(
      submission, from: old, to: try MadeUp.whole(to), renumbering: table)
  }

  @Test("the table of mergers is read strictly")
  func table() throws {
    let real = try Renumbering.read(text: try MadeUp.text("renumbering.yaml"), file: "r.yaml")
    #expect(real.merger(of: "budget_6m", in: 2566)?.into == "annual_plan_6m")
    #expect(real.merger(of: "budget_6m", in: 2567)?.into == "annual_plan")
    #expect(real.merger(of: "budget_6m", in: 2565) == nil)
    let text = """
      sources: {S: x}
      merged-into:
        - {concept: a, into: b, from: 2566, source: S, confidence: source}
        - {concept: a, into: c, from: 2567, to: 2566, source: T, confidence: sure}
        - {concept: a, into: c, from: 2560, to: 2565, source: S, confidence: source, x: 1}
      """
    let error = #expect(throws: InputFaults.self) { try Renumbering.read(text: text, file: "r") }
    #expect(error?.faults.map(\.place.line) == [4, 4, 4, 4, 5])
  }
}
