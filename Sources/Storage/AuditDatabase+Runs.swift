internal import GRDB
package import Reports

extension AuditDatabase {
  /// The agencies that have runs, by name and province.
  package func agencies() throws(HistoryTrouble) -> [NamedAgency] {
    try read { db in
      try NamedAgency.fetchAll(
        db, sql: "SELECT name, province FROM agencies ORDER BY name, province")
    }
  }

  /// The runs of an agency, the latest first.
  ///
  /// - Parameters:
  ///   - year: A fiscal year (B.E.); `nil` for all.
  ///   - most: How many; `nil` for all.
  package func runs(
    of agency: NamedAgency, year: Int? = nil, most: Int? = nil
  ) throws(HistoryTrouble) -> [Run] {
    try read { db in
      let numbers = try Int64.fetchAll(
        db,
        sql: """
          SELECT number FROM runs JOIN agencies ON agencies.id = runs.agency
          WHERE name = ? AND province = ? AND (?3 IS NULL OR year = ?3)
          ORDER BY number DESC LIMIT ifnull(?4, -1)
          """, arguments: [agency.name, agency.province, year, most])
      return try numbers.map { try self.run($0, in: db) }
    }
  }

  /// The run of a number; `nil` when there is none.
  package func run(_ number: Int64) throws(HistoryTrouble) -> Run? {
    try read { db in
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE number = ?)", arguments: [number])
      return isThere == true ? try self.run(number, in: db) : nil
    }
  }

  /// The whole result of a run, with proofs.
  package func document(of run: Run) throws(HistoryTrouble) -> ResultDocument {
    let text = try read { db in
      guard
        let packed = try PackedText.fetchOne(
          db, sql: "SELECT * FROM documents WHERE hash = ?", arguments: [run.document]),
        let text = packed.text
      else { throw HistoryTrouble.damaged(path, "the result of run \(run.number) is spoilt") }
      return text
    }
    do {
      return try JSONReport.read(text, file: path)
    } catch {
      throw .unusable(path, "the result of run \(run.number): \(error)")
    }
  }

  func run(_ number: Int64, in db: Database) throws -> Run {
    guard let run = try RunRows.fetch(number, from: db)?.run else {
      throw HistoryTrouble.damaged(path, "run \(number) is spoilt")
    }
    return run
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(HistoryTrouble) -> Value {
    try Self.naming(path) { try queue.read(body) }
  }
}
