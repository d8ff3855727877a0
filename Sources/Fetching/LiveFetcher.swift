import Causes

extension Fetcher {
  /// Asks the live web through libcurl: politely, with retries, and never an address that is not
  /// global and that the options do not name.
  package static func live(_ options: LiveOptions) -> Fetcher {
    let web = LiveWeb(options)
    return Fetcher { request in await web.fetch(request) }
      .retrying(options.retry, isHopeless: web.isHopeless)
  }
}

/// The way of one request: address, breaker, host's gate, name, address's gate, a place
/// among all, curl.
private struct LiveWeb: Sendable {
  private let options: LiveOptions
  private let multi: CurlMulti
  private let hosts: HostGate
  private let addresses: HostGate
  private let places: Turnstile
  private let breaker: Breaker
  private let addressBreaker: Breaker
  private let router: Router

  init(_ options: LiveOptions) {
    self.options = options
    let (manners, map, time) = (options.manners, options.hostMap, options.time)
    multi = CurlMulti(options: options)
    places = Turnstile(width: manners.width)
    breaker = Breaker(options.breaker, time: time)
    addressBreaker = Breaker(options.breaker.ofAddress, time: time)
    router = Router(options)
    hosts = HostGate(time: time, turns: options.turns) { host in
      map[host: host] == nil
        ? .init(width: manners.hostWidth, pause: manners.pause)
        : .init(width: manners.mappedHostWidth)
    }
    addresses = HostGate(time: time) { _ in .init(width: manners.addressWidth) }
  }

  /// Whether the server of a request gets no further ones for now.
  @Sendable func isHopeless(_ request: Request) -> Bool {
    guard let address = try? WebAddress(request.url) else { return true }
    return isLeftAlone(address)
  }

  private func isLeftAlone(_ address: WebAddress) -> Bool {
    breaker.isOpen(address.server) || breaker.isOpen(address.text)
  }

  func fetch(_ request: Request) async -> Result<Response, Cause> {
    let address: WebAddress
    do {
      address = try WebAddress(request.url)
    } catch {
      return .failure(error.cause)
    }
    guard router.allowsPort(of: address) else { return .failure(.portRefused) }
    guard !isLeftAlone(address) else { return .failure(.breakerOpen) }
    let result = await hosts.pass(
      address.host, after: request.pause, unless: { isLeftAlone(address) }
    ) { await visit(address, request) }
    return result ?? .failure(.cancelled)
  }

  private func visit(_ address: WebAddress, _ request: Request) async -> Result<Response, Cause> {
    guard request.spending.isWithin(options.budget) else { return .failure(.budgetSpent) }
    guard breaker.admits(address.server) else { return .failure(.breakerOpen) }
    let result: Result<Response, Cause>
    switch await router.route(to: address) {
    case .failure(let cause): result = .failure(cause)
    case .success(let route) where route.isMapped: result = await look(address, request, route)
    case .success(let route): result = await visit(address, request, route)
    }
    // That there is a robots.txt, or none, is no sign that pages come.
    breaker.note(result, of: address.server, isPage: request.purpose != .robots)
    if case .success(let response) = result { await keepWait(askedBy: response, of: address) }
    return result
  }

  /// A short wait that a server asks for holds its host, a long one only the one address.
  private func keepWait(askedBy response: Response, of address: WebAddress) async {
    guard let wait = options.retry.askedWait(by: response) else { return }
    if wait <= options.retry.longestRetryAfter {
      await hosts.hold(address.host, for: wait)
    } else {
      breaker.pause(address.text, for: wait)
    }
  }

  /// Many hosts may share an address; it is treated as one server, too.
  private func visit(
    _ address: WebAddress, _ request: Request, _ route: Route
  ) async -> Result<Response, Cause> {
    let server = route.server
    guard !addressBreaker.isOpen(server) else { return .failure(.breakerOpen) }
    let result = await addresses.pass(server) { () -> Result<Response, Cause> in
      guard addressBreaker.admits(server) else { return .failure(.breakerOpen) }
      let result = await look(address, request, route)
      addressBreaker.note(result, of: server)
      return result
    }
    return result ?? .failure(.cancelled)
  }

  /// Asks with trust first; a broken certificate is looked past as an assessor clicks through.
  private func look(
    _ address: WebAddress, _ request: Request, _ route: Route
  ) async -> Result<Response, Cause> {
    guard await places.enter() else { return .failure(.cancelled) }
    let start = options.time.now()
    defer {
      request.spending.add(start.duration(to: options.time.now()))
      places.leave()
    }
    let first = await ask(address, request, route, isVerifyingTLS: true)
    guard case .failure(let cause) = first, cause.isBrokenTrust, !options.isTLSStrict else {
      return first
    }
    return await ask(address, request, route, isVerifyingTLS: false).map { $0.lookedPast(cause) }
  }

  private func ask(
    _ address: WebAddress, _ request: Request, _ route: Route, isVerifyingTLS: Bool
  ) async -> Result<Response, Cause> {
    var request = request
    request.url = route.isMapped ? address.inPlainHTTP : address.text
    let answer = await multi.perform(request, route: route, isVerifyingTLS: isVerifyingTLS)
    // Not modified since when? Nobody said that anything is known.
    if case .success(let response) = answer, response.status == 304, request.validators == nil {
      return .failure(.protocolError)
    }
    return answer
  }
}

extension LiveOptions.BreakerRule {
  /// Many hosts share an address: that one of them answers badly says nothing about the others.
  fileprivate var ofAddress: Self {
    var rule = self
    rule.requests = .max
    return rule
  }
}

extension WebAddress {
  /// Host and port: what one server program answers for.
  fileprivate var server: String { "\(host):\(port)" }

  /// Mapped hosts are served without certificates.
  fileprivate var inPlainHTTP: String {
    scheme == "https" ? "http" + text.dropFirst("https".count) : text
  }
}

extension Response {
  fileprivate func lookedPast(_ cause: Cause) -> Response {
    var response = self
    response.brokenTLS = cause
    return response
  }
}
