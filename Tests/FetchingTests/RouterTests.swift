import Causes
import Testing

@testable import Fetching

@Suite struct RouterTests {
  private func router(_ found: [[UInt8]]) throws -> Router {
    var options = LiveOptions()
    options.hostMap = try HostMap(entries: ["mapped.example=127.0.0.1:9000"])
    options.allowedAddresses = [try #require(AllowedAddress("10.0.0.1:80"))]
    options.allowedPorts.insert(PortRange(8000))
    return Router(options) { _ in .success(found.map { NetworkAddress(bytes: $0) }) }
  }

  @Test("of a name's addresses only those that may be asked are")
  func addresses() async throws {
    let address = try WebAddress("http://x.example/")
    let mixed = try await router([[169, 254, 169, 254], [20, 0, 0, 10]]).route(to: address).get()
    #expect(mixed.addresses == [NetworkAddress(bytes: [20, 0, 0, 10])])
    #expect(
      try await router([[127, 0, 0, 1], [10, 0, 0, 2]]).route(to: address)
        == .failure(.addressRefused))
    #expect(try await router([[10, 0, 0, 1]]).route(to: address).get().port == 80)
    #expect(
      try await router([[10, 0, 0, 1]]).route(to: WebAddress("http://x.example:8080/"))
        == .failure(.addressRefused))
  }

  @Test("a turning list of addresses is one server")
  func turning() async throws {
    let address = try WebAddress("http://x.example/")
    let one = try await router([[20, 0, 0, 10], [20, 0, 0, 9]]).route(to: address).get()
    let two = try await router([[20, 0, 0, 9], [20, 0, 0, 10]]).route(to: address).get()
    #expect(one.server == two.server)
  }

  @Test(
    "ports are those of web servers, the options, and mapped hosts",
    arguments: [
      ("http://x.example/", true), ("https://x.example/", true), ("http://x.example:8080/", true),
      ("https://x.example:8443/", true), ("http://x.example:8000/", true),
      ("http://x.example:22/", false), ("http://x.example:8001/", false),
      ("http://mapped.example:22/", true),
    ])
  func ports(_ text: String, _ isAllowed: Bool) throws {
    #expect(try router([]).allowsPort(of: WebAddress(text)) == isAllowed)
  }
}
