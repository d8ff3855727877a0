internal import CPostgres

/// Where the shared store is: a URL of PostgreSQL, as libpq reads it.
///
/// What the URL leaves out comes from where libpq looks for it: PGPASSWORD, ~/.pgpass, PGSSLMODE.
package struct StoreAddress: Sendable, CustomStringConvertible {
  /// As it was written, perhaps with a password: for libpq alone.
  let text: String
  /// Host, port and database; never the password.
  package let description: String

  /// Why a text is no such URL, in words that repeat nothing of it but the name of an option.
  package struct Fault: Error, Equatable, CustomStringConvertible {
    package let description: String
  }

  package init(_ text: String) throws(Fault) {
    guard text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") else {
      throw Fault(description: Self.expected)
    }
    var complaint: UnsafeMutablePointer<CChar>?
    guard let options = PQconninfoParse(text, &complaint) else {
      defer { PQfreemem(complaint) }
      throw Self.fault(complaint.map { String(cString: $0) } ?? "")
    }
    defer { PQconninfoFree(options) }
    self.text = text
    description = Self.description(of: Self.values(options))
  }

  private static let expected = "a URL like postgres://user@host:5432/database was expected"

  /// libpq quotes parts of the URL, among them what it takes for a password; an option's name is
  /// harmless.
  private static func fault(_ complaint: String) -> Fault {
    let isOfOption = complaint.hasPrefix("invalid URI query parameter:")
    let line = complaint.split(separator: "\n").first.map(String.init) ?? ""
    return Fault(description: isOfOption ? "\(expected); \(line)" : expected)
  }

  private static func values(
    _ options: UnsafeMutablePointer<PQconninfoOption>
  ) -> [String: String] {
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      values[String(cString: keyword)] = option.pointee.val.map { String(cString: $0) }
      option += 1
    }
    return values
  }

  private static func description(of values: [String: String]) -> String {
    let port = values["port"].map { ":\($0)" } ?? ""
    return "postgres://\(values["host"] ?? "")\(port)/\(values["dbname"] ?? "")"
  }
}
