import GRDB
import Reports
import Scoring
import Testing

@testable import Storage

@Suite struct AuditDatabaseTests {
  private let night = Run.Circumstances(
    made: "2021-04-30T18:00:00Z", capture: "night", timings: ["audit": 1200])

  @Test("a run comes back as it was kept, with its proofs")
  func roundTrip() throws {
    let place = try Workplace()
    let document = try FixtureDocument.document(verdict: "fail", reason: "contact-missing")
    let number = try AuditDatabase.open(place.file).database.append(document, night)
    let history = try AuditDatabase(existing: place.file)
    let run = try #require(try history.run(number))
    #expect(run.agency == NamedAgency(document.agency) && run.kind == "เทศบาลตำบล")
    #expect(run.year == 2564 && run.today == "2021-04-30" && run.circumstances == night)
    #expect(run.version == "0.1.0" && run.checklist == "00" && run.scores.oit?.high == "100.00")
    #expect(run.verdicts.map(\.verdict) == [.pass, .fail])
    #expect(run.verdicts[1].elements.map(\.reason) == [.contactMissing])
    #expect(try history.document(of: run) == document)
    #expect(try history.run(number + 1) == nil)
  }

  @Test("the last runs of an agency and year come first, and no other agency's")
  func order() throws {
    let place = try Workplace()
    let history = try AuditDatabase.open(place.file).database
    let days = ["2021-04-28", "2021-04-29", "2021-04-30"]
    for today in days {
      try history.append(FixtureDocument.document(today: today), night)
      try history.append(FixtureDocument.document(province: "อื่น", today: today), night)
    }
    try history.append(FixtureDocument.document(year: 2565, today: "2022-04-30"), night)
    let agency = NamedAgency(try FixtureDocument.document().agency)
    let last = try history.runs(of: agency, year: 2564, most: 2)
    #expect(last.map(\.today) == ["2021-04-30", "2021-04-29"])
    #expect(last.allSatisfy { $0.agency == agency })
    #expect(try history.runs(of: agency).map(\.year) == [2565, 2564, 2564, 2564])
    #expect(try history.agencies().map(\.province) == ["ตัวอย่าง", "อื่น"])
  }

  @Test("one document is stored once, and other addresses are seen")
  func documents() throws {
    let place = try Workplace()
    let history = try AuditDatabase.open(place.file).database
    let document = try FixtureDocument.document()
    var moved = document
    moved.items[0].urls[0].url += "/new"
    for one in [document, document, moved] { try history.append(one, night) }
    let runs = try history.runs(of: NamedAgency(document.agency))
    #expect(runs.map(\.number) == [3, 2, 1] && Set(runs.map(\.document)).count == 2)
    #expect(runs[1].addresses == runs[2].addresses && runs[0].addresses != runs[1].addresses)
    let count = try DatabaseQueue(path: place.file).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM documents")
    }
    #expect(count == 2)
  }

  @Test("two connections that write at once both succeed")
  func twoWriters() async throws {
    let place = try Workplace()
    let document = try FixtureDocument.document()
    let path = place.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { [night] in
          // Each finds no file or the file of another.
          let history = try AuditDatabase.open(path).database
          for _ in 0..<25 { try history.append(document, night) }
        }
      }
      try await group.waitForAll()
    }
    let runs = try AuditDatabase(existing: path).runs(of: NamedAgency(document.agency))
    #expect(runs.map(\.number) == (1...100).reversed().map(Int64.init))
  }

  @Test("without room nothing of a run is kept, and the earlier runs are whole")
  func full() throws {
    let place = try Workplace()
    let history = try AuditDatabase.open(place.file).database
    let document = try FixtureDocument.document()
    try history.append(document, night)
    try history.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
    }
    // Numbers that do not deflate need a page of their own.
    let words = (0..<3_000).map { "\($0 &* 2_654_435_761 % 999_983)" }.joined(separator: " ")
    let long = try FixtureDocument.document(quote: words)
    #expect(throws: HistoryTrouble.full(place.file)) { try history.append(long, night) }
    let runs = try AuditDatabase(existing: place.file).runs(of: NamedAgency(document.agency))
    #expect(runs.map(\.number) == [1])
    #expect(try history.document(of: runs[0]) == document)
  }
}
