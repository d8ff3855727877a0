internal import Glibc

/// An IPv4 or IPv6 address.
struct NetworkAddress: Sendable, Hashable, Comparable {
  /// 4 or 16 bytes, in network order.
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads what stands for a host in an address when it is no name: `127.0.0.1`, `[::1]`.
  init?(host: String) {
    let isSix = host.hasPrefix("[") && host.hasSuffix("]")
    var bytes: [UInt8] = Array(repeating: 0, count: isSix ? 16 : 4)
    let text = isSix ? String(host.dropFirst().dropLast()) : host
    guard inet_pton(isSix ? AF_INET6 : AF_INET, text, &bytes) == 1 else { return nil }
    self.bytes = bytes
  }

  /// As it stands in a URL.
  var text: String {
    guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map { index in
      String(Int(bytes[index]) << 8 | Int(bytes[index + 1]), radix: 16)
    }
    return "[" + groups.joined(separator: ":") + "]"
  }

  static func < (one: Self, other: Self) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
