internal import Causes
internal import Synchronization

/// Where hosts are: each name is asked for until it is found, and then keeps its addresses for the
/// run.
///
/// So the addresses that the guard saw are those that are asked, whatever the name server says a
/// moment later.
final class NameLookup: Sendable {
  typealias Ask = @Sendable (String) async -> Result<[NetworkAddress], Cause>

  private let control: String
  private let ask: Ask
  private let known = Mutex<[String: [NetworkAddress]]>([:])

  /// - Parameter control: A name that exists; while it has no address, no name is unknown.
  init(control: String, ask: @escaping Ask = SystemNames.ask) {
    self.control = control
    self.ask = ask
  }

  /// All addresses of a host, which may be an address itself.
  func addresses(of host: String) async -> Result<[NetworkAddress], Cause> {
    if let address = NetworkAddress(host: host) { return .success([address]) }
    if let addresses = known.withLock({ $0[host] }) { return .success(addresses) }
    let found = await ask(host)
    switch found {
    case .success(let addresses): known.withLock { $0[host] = addresses }
    case .failure(.nameUnknown): return .failure(await causeOfUnknown())
    case .failure: break
    }
    return found
  }

  private func causeOfUnknown() async -> Cause {
    if case .success = await ask(control) { .nameUnknown } else { .nameServerFailed }
  }
}
