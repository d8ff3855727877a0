/// Ports from one to another, both included, as in `8000-8999`.
package struct PortRange: Sendable, Hashable {
  private let first: UInt16
  private let last: UInt16

  /// Ports of web servers that an assessor would take for usual.
  package static let usual: Set<PortRange> = Set([80, 443, 8080, 8443].map { PortRange($0) })
  static let all = PortRange(first: 1, last: .max)

  init(_ port: UInt16) { self.init(first: port, last: port) }

  private init(first: UInt16, last: UInt16) {
    self.first = first
    self.last = last
  }

  /// Reads `PORT` or `PORT-PORT`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { UInt16($0) }
    guard (1...2).contains(ends.count), case let first?? = ends.first, case let last?? = ends.last,
      first > 0, first <= last
    else { return nil }
    self.init(first: first, last: last)
  }

  func contains(_ port: UInt16) -> Bool { first <= port && port <= last }
}
