/// What came of looking at one address: a document, or what stood in the way.
package struct Look: Sendable {
  /// The address as it was submitted or linked, absolute.
  package var url: String
  /// Where redirects ended; equal to `url` when there were none.
  package var finalURL: String
  /// The HTTP status of the last answer; `nil` when there was none.
  package var status: Int?
  /// SHA-256 of the body in lower-case hexadecimal; empty when there was no body.
  package var sha256: String
  package var sight: Sight
  package var remarks: [Remark]

  package enum Sight: Sendable {
    case document(Document)
    /// A definite answer that there is nothing: it counts against the agency.
    case gone(Gone)
    /// Nothing can be said; it never counts against the agency.
    case unclear(Obstacle)
  }

  /// A remark that does not decide anything.
  package enum Remark: String, Sendable, CaseIterable {
    case brokenTLS = "broken-tls"
    case charsetDeclaredWrong = "charset-declared-wrong"
    case redirectedToOtherHost = "redirected-to-other-host"
  }

  package init(
    url: String, finalURL: String, status: Int?, sha256: String, sight: Sight, remarks: [Remark]
  ) {
    self.url = url
    self.finalURL = finalURL
    self.status = status
    self.sha256 = sha256
    self.sight = sight
    self.remarks = remarks
  }

  package var document: Document? {
    if case .document(let document) = sight { document } else { nil }
  }
}

/// Why there is nothing behind an address, for certain.
package enum Gone: String, Sendable, CaseIterable {
  /// 404 or 410, seen twice while the site otherwise answers.
  case notFound = "not-found"
  /// The name of the host does not exist.
  case noSuchHost = "no-such-host"
  /// A page that says "not found" with status 200.
  case soft404 = "soft-404"
  /// The page wants a login.
  case loginWall = "login-wall"
  /// The page is empty, or says that it is being made.
  case placeholder = "placeholder"
  /// The address itself is not one, or of a kind that is not fetched.
  case badAddress = "bad-address"
}

/// Why nothing can be said about an address.
package enum Obstacle: String, Sendable, CaseIterable {
  case notCaptured = "not-captured"
  /// No answer: name server trouble, refused or reset connection, time-out.
  case noAnswer = "no-answer"
  case refusedAddress = "refused-address"
  case serverError = "server-error"
  /// 401, 403, 429, 451 or a bot wall.
  case blocked = "blocked"
  /// The body was cut.
  case incomplete = "incomplete"
  case tooLarge = "too-large"
  case brokenTLS = "broken-tls"
  case badRedirect = "bad-redirect"
  /// The page is drawn by scripts.
  case scriptOnly = "script-only"
  /// Only pictures, no text layer.
  case imageOnly = "image-only"
  /// Damaged, or of a type that is not read.
  case unreadable = "unreadable"
  /// A password is asked for.
  case encrypted = "encrypted"
  /// A Word file from before 2007, and the program that reads it is not installed.
  case programMissing = "program-missing"
  /// The parser stopped at a limit.
  case parserLimit = "parser-limit"
}
