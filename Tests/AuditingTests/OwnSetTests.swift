import Auditing
import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Judging
import Scoring
import Testing

/// A set of criteria for another kind of body is one file: what it lacks is the folder's.
@Suite struct OwnSetTests {
  private static let set = """
    year: 2564
    audience: school
    title: {th: ชุดของสถานศึกษา (สมมติ), en: A set for schools (made up)}
    sources: {GK: สมมติ}
    scoring:
      weights: {IIT: 0, EIT: 0, OIT: 100, source: [GK], confidence: unverified}
      rounding: {sub-indicator: exact, indicator: exact, instrument: 2, total: 2, source: [GK],
        confidence: unverified}
      levels: {rows: [{name: ผ่าน, from: 85}, {name: ไม่ผ่าน, from: 0}], source: [GK],
        confidence: unverified}
      pass-mark: {from: 85, source: [GK], confidence: unverified}
    indicators:
      - number: 1
        instrument: OIT
        name: {th: การเปิดเผยข้อมูล, en: Disclosure}
        source: [GK]
        confidence: unverified
        sub-indicators:
          - id: "1.1"
            name: {th: ข้อมูลพื้นฐาน, en: Basic data}
            source: [GK]
            confidence: unverified
            items:
              O1: {concept: contact, title: {th: การติดต่อ, en: Contact}, period: current_state,
                source: [GK], confidence: unverified, elements: {phone: {th: โทรศัพท์, en: Telephone,
                source: [GK], confidence: unverified}}}
              O2: {concept: curriculum, title: {th: หลักสูตร, en: Curriculum}, source: [GK],
                period: current_state, confidence: unverified, elements: {plan: {th: แผนการเรียน,
                en: Plan of lessons, source: [GK], confidence: unverified}}}
    recipes:
      curriculum: {elements: {plan: {check: {terms: {any: [แผนการเรียน]}}}}}
    """

  @Test("pages are audited with it, by a recipe of the folder and by one of its own")
  func audits() async throws {
    let root = Sample.root
    let folder = ChecklistFolder(
      path: "Checklists",
      list: {
        try FileManager.default.contentsOfDirectory(
          atPath: root.appending(path: "Checklists/\($0)").path)
      },
      read: { [UInt8](try Data(contentsOf: root.appending(path: "Checklists/\($0)"))) },
      hash: SHA256Hex.of)
    let library = try ChecklistLibrary.load(folder: folder, text: Self.set, file: "school.yaml")
    let rulebook = try Rulebook(library)
    let sample = try await Sample.failing.value
    var agency = sample.agency
    let answer = try #require(agency.answers["O5"])
    agency.answers = ["O1": answer, "O2": answer]
    agency.rulings = [:]
    agency.indicatorScores = [:]
    let looks = sample.looks
    let gatherer = Gatherer(width: 1) { looks[$0] ?? .notCaptured($0) }
    let gathered = await gatherer.gather(agency, rulebook.checklist, recipes: rulebook.recipes)
    let result = Auditor.judge(gathered, agency, rulebook, today: Sample.today)
    #expect(result.items.map(\.verdict) == [.pass, .fail])
    #expect(result.score.total?.low.text(places: 2) == "50.00")
    #expect(result.score.levelLow == "ไม่ผ่าน")
  }
}
