internal import Causes
internal import Synchronization

/// How robots.txt is dealt with in one run; a capture keeps it, so that a replay decides the same.
package struct RobotsManner: Sendable, Equatable, Codable {
  package var policy: Policy
  /// The product token that the groups of a robots.txt are chosen by.
  package var agent: String

  package enum Policy: String, Sendable, Codable, CaseIterable {
    /// Obeyed for all that is followed; what an agency submitted is opened as an assessor's
    /// browser opens it, which reads no robots.txt.
    case follow
    /// Obeyed for what was submitted, too.
    case strict
    /// The site is the user's own: robots.txt is not asked for.
    case ours
  }

  package init(policy: Policy = .follow, agent: String) {
    self.policy = policy
    self.agent = agent
  }
}

extension Fetcher {
  /// Asks only what the hosts' robots.txt allow, each of which is asked for once through this
  /// fetcher.
  ///
  /// What may not be asked ends in `.robotsDisallowed`, `.robotsUnreachable` or
  /// `.robotsCrawlDelay`, and no request is made for it. A robots.txt that a replayed capture does
  /// not hold was not asked for, and forbids nothing.
  ///
  /// - Parameter isExempt: Whether a host is the user's own copy, where nothing is asked.
  package func obeying(
    _ manner: RobotsManner, isExempt: @escaping @Sendable (_ host: String) -> Bool = { _ in false }
  ) -> Fetcher {
    guard manner.policy != .ours else { return self }
    let robots = Robots(manner: manner, fetcher: self)
    return Fetcher { request in
      guard let address = try? WebAddress(request.url), !isExempt(address.host) else {
        return await fetch(request)
      }
      return await robots.fetch(request, at: address)
    }
  }
}

/// The robots.txt of every authority that one run asks.
private final class Robots: Sendable {
  private let manner: RobotsManner
  private let fetcher: Fetcher
  private let authorities = Mutex<[String: Authority]>([:])

  init(manner: RobotsManner, fetcher: Fetcher) {
    self.manner = manner
    self.fetcher = fetcher
  }

  func fetch(_ request: Request, at address: WebAddress) async -> Result<Response, Cause> {
    let isFree = request.purpose == .submitted && manner.policy == .follow
    let authority = authority(of: address)
    if isFree, let result = await lead(request, to: authority) { return result }
    guard let stance = await stance(of: authority, for: request) else {
      return .failure(.cancelled)
    }
    let verdict = stance.verdict(on: address.target)
    if let verdict, !isFree { return .failure(verdict) }
    var request = request
    request.pause = stance.pause
    return await fetcher.fetch(request).map { $0.marked(verdict) }
  }

  /// Asks for the first submitted page of an authority before its robots.txt: a host that is dead
  /// costs no more than that. `nil` when robots.txt is known already.
  private func lead(_ request: Request, to authority: Authority) async -> Result<Response, Cause>? {
    guard !authority.isKnown else { return nil }
    guard await authority.lead.enter() else { return .failure(.cancelled) }
    defer { authority.lead.leave() }
    guard !authority.isKnown else { return nil }
    let result = await fetcher.fetch(request)
    guard case .success(let response) = result, let address = try? WebAddress(request.url) else {
      return result
    }
    let stance = await stance(of: authority, for: request)
    return .success(response.marked(stance?.verdict(on: address.target)))
  }

  private func stance(of authority: Authority, for request: Request) async -> RobotsStance? {
    await authority.stance(of: manner.agent, through: fetcher, patience: request.patience)
  }

  private func authority(of address: WebAddress) -> Authority {
    let root = "\(address.scheme)://\(address.host):\(address.port)"
    return authorities.withLock { authorities in
      let authority = authorities[root] ?? Authority(root: root)
      authorities[root] = authority
      return authority
    }
  }
}

extension WebAddress {
  /// Path and query, as robots.txt speaks of them.
  fileprivate var target: String {
    String(text.dropFirst(scheme.count + 3).drop { $0 != "/" })
  }
}

extension Response {
  /// With the mark that robots.txt forbids it; that the file could not be read forbids nothing.
  fileprivate func marked(_ verdict: Cause?) -> Response {
    var response = self
    response.isAgainstRobots = verdict == .robotsDisallowed
    return response
  }
}
