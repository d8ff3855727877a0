/// Why the store did not do what it was asked for, in one line without a full stop.
package enum StoreTrouble: Error, Equatable, CustomStringConvertible {
  /// There is no connection, or it was lost on the way; it may be there again soon.
  case unreachable(String)
  /// The server understood and said no; asking again is of no use.
  case refused(String)

  package var description: String {
    switch self {
    case .unreachable(let why), .refused(let why): why
    }
  }

  /// What an error of the server comes to, by its code (SQLSTATE).
  ///
  /// Passing are trouble with the connection (08), deadlocks (40), want of memory or connections
  /// (53), a server that stops or starts (57), and one that is a copy for now (25006).
  init(code: String?, _ message: String) {
    let passing = ["08", "40", "53", "57"]
    let isPassing = code.map { passing.contains(String($0.prefix(2))) || $0 == "25006" } ?? true
    self = isPassing ? .unreachable(message) : .refused(message)
  }
}
