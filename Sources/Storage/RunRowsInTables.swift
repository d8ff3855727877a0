internal import GRDB

extension RunRows {
  /// The number of the run that has the same result.
  func earlierNumber(in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT number FROM runs
        JOIN agencies ON agencies.id = runs.agency JOIN documents ON documents.id = runs.document
        WHERE name = ? AND province = ? AND year = ? AND hash = ?
        """, arguments: [head.name, head.province, head.year, head.hash])
  }

  /// Writes the rows, and the document unless it is there.
  ///
  /// - Returns: the number of the run.
  func insert(_ packed: PackedText, into db: Database) throws -> Int64 {
    let agencyID = try Self.id(
      in: db, "INSERT INTO agencies (name, province) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [head.name, head.province], "SELECT id FROM agencies WHERE name = ? AND province = ?",
      [head.name, head.province])
    let documentID = try Self.id(
      in: db,
      "INSERT INTO documents (hash, length, packed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [packed.hash, packed.length, packed.packed], "SELECT id FROM documents WHERE hash = ?",
      [packed.hash])
    try db.execute(
      sql: """
        INSERT INTO runs (agency, kind, year, today, made, capture, timings, version, checklist,
          addresses, scores, document, seal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
        """,
      arguments: [
        agencyID, head.kind, head.year, head.today, head.made, head.capture, head.timings,
        head.version, head.checklist, head.addresses, head.scores, documentID,
      ])
    var kept = self
    kept.head.number = db.lastInsertedRowID
    try db.execute(
      sql: "UPDATE runs SET seal = ? WHERE number = ?", arguments: [kept.seal, kept.head.number])
    try insertVerdicts(of: kept.head.number, into: db)
    return kept.head.number
  }

  private func insertVerdicts(of number: Int64, into db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (place, row) in verdicts.enumerated() {
      try insert.execute(
        arguments: [
          number, place, row.item, row.element, row.verdict, row.reasons, row.required,
        ])
    }
  }

  private static func id(
    in db: Database, _ insert: String, _ values: StatementArguments, _ select: String,
    _ key: StatementArguments
  ) throws -> Int64? {
    try db.execute(sql: insert, arguments: values)
    return try Int64.fetchOne(db, sql: select, arguments: key)
  }

  /// The rows of a run; `nil` when they are not as they were written.
  static func fetch(_ number: Int64, from db: Database) throws -> RunRows? {
    let head = try Head.fetchOne(
      db,
      sql: """
        SELECT runs.*, name, province, hash FROM runs
        JOIN agencies ON agencies.id = runs.agency JOIN documents ON documents.id = runs.document
        WHERE number = ?
        """, arguments: [number])
    guard let head else { return nil }
    let verdicts = try VerdictRow.fetchAll(
      db, sql: "SELECT * FROM verdicts WHERE run = ? ORDER BY place", arguments: [number])
    let rows = RunRows(head: head, verdicts: verdicts)
    let seal = try String.fetchOne(
      db, sql: "SELECT seal FROM runs WHERE number = ?", arguments: [number])
    return rows.seal == seal ? rows : nil
  }
}

extension NamedAgency: FetchableRecord {}
