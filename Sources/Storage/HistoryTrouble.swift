internal import Filing
internal import GRDB

/// Why a history cannot be used, in one line without a full stop.
package enum HistoryTrouble: Error, Equatable, CustomStringConvertible {
  case missing(String)
  /// Something else is in the file: it is left as it is.
  case foreign(String)
  /// A step was taken that this program does not know.
  case newer(String, step: String)
  case damaged(String, String)
  case full(String)
  /// Another program kept it longer than was waited for.
  case busy(String)
  case unusable(String, String)

  package var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such history"
    case .foreign(let path):
      "\(path): this is no history of oit, and is left as it is; name another file"
    case .newer(let path, let step):
      "\(path): a newer oit wrote this history (\(step)); use that version here, too"
    case .damaged(let path, let why):
      """
      \(path): the history is damaged (\(why)); `oit history --rebuild \(path) --from …` makes it \
      anew and keeps this file under another name
      """
    case .full(let path): "\(path): the disk is full; make room and run the same command again"
    case .busy(let path): "\(path): another program is writing this history; try again later"
    case .unusable(let path, let why): "\(path): the history cannot be used: \(why)"
    }
  }

  /// What an error of SQLite comes to.
  init(_ error: DatabaseError, at path: String) {
    let why = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode {
      // Every statement is written here: where one has no sense, the tables are not ours any more.
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR: .damaged(path, why)
      case .SQLITE_FULL: .full(path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path)
      default: .unusable(path, why)
      }
  }

  init(_ trouble: WriteTrouble, at path: String) {
    self = trouble.isOutOfSpace ? .full(path) : .unusable(path, trouble.description)
  }

  package var isDamage: Bool {
    if case .damaged = self { true } else { false }
  }
}
