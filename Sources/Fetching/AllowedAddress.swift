internal import Glibc

/// A non-global address that may be asked all the same, at one, some or all ports.
package struct AllowedAddress: Sendable, Hashable {
  /// 4 or 16 bytes, in network order.
  private let address: [UInt8]
  private let ports: PortRange

  /// Reads `127.0.0.1`, `127.0.0.1:8080`, `127.0.0.1:8000-8999` or `[fd00::1]:8080`; `nil` for
  /// anything else.
  package init?(_ text: String) {
    let isSix = text.hasPrefix("[")
    let end = isSix ? text.firstIndex(of: "]") : text.firstIndex(of: ":")
    let host = text[..<(end ?? text.endIndex)].drop { $0 == "[" }
    var rest = text[(end ?? text.endIndex)...]
    if isSix, rest.popFirst() == nil { return nil }
    let ports = rest.isEmpty ? PortRange.all : rest.first == ":" ? PortRange(rest.dropFirst()) : nil
    guard let address = Self.bytes(host, isSix: isSix), let ports else { return nil }
    self.address = address
    self.ports = ports
  }

  func holds(_ address: [UInt8], port: UInt16) -> Bool {
    address == self.address && ports.contains(port)
  }

  private static func bytes(_ host: Substring, isSix: Bool) -> [UInt8]? {
    var bytes: [UInt8] = Array(repeating: 0, count: isSix ? 16 : 4)
    return inet_pton(isSix ? AF_INET6 : AF_INET, String(host), &bytes) == 1 ? bytes : nil
  }
}
