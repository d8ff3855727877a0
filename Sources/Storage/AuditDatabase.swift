internal import Filing
internal import GRDB
internal import Glibc
package import Reports

/// The history of audits in one file (SQLite): every run of every agency, in the order kept.
///
/// One connection; several processes may use a file at the same time, and one that writes waits for
/// another up to a minute. What was appended is on the disk when `append` returns, also after
/// `kill -9` or a loss of power. Every function throws `HistoryTrouble`.
package final class AuditDatabase: Sendable {
  package let path: String
  let queue: DatabaseQueue

  /// Opens a history that is there, after a check of the whole file.
  ///
  /// - Throws: also when it is damaged, of a newer version, or no history.
  package init(existing path: String) throws(HistoryTrouble) {
    self.path = path
    try HistoryFile(path: path).recognise()
    queue = try Self.naming(path) {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.inDatabase { db in
        // Structure, order and what indexes say against the tables: `quick_check` leaves these out.
        let report = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        if report != ["ok"] { throw HistoryTrouble.damaged(path, report.joined(separator: "; ")) }
        let known = Set(HistoryTables.steps.migrations)
        let taken = try HistoryTables.steps.appliedIdentifiers(db)
        if let step = taken.subtracting(known).min() {
          throw HistoryTrouble.newer(path, step: step)
        }
      }
      try HistoryTables.steps.migrate(queue)
      let isWhole = try queue.read(HistoryTables.areWhole)
      if !isWhole { throw HistoryTrouble.damaged(path, "its tables are not as they were made") }
      return queue
    }
  }

  /// Opens a history, or begins one where there is none.
  ///
  /// A damaged one is put aside under a new name beside it, which is handed back, and a new one is
  /// begun.
  package static func open(
    _ path: String
  ) throws(HistoryTrouble) -> (database: AuditDatabase, setAside: String?) {
    let file = HistoryFile(path: path)
    try file.beginIfMissing()
    do throws(HistoryTrouble) {
      return (try AuditDatabase(existing: path), nil)
    } catch {
      guard error.isDamage else { throw error }
    }
    let aside = try file.setAside { () throws(HistoryTrouble) in
      _ = try AuditDatabase(existing: path)
    }
    return (try AuditDatabase(existing: path), aside)
  }

  /// Puts another history in place of one, which is there whole or not at all.
  ///
  /// - Parameter fill: Keeps the runs of the new one; what it throws leaves everything as it was.
  /// - Returns: the new name of what was there; `nil` when nothing was.
  package static func replace(
    _ path: String, fill: (AuditDatabase) async throws -> Void
  ) async throws -> String? {
    let file = HistoryFile(path: path)
    try file.checkMayGiveWay()
    let beside = HistoryFile(path: "\(path).\(getpid())\(WholeFile.unfinished)")
    defer { beside.remove() }
    try beside.beginIfMissing()
    let database = try AuditDatabase(existing: beside.path)
    try await fill(database)
    try naming(path) { try database.queue.close() }
    return try file.giveWay(to: beside)
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Keeps a run in one transaction.
  ///
  /// - Parameters:
  ///   - text: The document as `JSONReport.line` writes it; `nil` to have it written.
  ///   - isOnce: Whether nothing is kept when the same result is there already.
  /// - Returns: its number, or that of the run which is there.
  @discardableResult
  package func append(
    _ document: ResultDocument, text: String? = nil, _ circumstances: Run.Circumstances,
    isOnce: Bool = false
  ) throws(HistoryTrouble) -> Int64 {
    try Self.naming(path) {
      let packed = PackedText(try text ?? JSONReport.line(of: document))
      let rows = try RunRows(document, hash: packed.hash, circumstances)
      return try queue.write { db in
        if isOnce, let number = try rows.earlierNumber(in: db) { return number }
        return try rows.insert(packed, into: db)
      }
    }
  }

  /// Does what needs the database, and says what went wrong with it.
  static func naming<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(HistoryTrouble) -> Value {
    do {
      return try body()
    } catch let trouble as HistoryTrouble {
      throw trouble
    } catch is RowDecodingError {
      throw .damaged(path, "a row is spoilt")
    } catch let error as DatabaseError {
      throw HistoryTrouble(error, at: path)
    } catch {
      throw .unusable(path, "\(error)")
    }
  }
}
