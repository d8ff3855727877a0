internal import CPostgres
internal import Glibc

/// One connection to the server. It blocks, for a limited time, the thread that uses it.
///
/// libpq allows a connection to be used by one thread at a time; the actor that owns it sees to that.
final class StoreConnection {
  private let handle: OpaquePointer
  /// A server that has not answered by then is given up with the connection.
  private static let longestReply = Duration.seconds(30)

  /// - Throws: `.unreachable`, whatever the reason.
  init(_ address: StoreAddress) throws(StoreTrouble) {
    // Of two words for one thing the later one counts, so a URL overrules the first ones.
    let words = [
      ("connect_timeout", "10"), ("fallback_application_name", "oit"),
      ("tcp_user_timeout", "30000"), ("dbname", address.text), ("client_encoding", "UTF8"),
    ]
    let made = withCTexts(words.map(\.0)) { keywords in
      withCTexts(words.map(\.1)) { values in
        PQconnectdbParams(keywords.baseAddress, values.baseAddress, 1)
      }
    }
    guard let made else { throw .unreachable("no memory for a connection") }
    guard PQstatus(made) == CONNECTION_OK, PQsetnonblocking(made, 1) == 0 else {
      defer { PQfinish(made) }
      throw .unreachable(Self.message(of: made))
    }
    // What the server remarks is nobody's business; libpq would print it.
    PQsetNoticeProcessor(made, { _, _ in }, nil)
    handle = made
  }

  deinit { PQfinish(handle) }

  /// Runs one statement.
  ///
  /// - Parameter values: What `$1`, `$2`, … stand for.
  func run(_ statement: String, _ values: [String?]) throws(StoreTrouble) -> [StoreRow] {
    let isSent = withCTexts(values) { values in
      PQsendQueryParams(
        handle, statement, Int32(values.count - 1), nil, values.baseAddress, nil, nil, 0)
    }
    guard isSent == 1 else { throw lost }
    return try results()
  }

  /// Runs several statements, which take no values.
  func run(script: String) throws(StoreTrouble) {
    guard PQsendQuery(handle, script) == 1 else { throw lost }
    _ = try results()
  }

  private func results() throws(StoreTrouble) -> [StoreRow] {
    let deadline = ContinuousClock.now + Self.longestReply
    var rows: [StoreRow] = []
    var trouble: StoreTrouble?
    while true {
      try waitForResult(until: deadline)
      guard let result = PQgetResult(handle) else { break }
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_TUPLES_OK: rows += StoreRow.all(of: result)
      case PGRES_COMMAND_OK: break
      default: trouble = trouble ?? Self.trouble(of: result)
      }
    }
    if let trouble { throw trouble }
    guard PQstatus(handle) == CONNECTION_OK else { throw lost }
    return rows
  }

  private func waitForResult(until deadline: ContinuousClock.Instant) throws(StoreTrouble) {
    while true {
      let unsent = PQflush(handle)
      if unsent < 0 { throw lost }
      if unsent == 0 && PQisBusy(handle) == 0 { return }
      try poll(writing: unsent == 1, until: deadline)
      guard PQconsumeInput(handle) == 1 else { throw lost }
    }
  }

  private func poll(
    writing: Bool, until deadline: ContinuousClock.Instant
  ) throws(StoreTrouble) {
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    guard left > 0 else { throw .unreachable("the server does not answer") }
    var wanted = pollfd(
      fd: PQsocket(handle), events: Int16(writing ? POLLIN | POLLOUT : POLLIN), revents: 0)
    // A signal that ends the wait early is answered by the next round.
    _ = Glibc.poll(&wanted, 1, Int32(left.rounded(.up)))
  }

  private var lost: StoreTrouble { .unreachable(Self.message(of: handle)) }

  /// One line of what libpq says, which names hosts and users, and no passwords.
  private static func message(of handle: OpaquePointer) -> String {
    let lines = String(cString: PQerrorMessage(handle)).split(whereSeparator: \.isNewline)
    let text = lines.map { $0.trimmingPrefix { $0.isWhitespace } }.joined(separator: "; ")
    return text.isEmpty ? "the connection was lost" : text
  }

  private static func trouble(of result: OpaquePointer) -> StoreTrouble {
    let message = oit_error_text(result).map { String(cString: $0) } ?? "the connection was lost"
    return StoreTrouble(code: oit_error_code(result).map { String(cString: $0) }, message)
  }
}

/// What the server says in one row, as text.
struct StoreRow: Sendable {
  let fields: [String?]

  static func all(of result: OpaquePointer) -> [StoreRow] {
    (0..<PQntuples(result)).map { row in
      StoreRow(
        fields: (0..<PQnfields(result)).map { column in
          guard PQgetisnull(result, row, column) == 0 else { return nil }
          return String(cString: PQgetvalue(result, row, column))
        })
    }
  }

  /// - Precondition: The statement asks for such a column, which is never empty.
  func text(_ column: Int) -> String {
    guard let text = fields[column] else { preconditionFailure("column \(column) is empty") }
    return text
  }

  /// - Precondition: as `text`, and it holds whole numbers.
  func number(_ column: Int) -> Int64 {
    guard let number = Int64(text(column)) else {
      preconditionFailure("column \(column) holds no number")
    }
    return number
  }
}

/// Hands texts to C as an array of pointers that ends with none.
private func withCTexts<Value>(
  _ texts: [String?], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Value
) -> Value {
  let copies = texts.map { text in text.flatMap { strdup($0) } }
  defer { for copy in copies { free(copy) } }
  return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer(body)
}
