/// Hosts that are looked for at an explicit address instead of in the DNS.
///
/// A sample site is served on loopback under the name it has in `agency.yaml`. Only the addresses
/// named here may be non-global (see `AddressGuard`).
package struct HostMap: Sendable, Equatable {
  /// An IPv4 address and a port, as in `127.0.0.1:8080`.
  package struct Target: Sendable, Hashable {
    package let address: [UInt8]
    package let port: UInt16

    package init(address: [UInt8], port: UInt16) {
      self.address = address
      self.port = port
    }

    package var text: String { address.map(String.init).joined(separator: ".") + ":\(port)" }
  }

  /// What is wrong with an entry, in words for the person who typed it.
  package struct Fault: Error, Equatable, CustomStringConvertible {
    package let description: String
  }

  private var targets: [String: Target] = [:]

  package init() {}

  /// Reads entries of the form `HOST=127.0.0.1:PORT`; of two for one host the last counts.
  package init(entries: [String]) throws(Fault) {
    for entry in entries { try add(entry) }
  }

  /// Where a host is to be looked for; `nil` when it is not mapped. Case does not matter.
  package subscript(host host: String) -> Target? { targets[host.lowercased()] }

  private mutating func add(_ entry: String) throws(Fault) {
    let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isHost(parts[0]), let target = Self.target(parts[1]) else {
      throw Fault(
        description: """
          "\(entry)" is not of the form HOST=ADDRESS:PORT, for example \
          www.mueangtuayang.example=127.0.0.1:8080
          """)
    }
    targets[parts[0].lowercased()] = target
  }

  private static func isHost(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private static func target(_ text: Substring) -> Target? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let port = UInt16(parts[1]), port > 0 else { return nil }
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let address = numbers.compactMap { UInt8($0) }
    guard numbers.count == 4, address.count == 4 else { return nil }
    return Target(address: address, port: port)
  }
}
