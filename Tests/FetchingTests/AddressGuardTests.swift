import Testing

@testable import Fetching

@Suite struct AddressGuardTests {
  @Test(
    "an IPv4 address is asked only when it is global",
    arguments: [
      ("203.157.7.98", true), ("1.1.1.1", true), ("8.8.8.8", true), ("100.63.255.255", true),
      ("100.128.0.0", true), ("172.15.255.255", true), ("172.32.0.0", true), ("9.9.9.9", true),
      ("198.17.255.255", true), ("198.20.0.0", true), ("223.255.255.255", true),
      ("192.0.1.0", true), ("169.253.0.1", true),
      ("0.0.0.0", false), ("0.1.2.3", false), ("10.0.0.1", false), ("10.255.255.255", false),
      ("100.64.0.0", false), ("100.127.255.255", false), ("127.0.0.1", false),
      ("127.255.255.254", false), ("169.254.169.254", false), ("172.16.0.1", false),
      ("172.31.255.255", false), ("192.0.0.8", false), ("192.0.2.1", false),
      ("192.88.99.1", false), ("192.168.1.1", false), ("198.18.0.1", false),
      ("198.19.255.255", false), ("198.51.100.7", false), ("203.0.113.7", false),
      ("224.0.0.1", false), ("239.255.255.255", false), ("240.0.0.1", false),
      ("255.255.255.255", false),
    ])
  func version4(_ text: String, _ isGlobal: Bool) {
    let address = text.split(separator: ".").compactMap { UInt8($0) }
    #expect(AddressGuard.isGlobal(address) == isGlobal)
  }

  @Test(
    "an IPv6 address is asked only when it is global",
    arguments: [
      ([0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8888], true),
      ([0x2404, 0x6800, 0, 0, 0, 0, 0, 1], true),
      ([0x2001, 0x0200, 0, 0, 0, 0, 0, 1], true),
      ([0x3FFF, 0x1000, 0, 0, 0, 0, 0, 1], true),
      ([0, 0, 0, 0, 0, 0xFFFF, 0xCB9D, 0x0762], true),  // ::ffff:203.157.7.98
      ([0x64, 0xFF9B, 0, 0, 0, 0, 0xCB9D, 0x0762], true),
      ([0, 0, 0, 0, 0, 0, 0, 0], false),
      ([0, 0, 0, 0, 0, 0, 0, 1], false),
      ([0, 0, 0, 0, 0, 0xFFFF, 0x7F00, 1], false),  // ::ffff:127.0.0.1
      ([0, 0, 0, 0, 0, 0, 0x7F00, 1], false),  // ::127.0.0.1
      ([0x64, 0xFF9B, 0, 0, 0, 0, 0x0A00, 1], false),  // NAT64 of 10.0.0.1
      ([0x64, 0xFF9B, 1, 0, 0, 0, 0x0808, 0x0808], false),
      ([0x100, 0, 0, 0, 0, 0, 0, 1], false),
      ([0x2001, 0, 0, 0, 0, 0, 0, 1], false),  // Teredo
      ([0x2001, 0x01FF, 0, 0, 0, 0, 0, 1], false),
      ([0x2001, 0x0DB8, 0, 0, 0, 0, 0, 1], false),
      ([0x2002, 0x7F00, 1, 0, 0, 0, 0, 1], false),  // 6to4 of 127.0.0.1
      ([0x3FFF, 0x0FFF, 0, 0, 0, 0, 0, 1], false),
      ([0x4000, 0, 0, 0, 0, 0, 0, 1], false),
      ([0xFC00, 0, 0, 0, 0, 0, 0, 1], false),
      ([0xFD12, 0x3456, 0, 0, 0, 0, 0, 1], false),
      ([0xFE80, 0, 0, 0, 0, 0, 0, 1], false),
      ([0xFF02, 0, 0, 0, 0, 0, 0, 1], false),
    ])
  func version6(_ groups: [UInt16], _ isGlobal: Bool) {
    let address = groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(AddressGuard.isGlobal(address) == isGlobal)
  }

  @Test("what is no address is not global", arguments: [[], [8, 8, 8], [1, 2, 3, 4, 5]])
  func neither(_ bytes: [UInt8]) {
    #expect(!AddressGuard.isGlobal(bytes))
  }
}
