import Foundation
import GRDB
import Reports
import Testing

@testable import Storage

/// What becomes of a history that was damaged, and of files that are none.
@Suite struct DamageTests {
  private static let night = Run.Circumstances(
    made: "2021-04-30T18:00:00Z", capture: nil, timings: [:])

  /// A history of three runs, all in the one file.
  private static func fill(_ file: String) throws -> [Run] {
    let history = try AuditDatabase.open(file).database
    for day in 28...30 {
      try history.append(FixtureDocument.document(today: "2021-04-\(day)"), night)
    }
    return try runs(history)
  }

  private static func runs(_ history: AuditDatabase) throws -> [Run] {
    let runs = try history.agencies().flatMap { try history.runs(of: $0) }
    for run in runs { _ = try history.document(of: run) }
    return runs
  }

  private static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: file)))
  }

  @Test("a flipped byte anywhere is noticed, or changes nothing that is kept")
  func flipped() throws {
    let place = try Workplace()
    let runs = try Self.fill(place.file)
    let whole = try Self.bytes(place.file)
    var noticed = 0
    for index in stride(from: 0, to: whole.count, by: 149) {
      var bytes = whole
      bytes[index] ^= 0x41
      let file = place.path + "/flipped.sqlite"
      try Data(bytes).write(to: URL(filePath: file))
      do {
        #expect(try Self.runs(AuditDatabase(existing: file)) == runs, "byte \(index)")
      } catch let trouble as HistoryTrouble {
        #expect(trouble.isDamage || trouble.isNewer, "byte \(index): \(trouble)")
        noticed += 1
      }
    }
    #expect(noticed > 30)
  }

  @Test("a damaged history is put aside whole, and a new one is begun", arguments: Damage.allCases)
  func putAside(_ damage: Damage) throws {
    let place = try Workplace()
    _ = try Self.fill(place.file)
    let damaged = damage.done(to: try Self.bytes(place.file))
    for number in 1...2 {
      try Data(damaged).write(to: URL(filePath: place.file))
      let (history, aside) = try AuditDatabase.open(place.file)
      #expect(aside == "\(place.file).damaged-\(number)")
      #expect(try Self.bytes(try #require(aside)) == damaged)
      #expect(try Self.runs(history).isEmpty)
      let kept = try history.append(try FixtureDocument.document(), Self.night)
      #expect(kept == 1)
    }
  }

  @Test("who only reads puts nothing aside", arguments: Damage.allCases)
  func onlyRead(_ damage: Damage) throws {
    let place = try Workplace()
    _ = try Self.fill(place.file)
    let damaged = damage.done(to: try Self.bytes(place.file))
    try Data(damaged).write(to: URL(filePath: place.file))
    let trouble = #expect(throws: HistoryTrouble.self) { try AuditDatabase(existing: place.file) }
    #expect(trouble?.isDamage == true)
    #expect(try Self.bytes(place.file) == damaged)
  }

  @Test("files of others are refused and stay as they are")
  func foreign() throws {
    let place = try Workplace()
    try DatabaseQueue(path: place.file).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    let text = place.path + "/agency.yaml"
    try Data("name: เทศบาลตำบลตัวอย่าง\n".utf8).write(to: URL(filePath: text))
    for file in [place.file, text] {
      let before = try Self.bytes(file)
      #expect(throws: HistoryTrouble.foreign(file)) { try AuditDatabase.open(file) }
      #expect(try Self.bytes(file) == before)
    }
    #expect(try place.names == ["agency.yaml", "history.sqlite"])
    let none = place.path + "/none.sqlite"
    #expect(throws: HistoryTrouble.missing(none)) { try AuditDatabase(existing: none) }
  }

  @Test("a history of a newer version is refused by the name of its step")
  func newer() throws {
    let place = try Workplace()
    _ = try Self.fill(place.file)
    try DatabaseQueue(path: place.file).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 fines')")
    }
    #expect(throws: HistoryTrouble.newer(place.file, step: "2 fines")) {
      try AuditDatabase.open(place.file)
    }
  }

  @Test("a history made anew takes the place of the old one, or leaves it when it fails")
  func replaced() async throws {
    struct Failure: Error {}
    let place = try Workplace()
    let runs = try Self.fill(place.file)
    await #expect(throws: Failure.self) {
      try await AuditDatabase.replace(place.file) { _ in throw Failure() }
    }
    #expect(try Self.runs(AuditDatabase(existing: place.file)) == runs)
    let document = try FixtureDocument.document(year: 2565)
    let aside = try await AuditDatabase.replace(place.file) { try $0.append(document, Self.night) }
    #expect(try Self.runs(AuditDatabase(existing: place.file)).map(\.year) == [2565])
    #expect(aside == place.file + ".before-1")
    #expect(try Self.runs(AuditDatabase(existing: place.file + ".before-1")) == runs)
  }

  @Test("many that find the same damage put it aside once")
  func manyFindIt() async throws {
    let place = try Workplace()
    try Data("SQLite format 3\u{0}".utf8).write(to: URL(filePath: place.file))
    let (path, document) = (place.file, try FixtureDocument.document())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          _ = try AuditDatabase.open(path).database.append(document, Self.night)
        }
      }
      try await group.waitForAll()
    }
    #expect(try Self.runs(AuditDatabase(existing: place.file)).count == 8)
    #expect(try place.names.filter { $0.contains("damaged") }.count == 1)
  }
}

/// Ways in which a file is hurt.
enum Damage: String, CaseIterable {
  case flipped, magicFlipped, signFlipped, cutInHalf, cutInTheHead, empty

  func done(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    switch self {
    // The head of the second page, which says how it is laid out.
    case .flipped: for index in 4096..<4112 { bytes[index] ^= 0xFF }
    case .magicFlipped: bytes[3] ^= 1
    case .signFlipped: bytes[69] ^= 1
    case .cutInHalf: bytes.removeLast(bytes.count / 2)
    case .cutInTheHead: bytes = Array(bytes.prefix(40))
    case .empty: bytes = []
    }
    return bytes
  }
}

extension HistoryTrouble {
  /// A byte of a step's name may be the one that was flipped.
  fileprivate var isNewer: Bool { if case .newer = self { true } else { false } }
}
