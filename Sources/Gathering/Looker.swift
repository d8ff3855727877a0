package import Causes
package import Documents
package import Fetching

/// Looks at one address: fetches it, follows redirects, reads what came.
package struct Looker: Sendable {
  private let fetcher: Fetcher
  private let reader: DocumentReader
  private let draw: Draw?
  private let keepsFromReading: KeepsFromReading
  private let memory: ReadMemory?

  /// Told the SHA-256 of each body before it is read; a cause keeps it from being read.
  package typealias KeepsFromReading = @Sendable (_ sha256: String) -> Cause?

  /// Runs the scripts of a page and gives its markup then, in UTF-8.
  package typealias Draw = @Sendable (_ url: String) async -> Result<[UInt8], Cause>

  /// - Parameter draw: Asked for pages that show nothing without scripts; `nil` leaves them unseen.
  /// - Parameter memory: What was read before, by looks at the same agency; `nil` for none.
  package init(
    fetcher: Fetcher, reader: DocumentReader, draw: Draw? = nil, memory: ReadMemory? = nil,
    keepsFromReading: @escaping KeepsFromReading = { _ in nil }
  ) {
    self.fetcher = fetcher
    self.reader = reader
    self.draw = draw
    self.keepsFromReading = keepsFromReading
    self.memory = memory
  }

  /// How often a page or its answer's header may send its reader on by itself.
  private static let mostRefreshes = 3

  /// - Parameter purpose: Whether the agency submitted the address or a page led there.
  /// - Parameter patience: How many times the usual limits of time are waited.
  package func look(
    at url: String, for purpose: Request.Purpose = .followed, patience: Int = 1
  ) async -> Look {
    var (look, next) = await look(from: url, as: url, for: purpose, patience: patience)
    var seen: Set<String> = [url.webKey, look.finalURL.webKey]
    for _ in 0..<Self.mostRefreshes {
      guard let address = next, address.isWebAddress else { break }
      guard seen.insert(address.webKey).inserted else {
        // A page with content that reloads itself is one that keeps itself fresh.
        if !look.hasContent { look.sight = .unclear(.redirectLoop) }
        break
      }
      (look, next) = await self.look(from: address, as: url, for: purpose, patience: patience)
      seen.insert(look.finalURL.webKey)
    }
    let drawn = await drawn(await withoutDoubledSlashes(look, for: purpose))
    return await framed(drawn, for: purpose)
  }

  /// Whoever joins addresses by hand doubles slashes. Most servers do not mind; where one does, the
  /// page that was meant is looked at.
  private func withoutDoubledSlashes(_ look: Look, for purpose: Request.Purpose) async -> Look {
    guard case .gone(.notFound) = look.sight, let meant = look.url.withoutDoubledSlashes else {
      return look
    }
    let (other, _) = await self.look(from: meant, as: look.url, for: purpose, patience: 1)
    return other.document == nil ? look : other
  }

  /// With the pages that a page shows in frames when it shows nothing else.
  ///
  /// A frame whose page could not be read leaves open what stands in it.
  private func framed(_ look: Look, for purpose: Request.Purpose) async -> Look {
    guard case .page(let page)? = look.document else { return look }
    var inner: [Int: Page] = [:]
    var missing: Look.Sight?
    for frame in page.shellFrames where frame.url.isWebAddress {
      let (shown, _) = await self.look(
        from: frame.url, as: frame.url, for: purpose, patience: 1)
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

  /// The look at what scripts make of the page, where it shows nothing without them.
  private func drawn(_ look: Look) async -> Look {
    guard case .unclear(.pageNeedsScripts) = look.sight, let draw,
      case .success(let markup) = await draw(look.finalURL)
    else { return look }
    var look = look
    look.take(
      await reader.read(body: markup, url: look.finalURL, contentType: "text/html; charset=utf-8"))
    look.remarks.append(.pageNeedsScripts)
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

  /// What is at an address, and where that sends its reader on by itself.
  private func look(
    from start: String, as url: String, for purpose: Request.Purpose, patience: Int
  ) async -> (look: Look, next: String?) {
    let trail = await fetcher.trail(from: start, for: purpose, patience: patience)
    switch trail.final {
    case .failure(let failure):
      let look = Look(
        url: url, finalURL: trail.finalURL, status: trail.hops.last?.status, sha256: "",
        sight: failure.sight, remarks: [])
      return (look, nil)
    case .success(let response):
      var look = await read(response, url: url, finalURL: trail.finalURL)
      if trail.isDowngraded { look.remarks.append(.redirectDowngrade) }
      return (look, look.next(header: response.header("refresh")))
    }
  }

  private func read(_ response: Response, url: String, finalURL: String) async -> Look {
    var look = Look(
      url: url, finalURL: finalURL, status: response.status,
      sha256: response.body.isEmpty ? "" : SHA256Hex.of(response.body),
      sight: .unclear(.serverError), remarks: [])
    if finalURL.webHost != url.webHost { look.remarks.append(.redirectCrossHost) }
    if let cause = response.brokenTLS { look.remarks.append(cause) }
    if response.isAgainstRobots { look.remarks.append(.robotsDisallowed) }
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
      look.sight = .gone(.pageSoft404)
      return look
    }
    if finalURL.webKey != url.webKey, finalURL.namesAnError, !url.namesAnError {
      look.sight = .gone(.pageSoft404)
      return look
    }
    let key = ReadMemory.Key(
      sha256: look.sha256, url: finalURL, contentType: response.header("content-type"))
    if let known = memory?.result(key) {
      look.take(known)
    } else if let cause = keepsFromReading(look.sha256) {
      look.sight = .unclear(cause)
      return look
    } else {
      let result = await reader.read(
        body: response.body, url: finalURL, contentType: key.contentType)
      memory?.keep(result, key, weight: response.body.count)
      look.take(result)
    }
    // A cut body may lack the very thing that is asked for.
    if !response.isWhole, look.document != nil { look.sight = .unclear(.bodyTruncated) }
    return look
  }
}

extension Look {
  /// Where the page sends its reader, or the header of the answer that brought it.
  fileprivate func next(header: String?) -> String? {
    switch sight {
    case .document(.page(let page)):
      page.refresh ?? header.flatMap { Refresh($0) }.map { address(at: $0) }
    case .gone(.pageEmpty): header.flatMap { Refresh($0) }.map { address(at: $0) }
    default: nil
    }
  }

  private func address(at refresh: Refresh) -> String {
    URLJoin(base: finalURL).absolute(refresh.address)
  }

  fileprivate var hasContent: Bool {
    if case .page(let page)? = document { !page.blocks.isEmpty } else { false }
  }

  /// What reading the body came to.
  fileprivate mutating func take(_ read: ReadResult) {
    sight = read.sight
    remarks += read.remarks
    details = read.details
    echo = read.echo
  }
}
