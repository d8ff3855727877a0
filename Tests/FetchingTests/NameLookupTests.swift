import Causes
import Glibc
import Synchronization
import Testing

@testable import Fetching

@Suite struct NameLookupTests {
  private static let address = NetworkAddress(bytes: [20, 0, 0, 10])

  @Test(
    "a name is unknown only while the control name has an address",
    arguments: [(Cause?.none, Cause.nameUnknown), (.nameUnknown, .nameServerFailed)])
  func control(_ trouble: Cause?, _ expected: Cause) async {
    let names = NameLookup(control: "control.example") { host in
      if host == "control.example", trouble == nil { return .success([Self.address]) }
      return .failure(.nameUnknown)
    }
    #expect(await names.addresses(of: "x.example") == .failure(expected))
  }

  @Test("a name keeps its addresses for the run, a failure is asked again")
  func keeps() async {
    let asked = Mutex(0)
    let names = NameLookup(control: "control.example") { _ in
      asked.withLock { $0 += 1 }
      return asked.withLock { $0 == 1 } ? .failure(.nameServerTimeout) : .success([Self.address])
    }
    #expect(await names.addresses(of: "x.example") == .failure(.nameServerTimeout))
    for _ in 0..<3 { #expect(await names.addresses(of: "x.example") == .success([Self.address])) }
    #expect(asked.withLock { $0 } == 2)
  }

  @Test("an address is no name")
  func literals() async throws {
    let names = NameLookup(control: "") { _ in .failure(.nameUnknown) }
    #expect(await names.addresses(of: "20.0.0.10") == .success([Self.address]))
    let six = try await names.addresses(of: "[2001:db8::1]").get()
    #expect(six.map(\.text) == ["[2001:db8:0:0:0:0:0:1]"])
  }

  @Test("only a resolver's plain no means that a name does not exist")
  func codes() {
    #expect(SystemNames.cause(EAI_NONAME, after: .zero) == .nameUnknown)
    #expect(SystemNames.cause(EAI_AGAIN, after: .seconds(4)) == .nameServerTimeout)
    // -5 is EAI_NODATA, behind a feature macro: the name exists, but has no address.
    for code in [EAI_AGAIN, EAI_FAIL, EAI_SYSTEM, -5] {
      #expect(SystemNames.cause(code, after: .seconds(1)) == .nameServerFailed)
    }
  }
}
