import Causes
import Criteria
import Reports
import Scoring
import Testing

@Suite struct WordingTests {
  @Test("every reason is worded in both languages", arguments: Reason.allCases)
  func reasons(_ reason: Reason) throws {
    let wording = try FixtureWording.wording()
    #expect(wording.text(reason, .th).isThai)
    #expect(!wording.text(reason, .en).isThai && !wording.text(reason, .en).isEmpty)
    for details in [[], ["O42"], (1...9).map(String.init)] {
      for language in Language.allCases {
        let text = wording.text(reason, language, details: details)
        #expect(!text.contains(where: { "[]{}|".contains($0) }), "\(text)")
        #expect(!text.contains("  ") && text.last != " ", "\(text)")
      }
    }
    guard reason.needsAdvice else { return }
    #expect(wording.advice(reason, .th)?.isThai == true)
    #expect(wording.advice(reason, .en)?.isEmpty == false)
    #expect(wording.who(reason, .th)?.isThai == true)
  }

  @Test("warnings, verdicts, confidences, actors and labels are worded in Thai")
  func words() throws {
    let wording = try FixtureWording.wording()
    for code in Warning.Code.allCases { #expect(wording.warnings[code].th.isThai) }
    for cause in Cause.allCases { #expect(wording.causes[cause].th.isThai, "\(cause)") }
    for verdict in Verdict.allCases { #expect(wording.verdicts[verdict].th.isThai) }
    for confidence in Confidence.allCases { #expect(wording.confidences[confidence].th.isThai) }
    for actor in Wording.Actor.allCases { #expect(wording.actors[actor].th.isThai) }
    for label in Label.allCases { #expect(wording.labels[label].th.isThai, "\(label)") }
  }

  @Test("the words of assessors")
  func assessors() throws {
    let wording = try FixtureWording.wording()
    #expect(wording.text(.complaintNotEService, .th) == "แจ้งเรื่องร้องทุกข์ไม่ถือเป็น E-Service")
    #expect(wording.text(.wrongFiscalYear, .th) == "ข้อมูลไม่ตรงปีงบประมาณ")
    #expect(wording.text(.urlUnreachable, .th) == "URL ไม่สามารถตรวจสอบได้")
    #expect(wording.text(.notOnMainSite, .th) == "ต้องอยู่บนเว็บไซต์หลัก")
    #expect(wording.text(.doesNotFollow, .th, details: ["O42"]) == "ต้องสืบเนื่องต่อจาก O42")
  }

  @Test(
    "a phrase names what it is about",
    arguments: [
      ("plain", ["a"], "plain"),
      ("no contact[ of {details}|]", [], "no contact"),
      ("no contact[ of {details}|]", ["a", "b"], "no contact of a, b"),
      ("follows [{details}|another]", [], "follows another"),
      ("x[: {details}|].", ["1", "2", "3", "4", "5", "6"], "x: 1, 2, 3, 4, 5 …."),
      ("x [{details}|]", ["[{details}|]"], "x [{details}|]"),
    ] as [(String, [String], String)])
  func phrase(_ pattern: String, _ details: [String], _ expected: String) {
    #expect(Phrase(pattern).text(details: details) == expected)
  }

  @Test(
    "a broken wording is a fault with its line",
    arguments: [
      ("reasons: {}", "`found` is missing"),
      ("reasons: {nonsense: {}}", "unknown key `nonsense`"),
      ("reasons:\n  found: {th: ก}", "w.yaml:2: `en` is missing"),
      ("reasons:\n  found: {th: ก, en: 'a [b'}", "`en`: `[with {details}|without]` was expected"),
      ("reasons:\n  found: {th: '{item}', en: a}", "`th`: `[with {details}|without]` was expected"),
      (
        "reasons:\n  url-missing: {th: ก, en: a}",
        "w.yaml:2: `url-missing` does not say what to do"
      ),
      ("labels: {}", "`reasons` is missing"),
    ])
  func faults(_ text: String, _ fault: String) {
    let error = #expect(throws: InputFaults.self) { try Wording.read(text: text, file: "w.yaml") }
    let descriptions = error?.faults.map(\.description) ?? []
    #expect(descriptions.contains { $0.contains(fault) }, "\(descriptions.prefix(9))")
  }
}

extension String {
  fileprivate var isThai: Bool {
    unicodeScalars.contains { (0x0E01...0x0E2E).contains($0.value) }
  }
}
