internal import Causes
package import Documents
package import Fetching

/// Looks at one address: fetches it, follows redirects, reads what came.
package struct Looker: Sendable {
  private let fetcher: Fetcher
  private let reader: DocumentReader

  package init(fetcher: Fetcher, reader: DocumentReader) {
    self.fetcher = fetcher
    self.reader = reader
  }

  /// How often a page may send its reader on by `<meta http-equiv=refresh>`.
  private static let mostRefreshes = 3

  package func look(at url: String) async -> Look {
    var look = await look(from: url, as: url)
    var seen: Set<String> = [url.webKey, look.finalURL.webKey]
    for _ in 0..<Self.mostRefreshes {
      guard case .page(let page)? = look.document, let next = page.refresh,
        next.isWebAddress, seen.insert(next.webKey).inserted
      else { break }
      look = await self.look(from: next, as: url)
      seen.insert(look.finalURL.webKey)
    }
    return await framed(look)
  }

  /// With the pages that a page shows in frames when it shows nothing else.
  ///
  /// A frame whose page could not be read leaves open what stands in it.
  private func framed(_ look: Look) async -> Look {
    guard case .page(let page)? = look.document else { return look }
    var inner: [Int: Page] = [:]
    var missing: Look.Sight?
    for frame in page.shellFrames where frame.url.isWebAddress {
      let shown = await self.look(from: frame.url, as: frame.url)
      if case .page(let page)? = shown.document { inner[frame.node] = page }
      if shown.document == nil { missing = missing ?? shown.sight }
    }
    var look = look
    if inner.isEmpty {
      if let missing, page.isBareShell { look.sight = missing }
    } else {
      look.sight = .document(.page(page.showing(inner)))
    }
    return look
  }

  /// Opens a picture without reading what is written in it.
  package func look(atPicture url: String) async -> Look {
    let trail = await fetcher.trail(from: url, byteLimit: Self.mostPictureBytes)
    var look = Look(
      url: url, finalURL: trail.finalURL, status: nil, sha256: "", sight: .unclear(.emptyReply),
      remarks: [])
    switch trail.final {
    case .failure(let failure): look.sight = failure.sight
    case .success(let response):
      look.status = response.status
      look.sha256 = response.body.isEmpty ? "" : SHA256Hex.of(response.body)
      look.sight =
        response.statusSight(at: trail.finalURL)
        ?? DocumentReader.picture(response.body).map { .document(.image($0)) } ?? .gone(.pageEmpty)
    }
    return look
  }

  private static let mostPictureBytes = 16 << 20

  private func look(from start: String, as url: String) async -> Look {
    let trail = await fetcher.trail(from: start)
    switch trail.final {
    case .failure(let failure):
      return Look(
        url: url, finalURL: trail.finalURL, status: trail.hops.last?.status, sha256: "",
        sight: failure.sight, remarks: [])
    case .success(let response):
      return await read(response, url: url, finalURL: trail.finalURL)
    }
  }

  private func read(_ response: Response, url: String, finalURL: String) async -> Look {
    var look = Look(
      url: url, finalURL: finalURL, status: response.status,
      sha256: response.body.isEmpty ? "" : SHA256Hex.of(response.body),
      sight: .unclear(.serverError), remarks: [])
    if finalURL.webHost != url.webHost { look.remarks.append(.redirectCrossHost) }
    if let cause = response.brokenTLS { look.remarks.append(cause) }
    if let sight = response.statusSight(at: finalURL) {
      look.sight = sight
      return look
    }
    if finalURL.isSignIn {
      look.sight = .gone(.pageLoginRequired)
      return look
    }
    // A page that is no more often leads to the home page, which is not what was submitted.
    if finalURL.webHost == url.webHost, finalURL.isHomePage, url.namesAPage {
      look.sight = .gone(.notFound)
      return look
    }
    let read = await reader.read(
      body: response.body, url: finalURL, contentType: response.header("content-type"))
    look.sight = read.sight
    look.remarks += read.remarks
    look.details = read.details
    look.echo = read.echo
    // A cut body may lack the very thing that is asked for.
    if !response.isWhole, look.document != nil { look.sight = .unclear(.bodyTruncated) }
    return look
  }
}

extension Response {
  /// What the status says, or who it was that refused; `nil` when the body is to be read.
  fileprivate func statusSight(at url: String) -> Look.Sight? {
    if header("cf-mitigated")?.lowercased() == "challenge" { return .unclear(.pageBotChallenge) }
    guard !(200...299).contains(status) else { return nil }
    let wall = DocumentReader.wall(body, url: url, contentType: header("content-type"))
    return wall.map { .unclear($0) } ?? sightOfStatus
  }

  private var sightOfStatus: Look.Sight? {
    switch status {
    case 200...299: nil
    case 404: .gone(.notFound)
    case 410: .gone(.gone)
    case 401, 407: .unclear(.unauthorized)
    case 403: .unclear(.forbidden)
    case 429: .unclear(.rateLimited)
    case 451: .unclear(.legalBlock)
    case 400...499: .unclear(.clientError)
    case 300...399: .unclear(.redirectInvalid)
    case 500...599: .unclear(.serverError)
    default: .unclear(.protocolError)
    }
  }
}

extension Cause {
  /// A name that does not exist and an address that is none are the agency's; all else is trouble.
  fileprivate var sight: Look.Sight {
    switch self {
    case .urlInvalid, .nameUnknown: .gone(self)
    default: .unclear(self)
    }
  }
}

extension String {
  /// Whether this is where well-known services ask who somebody is.
  fileprivate var isSignIn: Bool {
    ["accounts.google.com", "login.microsoftonline.com", "login.live.com"].contains(webHost)
  }

  /// What follows the host in an address.
  private var afterHost: Substring {
    guard let scheme = firstRange(of: "://") else { return "" }
    return self[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
  }

  /// Whether the address is that of a host and no more.
  fileprivate var isHomePage: Bool { afterHost.isEmpty || afterHost == "/" }

  /// Whether the address is that of a certain page: not of a host, its entrance or a language.
  fileprivate var namesAPage: Bool { afterHost.contains("?") || hasNamedPath }

  /// The same by the path alone: what stands behind a question mark often changes nothing.
  var hasNamedPath: Bool {
    let path = afterHost.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/").map { $0.split(separator: ".").first ?? $0 }
    return parts.contains { !Self.entrances.contains($0.lowercased()) }
  }

  private static let entrances: Set<String> = [
    "index", "home", "homepage", "main", "default", "intro", "welcome", "th", "en", "thai", "web",
    "www", "site", "frontpage", "หน้าแรก", "หน้าหลัก",
  ]
}
