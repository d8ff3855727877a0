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

  package func look(at url: String) async -> Look {
    let trail = await fetcher.trail(from: url)
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
    if finalURL.webHost != url.webHost { look.remarks.append(.redirectedToOtherHost) }
    if response.hasBrokenTLS { look.remarks.append(.brokenTLS) }
    if let sight = response.statusSight {
      look.sight = sight
      return look
    }
    let read = await reader.read(
      body: response.body, url: finalURL, contentType: response.header("content-type"))
    look.sight = read.sight
    look.remarks += read.remarks
    // A cut body may lack the very thing that is asked for.
    if !response.isWhole, look.document != nil { look.sight = .unclear(.incomplete) }
    return look
  }
}

extension Response {
  /// What the status alone says; `nil` when the body is to be read.
  fileprivate var statusSight: Look.Sight? {
    switch status {
    case 200...299: nil
    case 404, 410: .gone(.notFound)
    case 401, 403, 407, 429, 451: .unclear(.blocked)
    default: .unclear(.serverError)
    }
  }
}

extension FetchFailure {
  /// A name that does not exist and an address that is none are the agency's; all else is trouble.
  fileprivate var sight: Look.Sight {
    switch self {
    case .badAddress: .gone(.badAddress)
    case .nameNotFound: .gone(.noSuchHost)
    case .refusedAddress: .unclear(.refusedAddress)
    case .brokenTLS: .unclear(.brokenTLS)
    case .bodyCut: .unclear(.incomplete)
    case .tooLarge: .unclear(.tooLarge)
    case .tooManyRedirects, .badRedirect: .unclear(.badRedirect)
    case .notCaptured: .unclear(.notCaptured)
    case .nameServerFailed, .connectionRefused, .connectionReset, .emptyReply, .timedOut,
      .notHTTP, .cancelled:
      .unclear(.noAnswer)
    }
  }
}
