/// A pattern of addresses: `host/path`, `/path` on any host, `name=value` or `name=` in the query.
package struct AddressShape: Sendable, Equatable {
  /// Empty for every host; stands for its subdomains too.
  let host: String
  /// Whole parts of a path, from its beginning when there is a host, else anywhere.
  let parts: [String]
  /// `name=value`, or `name=` for every value; empty when the query does not matter.
  let query: String

  init(_ text: String) {
    guard !text.contains("=") else {
      (host, parts, query) = ("", [], text)
      return
    }
    let pieces = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    host = pieces.first ?? ""
    parts = pieces.dropFirst().filter { !$0.isEmpty }
    query = ""
  }

  func fits(_ address: SubmittedAddress) -> Bool {
    guard query.isEmpty else { return address.queryParts.contains(where: fitsQuery) }
    let path = address.pathParts.map { $0.lowercased() }
    if host.isEmpty { return path.contains(run: parts) }
    return address.isOn(host) && path.starts(with: parts)
  }

  private func fitsQuery(_ part: String) -> Bool {
    let part = part.lowercased()
    return query.hasSuffix("=") ? part.hasPrefix(query) && part != query : part == query
  }
}

/// A block of IPv4 addresses: `10.0.0.0/8`.
package struct NumberBlock: Sendable, Equatable {
  let first: UInt32
  let bits: UInt32

  init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let first = Self.number(parts[0]), let bits = UInt32(parts[1]),
      (1...32).contains(bits)
    else { return nil }
    self.first = first
    self.bits = bits
  }

  func holds(_ number: UInt32) -> Bool { (number ^ first) >> (32 - bits) == 0 }

  /// `203.0.113.7` as a number; `nil` for everything else.
  static func number(_ host: some StringProtocol) -> UInt32? {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    guard parts.count == 4, bytes.count == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension [String] {
  /// Whether the parts stand here one after the other.
  fileprivate func contains(run parts: [String]) -> Bool {
    guard !parts.isEmpty, parts.count <= count else { return false }
    return (0...count - parts.count).contains { self[$0...].starts(with: parts) }
  }
}
