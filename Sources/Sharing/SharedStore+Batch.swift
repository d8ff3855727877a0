/// An agency of a batch, as it waits for a worker.
package struct Enlisted: Sendable, Equatable, Codable {
  package var key: String
  /// What its result rests on beside the site; with the key it tells it from all others.
  package var basis: String
  /// Its place in the list.
  package var position: Int
  /// The host of its main site.
  package var host: String
  package var terms: String
  /// The hash of the criteria.
  package var checklist: String
  /// The agency's file as text, and what it is called in faults.
  package var agency: String
  package var file: String

  package init(
    key: String, basis: String, position: Int, host: String, terms: AuditTerms,
    checklist: String, agency: String, file: String
  ) {
    self.key = key
    self.basis = basis
    self.position = position
    self.host = host
    self.terms = terms.text
    self.checklist = checklist
    self.agency = agency
    self.file = file
  }
}

/// An agency that was brought to an end.
package struct Finished: Sendable, Equatable {
  package let id: Int64
  /// The result, or why there is none.
  package let outcome: Outcome

  package enum Outcome: Sendable, Equatable {
    case result(String)
    case fault([String])
  }

  init(_ row: StoreRow) {
    id = row.number(0)
    outcome =
      row.fields[1].map(Outcome.result)
      ?? .fault(row.text(2).split(whereSeparator: \.isNewline).map(String.init))
  }
}

/// What a batch asks of the store.
extension SharedStore {
  /// So many agencies go to the server in one statement, and so many results come from it.
  private static let most = 50

  /// Makes agencies wait for workers; one that is there already stays as it is, but for a fault,
  /// which is tried again.
  ///
  /// - Returns: The numbers of the agencies, in the same order.
  package func enlist(_ agencies: [Enlisted]) async throws -> [Int64] {
    var numbers: [String: Int64] = [:]
    for start in stride(from: 0, to: agencies.count, by: Self.most) {
      let chunk = Array(agencies[start..<min(start + Self.most, agencies.count)])
      for row in try await insist(Self.enlisting, [StoreText.json(chunk)]) {
        numbers[row.text(1) + row.text(2)] = row.number(0)
      }
    }
    return agencies.compactMap { numbers[$0.key + $0.basis] }
  }

  private static let enlisting = """
    WITH entries AS (
      SELECT * FROM json_to_recordset($1::json) AS e (
        key text, basis text, position bigint, host text, terms text, checklist text,
        agency text, file text)),
    hosts AS (
      INSERT INTO oit.hosts (name) SELECT DISTINCT host FROM entries ORDER BY host
      ON CONFLICT DO NOTHING)
    INSERT INTO oit.agencies AS a (
      key, basis, position, host, terms, checklist, agency, file)
    SELECT key, basis, position, host, terms, checklist, agency, file
    FROM entries ORDER BY key, basis
    ON CONFLICT (key, basis) DO UPDATE SET
      state = CASE a.state WHEN 'fault' THEN 'waiting' ELSE a.state END,
      attempts = CASE a.state WHEN 'fault' THEN 0 ELSE a.attempts END
    RETURNING id, key, basis
    """

  /// Some of the agencies that were brought to an end; none when no more were.
  package func finished(among ids: some Sequence<Int64> & Sendable) async throws -> [Finished] {
    try await giveUpLost()
    return try await insist(
      """
      SELECT id, CASE state WHEN 'done' THEN result END, fault FROM oit.agencies
      WHERE id = ANY ($1::bigint[]) AND state IN ('done', 'fault') ORDER BY id LIMIT \(Self.most)
      """, [StoreText.array(ids)]
    ).map(Finished.init)
  }

  /// Whether a worker has shown itself lately.
  package func hasWorkers() async throws -> Bool {
    try await !insist("SELECT FROM oit.workers WHERE alive_until > now() LIMIT 1").isEmpty
  }

  /// Makes agencies faults that one worker after another took and never brought back; what a second
  /// look does not come back from keeps the result of the first.
  func giveUpLost() async throws {
    _ = try await insist(
      """
      UPDATE oit.agencies SET
        state = CASE WHEN result IS NULL THEN 'fault' ELSE 'done' END,
        fault = $2, token = nextval('oit.tokens'), lease_until = NULL
      WHERE state = 'leased' AND lease_until < now() AND attempts >= $1::int
      """,
      [
        "\(Claim.mostAttempts)",
        "\(Claim.mostAttempts) workers took it, and none of them was heard of again",
      ])
  }
}
