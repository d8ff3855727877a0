/// One step from an empty database to the tables that this program uses.
///
/// Steps are never changed once they were published; what has to be otherwise is a new step.
struct Migration: Sendable {
  let name: String
  let script: String

  /// In the order in which they are taken.
  static let all = [tables]

  /// The number that one program at a time holds while it makes tables.
  static let lock = 6_404_256_901

  /// The table of the steps that were taken.
  static let ledger = """
    CREATE SCHEMA IF NOT EXISTS oit;
    CREATE TABLE IF NOT EXISTS oit.migrations (
      name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now());
    """

  private static let tables = Migration(
    name: "1 agencies, hosts, workers, turns",
    script: """
      CREATE SEQUENCE oit.tokens;
      CREATE TABLE oit.agencies (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL, basis text NOT NULL,
        position bigint NOT NULL, host text NOT NULL,
        terms text NOT NULL, checklist text NOT NULL,
        agency text NOT NULL, file text NOT NULL,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'leased', 'done', 'fault')),
        look int NOT NULL DEFAULT 1 CHECK (look IN (1, 2)),
        attempts int NOT NULL DEFAULT 0,
        token bigint NOT NULL DEFAULT 0,
        worker text, lease_until timestamptz, keeper text,
        result text, fault text,
        UNIQUE (key, basis));
      CREATE INDEX ON oit.agencies (look, position, id) WHERE state IN ('waiting', 'leased');
      CREATE INDEX ON oit.agencies (worker) WHERE state = 'leased';
      CREATE TABLE oit.hosts (name text PRIMARY KEY, holder text, held_until timestamptz);
      CREATE TABLE oit.workers (name text PRIMARY KEY, alive_until timestamptz NOT NULL);
      -- Nothing is lost when a crash empties it, and nothing waits for the disk.
      CREATE UNLOGGED TABLE oit.turns (server text PRIMARY KEY, next_start timestamptz NOT NULL);
      """)

  /// The steps that are still to be taken.
  ///
  /// - Throws: when a step was taken that this program does not know.
  static func due(after taken: Set<String>) throws(StoreTrouble) -> [Migration] {
    let unknown = taken.subtracting(all.map(\.name))
    guard let first = unknown.min() else { return all.filter { !taken.contains($0.name) } }
    throw .refused("a newer oit made its tables (\(first)); use that version here, too")
  }
}
