import Testing

@testable import Fetching

@Suite struct HostMapTests {
  @Test("a host is found whatever its case")
  func found() throws {
    let map = try HostMap(entries: ["WWW.a.example=127.0.0.1:8080", "b=10.0.0.1:1"])
    #expect(map[host: "www.A.example"] == .init(address: [127, 0, 0, 1], port: 8080))
    #expect(map[host: "b"]?.text == "10.0.0.1:1")
    #expect(map[host: "a.example"] == nil)
  }

  @Test(
    "an entry that is none is named with the right form",
    arguments: [
      "", "a", "a=", "=127.0.0.1:80", "a=127.0.0.1", "a=127.0.0.1:0", "a=127.0.0.1:65536",
      "a=localhost:80", "a=127.0.1:80", "a=127.0.0.256:80", "a=[::1]:80", "a b=127.0.0.1:80",
      "a=127.0.0.1:80=c", "http://a=127.0.0.1:80", "a=127.0.0.1:80:90", "a=127..0.1:80",
    ])
  func refused(_ entry: String) {
    let fault = #expect(throws: HostMap.Fault.self) { try HostMap(entries: [entry]) }
    #expect(
      fault?.description
        == "\"\(entry)\" is not of the form HOST=ADDRESS:PORT, for example "
        + "www.mueangtuayang.example=127.0.0.1:8080")
  }
}
