internal import Causes

extension Fetcher {
  /// Asks the live web through libcurl: politely, with retries, and never a non-global address
  /// that `options.hostMap` does not name.
  package static func live(_ options: LiveOptions) -> Fetcher {
    let web = LiveWeb(options)
    return Fetcher { request in await web.fetch(request) }
      .retrying(options.retry, isHopeless: web.isHopeless)
  }
}

/// The way of one request: address, breaker, host's gate, a place among all, curl, decoding.
private struct LiveWeb: Sendable {
  private let options: LiveOptions
  private let multi: CurlMulti
  private let gate: HostGate
  private let places: Turnstile
  private let breaker: HostBreaker

  init(_ options: LiveOptions) {
    self.options = options
    let manners = options.manners
    let map = options.hostMap
    multi = CurlMulti(options: options)
    places = Turnstile(width: manners.width)
    breaker = HostBreaker(limit: options.breaker.failures)
    gate = HostGate { host in
      map[host: host] == nil
        ? .init(width: manners.hostWidth, interval: manners.pause)
        : .init(width: manners.mappedHostWidth, interval: .zero)
    }
  }

  /// Whether the host of a request gets no further ones.
  @Sendable func isHopeless(_ request: Request) -> Bool {
    guard let address = try? WebAddress(request.url) else { return true }
    return breaker.verdict(on: address.host) != nil
  }

  func fetch(_ request: Request) async -> Result<Response, Cause> {
    guard let address = try? WebAddress(request.url) else { return .failure(.urlInvalid) }
    guard isAllowedPort(of: address) else { return .failure(.portRefused) }
    let result = await gate.pass(address.host, after: request.pause) {
      await visit(address, request)
    }
    return result ?? .failure(.cancelled)
  }

  private func isAllowedPort(of address: WebAddress) -> Bool {
    options.hostMap[host: address.host] != nil
      || options.allowedPorts.contains { $0.contains(address.port) }
  }

  private func visit(
    _ address: WebAddress, _ request: Request
  ) async -> Result<Response, Cause> {
    if let verdict = breaker.verdict(on: address.host) { return .failure(verdict) }
    guard await places.enter() else { return .failure(.cancelled) }
    defer { places.leave() }
    let result = await look(address, request)
    breaker.note(result, of: address.host)
    return result
  }

  /// Asks with trust first; a broken certificate is looked past as an assessor clicks through.
  private func look(
    _ address: WebAddress, _ request: Request
  ) async -> Result<Response, Cause> {
    let first = await ask(address, request, isVerifyingTLS: true)
    guard case .failure(let cause) = first, cause.isBrokenTrust, !options.isTLSStrict else {
      return first
    }
    return await ask(address, request, isVerifyingTLS: false).map { $0.lookedPast(cause) }
  }

  private func ask(
    _ address: WebAddress, _ request: Request, isVerifyingTLS: Bool
  ) async -> Result<Response, Cause> {
    let target = options.hostMap[host: address.host]
    var request = request
    request.url = target == nil ? address.text : address.inPlainHTTP
    let answer = await multi.perform(request, target: target, isVerifyingTLS: isVerifyingTLS)
    switch answer {
    case .failure(.nameUnknown): return .failure(await NameLookup.failure(for: address.host))
    case .failure(let failure): return .failure(failure)
    // Not modified since when? Nobody said that anything is known.
    case .success(let raw) where raw.status == 304 && request.validators == nil:
      return .failure(.protocolError)
    case .success(let raw):
      return Response.make(from: raw, limit: request.byteLimit)
    }
  }
}

extension WebAddress {
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

  /// Decodes an answer, off curl's thread.
  fileprivate static func make(
    from raw: RawAnswer, limit: Int
  ) -> Result<Response, Cause> {
    let coding = raw.head.header("content-encoding")
    return ContentCoding.decode(raw.body, coding: coding, limit: limit).map { decoded in
      Response(
        status: raw.status, headers: raw.head.headers, body: decoded.bytes,
        isWhole: Wholeness.isWhole(raw, decoded), brokenTLS: nil)
    }
  }
}
