/// Which network addresses may be asked: only those that IANA calls global.
///
/// A submitted URL or a redirect must not make us ask a neighbour of the machine that runs the
/// audit. The list is that of the IANA special-purpose registries for IPv4 and IPv6; an IPv4
/// address inside an IPv6 one (::ffff:0:0/96, 64:ff9b::/96) is judged as IPv4.
package enum AddressGuard {
  /// Whether an address of 4 or 16 bytes, in network order, is global.
  package static func isGlobal(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 4: !special4.contains { $0.holds(address) }
    case 16: isGlobal6(address)
    default: false
    }
  }

  private static func isGlobal6(_ address: [UInt8]) -> Bool {
    if carriers.contains(where: { $0.holds(address) }) { return isGlobal(Array(address[12...])) }
    return Prefix([0x20], 3).holds(address) && !special6.contains { $0.holds(address) }
  }

  private struct Prefix: Sendable {
    let bytes: [UInt8]
    let bits: Int

    init(_ bytes: [UInt8], _ bits: Int) {
      self.bytes = bytes
      self.bits = bits
    }

    /// Whether the first `bits` of the address are those of the prefix; missing bytes are zero.
    func holds(_ address: [UInt8]) -> Bool {
      (0..<(bits + 7) / 8).allSatisfy { index in
        let mask: UInt8 = bits - index * 8 >= 8 ? 0xFF : ~(0xFF >> UInt8(bits - index * 8))
        let own = index < bytes.count ? bytes[index] : 0
        return (address[index] & mask) == (own & mask)
      }
    }
  }

  private static let special4: [Prefix] = [
    Prefix([0], 8), Prefix([10], 8), Prefix([100, 64], 10), Prefix([127], 8),
    Prefix([169, 254], 16), Prefix([172, 16], 12), Prefix([192, 0, 0], 24),
    Prefix([192, 0, 2], 24), Prefix([192, 88, 99], 24), Prefix([192, 168], 16),
    Prefix([198, 18], 15), Prefix([198, 51, 100], 24), Prefix([203, 0, 113], 24),
    Prefix([224], 4), Prefix([240], 4),
  ]

  /// Those inside 2000::/3 that are not global.
  private static let special6: [Prefix] = [
    Prefix([0x20, 0x01, 0x00], 23), Prefix([0x20, 0x01, 0x0D, 0xB8], 32),
    Prefix([0x20, 0x02], 16), Prefix([0x3F, 0xFF, 0x00], 20),
  ]

  /// IPv6 prefixes whose last four bytes are an IPv4 address.
  private static let carriers: [Prefix] = [
    Prefix([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96),
    Prefix([0x00, 0x64, 0xFF, 0x9B], 96),
  ]
}
