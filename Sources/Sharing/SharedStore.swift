/// The database that the processes of one batch share.
///
/// A connection that is lost is made anew, at the next statement whose time has come; each statement
/// is a whole transaction, and may be repeated when nobody knows what became of it.
package actor SharedStore {
  /// What whoever waits wants to know.
  package enum Notice: Sendable, Equatable {
    case lost(String)
    case back
  }

  private let thread = StoreThread()
  package nonisolated let address: StoreAddress
  private let notify: @Sendable (Notice) -> Void
  private var connection: StoreConnection?
  private var backoff = Backoff()
  /// Why there is no connection, and when the next try is due.
  private var outage: (trouble: StoreTrouble, until: ContinuousClock.Instant)?
  /// Workers that are at work, this one included, as last heard.
  var workers = 1

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// Connects, and makes what tables are missing.
  package static func open(
    _ address: StoreAddress, notify: @escaping @Sendable (Notice) -> Void = { _ in }
  ) async throws(StoreTrouble) -> SharedStore {
    let store = SharedStore(address, notify)
    try await store.migrate()
    return store
  }

  private init(_ address: StoreAddress, _ notify: @escaping @Sendable (Notice) -> Void) {
    self.address = address
    self.notify = notify
  }

  private func migrate() throws(StoreTrouble) {
    let there = try ask("SELECT to_regclass('oit.migrations')")[0].fields[0] != nil
    if there, try due().isEmpty { return }
    let connection = try connected()
    try connection.run(script: "BEGIN; SELECT pg_advisory_xact_lock(\(Migration.lock));")
    try connection.run(script: Migration.ledger)
    for step in try due() {
      try connection.run(script: step.script)
      _ = try ask("INSERT INTO oit.migrations (name) VALUES ($1)", [step.name])
    }
    try connection.run(script: "COMMIT")
  }

  private func due() throws(StoreTrouble) -> [Migration] {
    let taken = try ask("SELECT name FROM oit.migrations").map { $0.text(0) }
    return try Migration.due(after: Set(taken))
  }

  /// Runs a statement, once.
  func ask(_ statement: String, _ values: [String?] = []) throws(StoreTrouble) -> [StoreRow] {
    let connection = try connected()
    do {
      return try connection.run(statement, values)
    } catch {
      if case .unreachable = error { lose(error) }
      throw error
    }
  }

  /// Runs a statement, again and again while the server cannot be reached.
  ///
  /// - Throws: `StoreTrouble.refused`, or `CancellationError`.
  func insist(_ statement: String, _ values: [String?] = []) async throws -> [StoreRow] {
    while true {
      do throws(StoreTrouble) {
        return try ask(statement, values)
      } catch {
        guard case .unreachable = error else { throw error }
        try await Task.sleep(until: outage?.until ?? .now)
      }
    }
  }

  private func connected() throws(StoreTrouble) -> StoreConnection {
    if let connection { return connection }
    if let outage, ContinuousClock.now < outage.until { throw outage.trouble }
    do {
      let made = try StoreConnection(address)
      connection = made
    } catch {
      lose(error)
      throw error
    }
    if outage != nil { notify(.back) }
    outage = nil
    backoff.reset()
    return try connected()
  }

  private func lose(_ trouble: StoreTrouble) {
    connection = nil
    if outage == nil { notify(.lost("\(trouble)")) }
    let wait = backoff.next(chance: Double.random(in: 0...1))
    outage = (trouble, ContinuousClock.now + wait)
  }
}
