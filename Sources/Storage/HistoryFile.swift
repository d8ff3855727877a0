internal import Filing
internal import GRDB
internal import Glibc

/// The file of a history: told from others, begun, and put aside when it is damaged.
struct HistoryFile {
  let path: String

  /// What SQLite keeps beside a file, and the file itself last.
  private static let ends = ["-wal", "-shm", ""]
  private static let magic = Array("SQLite format 3\u{0}".utf8)

  /// Sees that the file is a history by its first bytes, and whether these are whole.
  ///
  /// Two of three signs are enough to know a damaged history from a file of somebody else, which
  /// stays untouched; a file without a byte is a history that was lost.
  func recognise() throws(HistoryTrouble) {
    let head = try bytes(most: 72)
    if head.isEmpty { throw .damaged(path, "it is empty") }
    let signs = [
      head.starts(with: Self.magic), Self.number(head, at: 60) == HistoryTables.sign,
      Self.number(head, at: 68) == HistoryTables.application,
    ]
    let isCut = head.count < 72 && head.prefix(16) == Self.magic.prefix(head.count)[...]
    if isCut { throw .damaged(path, "only its first \(head.count) bytes are there") }
    guard signs.count(where: { $0 }) >= 2 else { throw .foreign(path) }
    if signs.contains(false) { throw .damaged(path, "its first bytes are spoilt") }
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> UInt32? {
    guard bytes.count >= place + 4 else { return nil }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func bytes(most: Int) throws(HistoryTrouble) -> [UInt8] {
    guard let file = fopen(path, "r") else {
      let code = errno
      throw code == ENOENT ? .missing(path) : .unusable(path, String(cString: strerror(code)))
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: most)
    let count = fread(&bytes, 1, most, file)
    if ferror(file) != 0 { throw .unusable(path, String(cString: strerror(errno))) }
    return Array(bytes.prefix(count))
  }

  /// Makes a history without runs where there is no file; it is there whole or not at all.
  func beginIfMissing() throws(HistoryTrouble) {
    if access(path, F_OK) == 0 { return }
    let beside = "\(path).\(getpid()).\(UInt32.random(in: 0...(.max)))\(WholeFile.unfinished)"
    defer { unlink(beside) }
    try AuditDatabase.naming(path) {
      let queue = try DatabaseQueue(path: beside, configuration: AuditDatabase.configuration)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(HistoryTables.application)")
        try db.execute(sql: "PRAGMA user_version = \(HistoryTables.sign)")
      }
      try HistoryTables.steps.migrate(queue)
      // Kept in the file; from here on readers and a writer do not wait for one another.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    }
    // A second name fails where another process was quicker, whose file is as good.
    guard link(beside, path) == 0 || errno == EEXIST else {
      throw trouble()
    }
  }

  /// Puts the file aside with what SQLite keeps beside it, and begins a new one.
  ///
  /// - Parameter check: Looks again once no other process is about to do the same.
  /// - Returns: the new name; `nil` when another process did it meanwhile.
  func setAside(
    unless check: () throws(HistoryTrouble) -> Void
  ) throws(HistoryTrouble) -> String? {
    let lock = try open(path + "-lock")
    defer { close(lock) }
    guard flock(lock, LOCK_EX) == 0 else {
      throw trouble()
    }
    do {
      try check()
      return nil
    } catch {
      guard error.isDamage else { throw error }
    }
    let aside = try moveAside("damaged")
    try beginIfMissing()
    return aside
  }

  /// Sees that nothing is there, or a history, sound or damaged.
  func checkMayGiveWay() throws(HistoryTrouble) {
    do throws(HistoryTrouble) {
      try recognise()
    } catch {
      switch error {
      case .missing, .damaged: break
      default: throw error
      }
    }
  }

  /// Puts a finished history in the place of this one.
  ///
  /// - Returns: the new name of what was there; `nil` when nothing was.
  func giveWay(to other: HistoryFile) throws(HistoryTrouble) -> String? {
    let aside = access(path, F_OK) == 0 ? try moveAside("before") : nil
    guard rename(other.path, path) == 0 else { throw trouble() }
    return aside
  }

  /// Takes away what was begun and is of no use.
  func remove() { for end in Self.ends { unlink(path + end) } }

  /// Gives the file and what lies beside it a name that is free.
  private func moveAside(_ word: String) throws(HistoryTrouble) -> String {
    let aside = freeName(word)
    for end in Self.ends {
      guard rename(path + end, aside + end) == 0 || (errno == ENOENT && !end.isEmpty) else {
        throw trouble()
      }
    }
    return aside
  }

  private func trouble() -> HistoryTrouble {
    HistoryTrouble(WriteTrouble(path: path, code: errno), at: path)
  }

  private func open(_ name: String) throws(HistoryTrouble) -> Int32 {
    let descriptor = Glibc.open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw HistoryTrouble(WriteTrouble(path: name, code: errno), at: path)
    }
    return descriptor
  }

  /// `FILE.damaged-1` for example, with the first number that is free.
  private func freeName(_ word: String) -> String {
    let names = (1...).lazy.map { "\(path).\(word)-\($0)" }
    let free = names.first { name in !Self.ends.contains { access(name + $0, F_OK) == 0 } }
    guard let free else { preconditionFailure("there is always another number") }
    return free
  }
}
