package import Causes

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
  package let final: Result<Response, Cause>
  /// The address of `final`; the redirect that could not be followed when that was the trouble.
  package let finalURL: String

  package init(hops: [Hop], final: Result<Response, Cause>, finalURL: String) {
    self.hops = hops
    self.final = final
    self.finalURL = finalURL
  }

  /// Whether a redirect led from https to http.
  package var isDowngraded: Bool {
    let urls = hops.map(\.url) + [finalURL]
    return zip(urls, urls.dropFirst()).contains {
      $0.hasPrefix("https:") && $1.hasPrefix("http:")
    }
  }

  /// Redirects followed at most: as many as the audited peers follow; for robots.txt as many as
  /// RFC 9309 asks for.
  package static func longest(_ purpose: Request.Purpose) -> Int { purpose == .robots ? 5 : 10 }
}

extension Fetcher {
  /// Follows redirects hop by hop; each hop is a request of its own through the whole gate.
  ///
  /// Where a hop may not be asked, the redirect is what is refused. Cookies set on the way are sent on to the host that set them, as some sites turn in a circle
  /// without. A request that was made before ends in `.redirectLoop`, a redirect too many in
  /// `.redirectTooMany`, one that is not http(s) in `.redirectRefused`, and one that cannot be read
  /// in `.redirectInvalid`. What a page itself does (meta refresh, scripts) is not followed.
  package func trail(
    from url: String, byteLimit: Int = Request.usualLimit, for purpose: Request.Purpose = .followed,
    patience: Int = 1
  ) async -> Trail {
    var address: WebAddress
    do {
      address = try WebAddress(url)
    } catch {
      return Trail(hops: [], final: .failure(error.cause), finalURL: url)
    }
    var hops: [Trail.Hop] = []
    var cookies = CookieJar()
    var asked: Set<Request> = []
    let spending = Spending()
    while true {
      var request = Request(
        url: address.text, byteLimit: byteLimit, cookies: cookies.header(for: address.host),
        purpose: purpose, patience: patience)
      request.spending = spending
      guard asked.insert(request).inserted else {
        return Trail(hops: hops, final: .failure(.redirectLoop), finalURL: address.text)
      }
      let result = await fetch(request).mapError { hops.isEmpty ? $0 : $0.ofRedirect }
      guard case .success(let response) = result, let location = response.redirect else {
        return Trail(hops: hops, final: result, finalURL: address.text)
      }
      hops.append(Trail.Hop(url: address.text, status: response.status))
      cookies.take(response, from: address.host)
      switch next(location, from: address, isLast: hops.count > Trail.longest(purpose)) {
      case .success(let next): address = next
      case .failure(let failure):
        return Trail(hops: hops, final: .failure(failure), finalURL: address.text)
      }
    }
  }

  private func next(
    _ location: String, from address: WebAddress, isLast: Bool
  ) -> Result<WebAddress, Cause> {
    do throws(WebAddress.Fault) {
      let next = try address.resolving(location)
      return isLast ? .failure(.redirectTooMany) : .success(next)
    } catch {
      if case .schemeRefused = error { return .failure(.redirectRefused) }
      return .failure(.redirectInvalid)
    }
  }
}

extension Cause {
  /// What a refused address is called when a redirect led to it.
  fileprivate var ofRedirect: Cause {
    switch self {
    case .schemeRefused, .portRefused, .addressRefused: .redirectRefused
    default: self
    }
  }
}

extension Response {
  /// Where a redirect leads, as the server wrote it.
  fileprivate var redirect: String? {
    [301, 302, 303, 307, 308].contains(status) ? header("location") : nil
  }
}
