import Auditing
import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Judging
import Scoring
import Testing
import ThaiText

/// A fiscal year that nobody knows yet is one new file in the folder of the criteria.
@Suite struct MadeUpYearTests {
  /// FY2569 with two items that change places, one more item, and how that one is recognised.
  private static let file = """
    year: 2570
    extends: 2569
    title: {th: ชุดปี 2570 (สมมติ), en: Set of 2570 (made up)}
    indicators:
      - number: 9
        sub-indicators:
          - id: "9.1"
            items:
              O1: {concept: structure}
              O2: {concept: executives}
              O3: {concept: news}
              O4: {concept: contact}
      - number: 10
        sub-indicators:
          - id: "10.2"
            items:
              O25: {concept: ita_measures}
              O26: {concept: ita_measures_report}
              O27: {concept: whistle, title: {th: การคุ้มครองผู้แจ้ง, en: Protection of who reports},
                period: current_state, source: [S2], confidence: unverified, elements: {promise: {
                th: คำรับรอง, en: A promise, source: [S2], confidence: unverified}}}
    recipes:
      whistle: {elements: {promise: {check: {terms: {any: [โทรสาร]}}}}}

    """

  @Test("2570.yaml alone makes pages be audited by it")
  func audits() async throws {
    let disk = FileManager.default
    let copy = disk.temporaryDirectory.appending(path: "oit-year-\(UUID().uuidString)")
    try disk.copyItem(at: Sample.root.appending(path: "Checklists"), to: copy)
    defer { try? disk.removeItem(at: copy) }
    try Data(Self.file.utf8).write(to: copy.appending(path: "2570.yaml"))
    let folder = ChecklistFolder(
      path: copy.path,
      list: { try disk.contentsOfDirectory(atPath: copy.appending(path: $0).path) },
      read: { [UInt8](try Data(contentsOf: copy.appending(path: $0))) }, hash: SHA256Hex.of)
    #expect(try folder.years().last == 2570)
    let rulebook = try Rulebook(try ChecklistLibrary.load(folder: folder, year: 2570))
    let result = try await audit(rulebook)
    #expect(result.items.map(\.id) == (1...27).map { "O\($0)" })
    #expect(result.items[3].verdict == .pass, "\(result.items[3].summary)")
    #expect(result.items[26].verdict == .pass, "\(result.items[26].summary)")
    #expect(result.items[2].reasons == [.urlMissing])
    // One of four in 9.1 of five, one of three in 10.2 of two: (1/4/5 + 1/3/2) / 2.
    #expect(result.score.instruments[.oit]?.low.text(places: 2) == "10.83")
  }

  /// The sample's page of contact for the two items, and no address for any other.
  private func audit(_ rulebook: Rulebook) async throws -> AuditResult {
    let sample = try await Sample.mended.value
    var agency = sample.agency
    let contact = try #require(agency.answers["O5"])
    agency.year = 2570
    agency.answers = ["O4": contact, "O27": contact]
    agency.rulings = [:]
    let looks = sample.looks
    let gatherer = Gatherer(width: 1) { looks[$0] ?? .notCaptured($0) }
    let gathered = await gatherer.gather(agency, rulebook.checklist, recipes: rulebook.recipes)
    let today = try #require(CalendarDay(iso: "2027-04-30"))
    return Auditor.judge(gathered, agency, rulebook, today: today)
  }
}
