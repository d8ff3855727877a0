/// Where a URL led: the redirects on the way, and what stood at the end.
package struct Trail: Sendable, Equatable {
  /// One answer that sent on.
  package struct Hop: Sendable, Equatable, Codable {
    package let url: String
    package let status: Int

    package init(url: String, status: Int) {
      self.url = url
      self.status = status
    }
  }

  package let hops: [Hop]
  package let final: Result<Response, FetchFailure>
  /// The address of `final`; the redirect that could not be followed when that was the trouble.
  package let finalURL: String

  package init(hops: [Hop], final: Result<Response, FetchFailure>, finalURL: String) {
    self.hops = hops
    self.final = final
    self.finalURL = finalURL
  }

  /// Redirects followed at most, as many as the audited peers follow.
  package static let longest = 10
}

extension Fetcher {
  /// Follows redirects hop by hop; each hop is a request of its own through the whole gate.
  ///
  /// A redirect to an address that was there before, and the eleventh one, end in
  /// `.tooManyRedirects`; one that is not http(s) or cannot be read ends in `.badRedirect`. What a
  /// page itself does (meta refresh, scripts) is not followed.
  package func trail(from url: String, byteLimit: Int = 64 << 20) async -> Trail {
    guard var address = try? WebAddress(url) else {
      return Trail(hops: [], final: .failure(.badAddress), finalURL: url)
    }
    var hops: [Trail.Hop] = []
    while true {
      let result = await fetch(Request(url: address.text, byteLimit: byteLimit))
      guard case .success(let response) = result, let location = response.redirect else {
        return Trail(hops: hops, final: result, finalURL: address.text)
      }
      hops.append(Trail.Hop(url: address.text, status: response.status))
      switch next(location, from: address, after: hops) {
      case .success(let next): address = next
      case .failure(let failure):
        return Trail(hops: hops, final: .failure(failure), finalURL: address.text)
      }
    }
  }

  private func next(
    _ location: String, from address: WebAddress, after hops: [Trail.Hop]
  ) -> Result<WebAddress, FetchFailure> {
    guard let next = try? address.resolving(location) else { return .failure(.badRedirect) }
    let isLoop = hops.contains { $0.url == next.text }
    return isLoop || hops.count > Trail.longest ? .failure(.tooManyRedirects) : .success(next)
  }
}

extension Response {
  /// Where a redirect leads, as the server wrote it.
  fileprivate var redirect: String? {
    [301, 302, 303, 307, 308].contains(status) ? header("location") : nil
  }
}
