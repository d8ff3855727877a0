/// Who takes agencies, and for how long at a time.
package struct Worker: Sendable, Equatable {
  /// The same as long as its folder is the same.
  package let name: String
  /// Unless it is renewed, a claim lasts so long by the server's clock.
  package let lease: Duration

  package init(name: String, lease: Duration) {
    self.name = name
    self.lease = lease
  }

  fileprivate var values: [String?] { [name, StoreText.seconds(lease)] }
}

/// What a worker asks of the store. Each statement is short, and none is open while a site is asked.
extension SharedStore {
  /// Shows the worker to others, and gives back what an earlier process of the same name had.
  package func join(_ worker: Worker) async throws {
    _ = try await insist(Self.givingBack, [worker.name, "0"])
    _ = try await renew(worker, tokens: [])
  }

  /// Takes agencies that wait, or whose worker is no longer heard of.
  ///
  /// A worker takes no more than its share of what is open, and none whose host another has.
  /// - Parameter kinds: What the worker is fit for.
  /// - Parameter underWay: Agencies that it has under way, whatever became of their leases.
  package func claim(
    for worker: Worker, kinds: Set<Offer.Kind>, most: Int, besides underWay: [Int64] = []
  ) async throws -> [Claim] {
    try await giveUpLost()
    let pairs = kinds.map { [$0.terms, $0.checklist] }
    let values =
      worker.values + [
        "\(most)", StoreText.json(pairs), "\(Claim.mostAttempts)", StoreText.array(underWay),
      ]
    return try await insist(Self.claiming, values).map(Claim.init)
  }

  private static let claiming = """
    WITH share AS (
      SELECT ceil(count(*)::numeric / greatest(1, (
          SELECT count(*) FROM oit.workers WHERE alive_until > now())))
        - count(*) FILTER (WHERE worker = $1 AND lease_until >= now()) AS size
      FROM oit.agencies WHERE state IN ('waiting', 'leased')),
    picked AS (
      SELECT a.id, a.host
      FROM oit.agencies a JOIN oit.hosts h ON h.name = a.host
      WHERE (a.state = 'waiting' OR a.state = 'leased' AND a.lease_until < now())
        AND a.attempts < $5::int AND a.id <> ALL ($6::bigint[])
        AND (a.terms, a.checklist) IN (
          SELECT kind ->> 0, kind ->> 1 FROM json_array_elements($4::json) kind)
        AND (h.holder IS NULL OR h.holder = $1 OR h.held_until < now())
        AND (a.look = 1 OR NOT EXISTS (
            SELECT FROM oit.agencies o
            WHERE o.terms = a.terms AND o.look = 1 AND o.state IN ('waiting', 'leased'))
          AND (a.keeper = $1 OR NOT EXISTS (
            SELECT FROM oit.workers w WHERE w.name = a.keeper AND w.alive_until > now())))
      ORDER BY a.look, a.position, a.id
      LIMIT (SELECT greatest(0, least($3::bigint, size))::bigint FROM share)
      FOR UPDATE OF a, h SKIP LOCKED),
    held AS (
      UPDATE oit.hosts h SET holder = $1, held_until = now() + make_interval(secs => $2::float8)
      FROM picked WHERE h.name = picked.host)
    UPDATE oit.agencies a SET
      state = 'leased', worker = $1, token = nextval('oit.tokens'), attempts = attempts + 1,
      lease_until = now() + make_interval(secs => $2::float8)
    FROM picked WHERE a.id = picked.id
    RETURNING
      a.id, a.token, a.key, a.basis, a.look, a.terms, a.agency, a.file, a.host, a.checklist
    """

  /// What open agencies demand that are of none of these kinds.
  package func offers(beside kinds: Set<Offer.Kind>) async throws -> [Offer] {
    try await insist(
      """
      SELECT DISTINCT ON (terms, checklist) terms, checklist, agency, file FROM oit.agencies
      WHERE state IN ('waiting', 'leased') AND (terms, checklist) NOT IN (
        SELECT kind ->> 0, kind ->> 1 FROM json_array_elements($1::json) kind)
      ORDER BY terms, checklist, id
      """, [StoreText.json(kinds.map { [$0.terms, $0.checklist] })]
    ).map(Offer.init)
  }

