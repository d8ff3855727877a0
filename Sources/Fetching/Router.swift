internal import Causes

/// Where a request goes: the addresses that it may be made to.
struct Route: Sendable, Hashable {
  let host: String
  let port: UInt16
  let addresses: [NetworkAddress]
  /// Whether the options name the place, so that nothing of the DNS counts.
  let isMapped: Bool

  /// The network address that is counted as one server, whatever turn a list of them takes.
  var server: String { addresses.min()?.text ?? host }
}

/// Finds where a host is, and keeps to addresses that may be asked.
struct Router: Sendable {
  private let options: LiveOptions
  private let names: NameLookup

  init(_ options: LiveOptions, ask: @escaping NameLookup.Ask = SystemNames.ask) {
    self.options = options
    names = NameLookup(control: options.controlName, ask: ask)
  }

  func allowsPort(of address: WebAddress) -> Bool {
    options.hostMap[host: address.host] != nil
      || options.allowedPorts.contains { $0.contains(address.port) }
  }

  /// Fails with `.addressRefused` when none of the host's addresses may be asked.
  func route(to address: WebAddress) async -> Result<Route, Cause> {
    if let target = options.hostMap[host: address.host] {
      let mapped = NetworkAddress(bytes: target.address)
      return .success(
        Route(host: address.host, port: target.port, addresses: [mapped], isMapped: true))
    }
    return await names.addresses(of: address.host).flatMap { addresses in
      let allowed = addresses.filter { allows($0, port: address.port) }
      guard !allowed.isEmpty else { return .failure(.addressRefused) }
      return .success(
        Route(host: address.host, port: address.port, addresses: allowed, isMapped: false))
    }
  }

  private func allows(_ address: NetworkAddress, port: UInt16) -> Bool {
    AddressGuard.isGlobal(address.bytes)
      || options.allowedAddresses.contains { $0.holds(address.bytes, port: port) }
  }
}
