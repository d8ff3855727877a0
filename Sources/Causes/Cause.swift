/// Why an address could not be judged, or what was odd about it on the way: the closed list of
/// codes that logs, results and reports share.
///
/// The raw values are codes for programs; `Checklists/wording.yaml` has each in Thai and English.
/// Which of them can count against an agency is decided where a look is made, never by the code.
package enum Cause: String, Error, Sendable, Hashable, Codable, CaseIterable {
  // The address itself.
  case urlInvalid = "url.invalid"
  case schemeRefused = "url.scheme_refused"
  case portRefused = "url.port_refused"
  /// The name leads to an address that is not global, see `AddressGuard`.
  case addressRefused = "addr.refused"

  // Its name.
  case nameUnknown = "dns.nxdomain"
  case nameServerFailed = "dns.failed"
  case nameServerTimeout = "dns.timeout"

  // The connection.
  case connectionRefused = "conn.refused"
  case connectionTimeout = "conn.timeout"
  case connectionReset = "conn.reset"

  // TLS: what is wrong with the certificate or the handshake.
  case tlsExpired = "tls.expired"
  case tlsNotYetValid = "tls.not_yet_valid"
  case tlsHostname = "tls.hostname"
  case tlsSelfSigned = "tls.self_signed"
  case tlsUntrustedRoot = "tls.untrusted_root"
  case tlsIncompleteChain = "tls.incomplete_chain"
  case tlsWeak = "tls.weak"
  case tlsLegacyProtocol = "tls.legacy_protocol"
  case tlsLegacyRenegotiation = "tls.legacy_renegotiation"
  case tlsClientCertificate = "tls.client_cert"
  case tlsHandshake = "tls.handshake"
  case tlsTimeout = "tls.timeout"

  // HTTP as a conversation.
  case emptyReply = "http.empty_reply"
  case notHTTP = "http.not_http"
  case headersTooLarge = "http.headers_too_large"
  case protocolError = "http.protocol_error"
  case firstByteTimeout = "http.first_byte_timeout"
  case tooSlow = "http.too_slow"
  case totalTimeout = "http.total_timeout"
  case bodyTruncated = "http.body_truncated"
  case bodyTooLarge = "http.body_too_large"
  /// The body is small on the wire and too large when it is decoded.
  case decodedTooLarge = "http.decoded_too_large"
  case badEncoding = "http.bad_encoding"

  // What the server answered.
  case unauthorized = "http.401"
  case forbidden = "http.403"
  case notFound = "http.404"
  case gone = "http.410"
  case rateLimited = "http.429"
  case legalBlock = "http.451"
  case clientError = "http.4xx"
  case serverError = "http.5xx"

  // Redirects.
  case redirectLoop = "redirect.loop"
  case redirectTooMany = "redirect.too_many"
  case redirectRefused = "redirect.refused"
  case redirectInvalid = "redirect.invalid"
  /// A remark: the answer came from another host.
  case redirectCrossHost = "redirect.cross_host"
  /// A remark: from https to http.
  case redirectDowngrade = "redirect.downgrade"

  // robots.txt.
  case robotsDisallowed = "robots.disallowed"
  case robotsUnreachable = "robots.unreachable"
  case robotsCrawlDelay = "robots.crawl_delay"

  // What a page is instead of the page that was asked for.
  case pageEmpty = "page.empty"
  /// It says that it is still being made, or holds nothing but filler.
  case pagePlaceholder = "page.placeholder"
  case pageSoft404 = "page.soft_404"
  case pageBotChallenge = "page.bot_challenge"
  case pageFirewallBlock = "page.waf_block"
  case pageNetworkBlock = "page.isp_block"
  case pageLoginRequired = "page.login_required"
  case pageMaintenance = "page.maintenance"
  case pageAppError = "page.app_error"
  case pageDefaultServer = "page.default_server"
  case pageSuspended = "page.suspended"
  case pageParked = "page.parked"
  case pageNeedsScripts = "page.needs_javascript"
  case pageDefaced = "page.defaced"
  case pageWrongType = "page.wrong_type"
  /// A remark: hidden links of gambling sites in a real page.
  case pageInjectedSpam = "page.injected_spam"
  /// A remark: the declared encoding is not that of the bytes.
  case pageCharset = "page.charset"
  /// A remark: numbers of citizens stand on the page.
  case pagePersonalData = "page.personal_data"

  // What became of reading it.
  case parserLimit = "parse.limit"
  case parserTimeout = "parse.timeout"
  case parserCrashed = "parse.crashed"
  case documentCorrupt = "doc.corrupt"
  case documentEncrypted = "doc.encrypted"
  /// Only pictures, no text.
  case documentNoText = "doc.no_text"
  case documentLimit = "doc.limit"
  case documentTimeout = "doc.timeout"
  case documentCrashed = "doc.crashed"
  case documentWrongType = "doc.wrong_type"
  case documentEmpty = "doc.empty"
  /// A remark: the document holds scripts or starts programs; none was run.
  case documentActiveContent = "doc.active_content"
  /// The program that reads such files is not installed.
  case documentProgramMissing = "doc.program_missing"

  // Our own side.
  case breakerOpen = "sys.breaker_open"
  case budgetSpent = "sys.budget"
  case cancelled = "sys.cancelled"
  /// The capture that is judged does not hold it.
  case notCaptured = "sys.not_captured"
}

extension Cause {
  /// Whether trust in the other side is all that is missing: such a site can still be looked at.
  package var isBrokenTrust: Bool {
    switch self {
    case .tlsExpired, .tlsNotYetValid, .tlsHostname, .tlsSelfSigned, .tlsUntrustedRoot,
      .tlsIncompleteChain, .tlsWeak, .tlsLegacyProtocol, .tlsLegacyRenegotiation, .tlsHandshake:
      true
    default: false
    }
  }

  /// Whether no request was made, so that what an earlier one brought says more.
  package var isOfNoRequest: Bool { [.breakerOpen, .budgetSpent, .cancelled].contains(self) }
}