  /// Shows that the worker is there, and renews its claims.
  ///
  /// - Returns: The tokens that still hold.
  package func renew(_ worker: Worker, tokens: [Int64]) async throws -> Set<Int64> {
    let rows = try await insist(Self.renewing, worker.values + [StoreText.array(tokens)])
    workers = rows.first.map { Int($0.number(0)) } ?? workers
    return Set(rows.compactMap { $0.fields[1].flatMap { Int64($0) } })
  }

  private static let renewing = """
    WITH shown AS (
      INSERT INTO oit.workers (name, alive_until)
      VALUES ($1, now() + make_interval(secs => $2::float8))
      ON CONFLICT (name) DO UPDATE SET alive_until = excluded.alive_until),
    held AS (
      UPDATE oit.hosts SET held_until = now() + make_interval(secs => $2::float8)
      WHERE holder = $1),
    kept AS (
      UPDATE oit.agencies SET lease_until = now() + make_interval(secs => $2::float8)
      WHERE worker = $1 AND state = 'leased' AND token = ANY ($3::bigint[])
      RETURNING token),
    others AS (SELECT count(*) FROM oit.workers WHERE alive_until > now() AND name <> $1)
    SELECT others.count + 1, kept.token FROM others LEFT JOIN kept ON true
    """

  /// Whether agencies of these kinds wait or are under way.
  package func hasOpen(_ kinds: Set<Offer.Kind>) async throws -> Bool {
    try await !insist(
      """
      SELECT FROM oit.agencies
      WHERE state IN ('waiting', 'leased') AND (terms, checklist) IN (
        SELECT kind ->> 0, kind ->> 1 FROM json_array_elements($1::json) kind)
      LIMIT 1
      """, [StoreText.json(kinds.map { [$0.terms, $0.checklist] })]
    ).isEmpty
  }

  /// Brings back what a claim came to; a fault of a second look leaves the result of the first.
  ///
  /// - Returns: `false` when the agency is another's by now: nothing was changed.
  package func post(_ posting: Posting, of claim: Claim, by worker: Worker) async throws -> Bool {
    let isLast = posting.state != "waiting"
    let rows = try await insist(
      Self.posting,
      [
        worker.name, "\(claim.id)", "\(claim.token)", posting.state,
        "\(isLast ? claim.look.rawValue : 2)", posting.result, posting.fault,
      ])
    return !rows.isEmpty
  }

  private static let posting = """
    WITH posted AS (
      UPDATE oit.agencies SET
        state = CASE WHEN $4 = 'fault' AND result IS NOT NULL THEN 'done' ELSE $4 END,
        look = $5::int, result = coalesce($6, result), fault = $7, keeper = $1,
        attempts = 0, lease_until = NULL
      WHERE id = $2::bigint AND token = $3::bigint
      RETURNING id, host),
    freed AS (
      UPDATE oit.hosts h SET holder = NULL, held_until = NULL FROM posted
      WHERE h.name = posted.host AND h.holder = $1 AND NOT EXISTS (
        SELECT FROM oit.agencies o WHERE o.host = posted.host AND o.worker = $1
          AND o.state = 'leased' AND o.id <> posted.id))
    SELECT id FROM posted
    """

  /// Gives back all that the worker has, at once; what it cannot say now its leases say later.
  package func leave(_ worker: Worker) throws(StoreTrouble) {
    _ = try ask(Self.givingBack, [worker.name, "1"])
    _ = try ask("DELETE FROM oit.workers WHERE name = $1", [worker.name])
  }

  private static let givingBack = """
    WITH freed AS (
      UPDATE oit.hosts SET holder = NULL, held_until = NULL WHERE holder = $1)
    UPDATE oit.agencies SET
      state = 'waiting', token = nextval('oit.tokens'), lease_until = NULL,
      attempts = greatest(0, attempts - $2::int)
    WHERE worker = $1 AND state = 'leased'
    """
}
