import Testing

@testable import Fetching

@Suite struct AllowedAddressTests {
  @Test(
    "an address is allowed at the ports it names, and at all when it names none",
    arguments: [
      ("127.0.0.1:8080", true, false), ("127.0.0.1:8000-8999", true, false),
      ("127.0.0.1", true, true), ("127.0.0.2", false, false), ("127.0.0.1:80", false, false),
      ("127.0.0.1:9000-9002", false, true),
    ])
  func holds(_ text: String, _ is8080: Bool, _ is9001: Bool) throws {
    let allowed = try #require(AllowedAddress(text))
    #expect(allowed.holds([127, 0, 0, 1], port: 8080) == is8080)
    #expect(allowed.holds([127, 0, 0, 1], port: 9001) == is9001)
  }

  @Test("an IPv6 address stands in brackets")
  func six() throws {
    let allowed = try #require(AllowedAddress("[fd00::1]:80-90"))
    let address: [UInt8] = [0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    #expect(allowed.holds(address, port: 85) && !allowed.holds(address, port: 91))
  }

  @Test(
    "anything else is not an allowed address",
    arguments: [
      "", ":80", "localhost", "127.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:90-80",
      "127.0.0.1:80-90-100", "127.0.0.1:65536", "127.0.0.0/8", "fd00::1", "[fd00::1", "[127.0.0.1]",
      "[fd00::1]80", "127.0.0.1 ",
    ])
  func refused(_ text: String) { #expect(AllowedAddress(text) == nil) }
}
