internal import GRDB

/// The tables of a history and the signs by which its file is known.
enum HistoryTables {
  /// `OITH`, at byte 68 of the file.
  static let application: UInt32 = 0x4F49_5448
  /// `oit1`, at byte 60: a second sign, should a byte of the first be hurt.
  static let sign: UInt32 = 0x6F69_7431

  /// The steps to the tables of this program, by name.
  ///
  /// Steps are never changed once they were published; what has to be otherwise is a new step.
  static var steps: DatabaseMigrator {
    var steps = DatabaseMigrator()
    steps.registerMigration("1 agencies, documents, runs, verdicts") { try $0.execute(sql: tables) }
    steps.registerMigration("2 nights, letters") { try $0.execute(sql: nights) }
    return steps
  }

  /// Whether the tables are made as the steps make them.
  static func areWhole(in db: Database) throws -> Bool {
    let sound = try DatabaseQueue()
    try steps.migrate(sound)
    return try sound.read(scripts) == scripts(db)
  }

  private static func scripts(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT ifnull(sql, name) FROM sqlite_master ORDER BY name")
  }

  private static let tables = """
    CREATE TABLE agencies (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, province TEXT NOT NULL,
      UNIQUE (name, province));
    CREATE TABLE documents (
      id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, length INTEGER NOT NULL,
      packed BLOB NOT NULL);
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      agency INTEGER NOT NULL REFERENCES agencies, kind TEXT,
      year INTEGER NOT NULL, today TEXT NOT NULL, made TEXT NOT NULL, capture TEXT,
      timings TEXT NOT NULL, version TEXT NOT NULL, checklist TEXT NOT NULL,
      addresses TEXT NOT NULL, scores TEXT NOT NULL,
      document INTEGER NOT NULL REFERENCES documents, seal TEXT NOT NULL);
    CREATE INDEX runs_by_agency ON runs (agency, year, number);
    CREATE TABLE verdicts (
      run INTEGER NOT NULL REFERENCES runs, place INTEGER NOT NULL,
      item TEXT NOT NULL, element TEXT, verdict TEXT NOT NULL, reasons TEXT NOT NULL,
      required INTEGER NOT NULL,
      PRIMARY KEY (run, place)) WITHOUT ROWID;
    """

  /// The runs of a watch with what was told of them, and what is to be sent.
  private static let nights = """
    CREATE TABLE nights (
      run INTEGER PRIMARY KEY REFERENCES runs, alarms TEXT NOT NULL);
    CREATE TABLE letters (
      id INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL REFERENCES nights,
      way TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, data TEXT NOT NULL,
      sent TEXT);
    CREATE INDEX letters_unsent ON letters (run) WHERE sent IS NULL;
    """
}
