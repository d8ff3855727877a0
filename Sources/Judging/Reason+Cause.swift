package import Causes
package import Scoring

extension Reason {
  /// The reason of a verdict "undecided" that rests on trouble.
  package init(unclear cause: Cause) {
    switch cause {
    case .notCaptured: self = .notCaptured
    case .clientError, .serverError, .pageAppError, .pageMaintenance: self = .serverError
    case .unauthorized, .forbidden, .rateLimited, .legalBlock, .pageBotChallenge,
      .pageFirewallBlock, .pageNetworkBlock, .pageLoginRequired, .robotsDisallowed,
      .robotsUnreachable, .robotsCrawlDelay:
      self = .accessBlocked
    case .bodyTruncated: self = .bodyIncomplete
    case .bodyTooLarge, .decodedTooLarge: self = .tooLarge
    case .tlsExpired, .tlsNotYetValid, .tlsHostname, .tlsSelfSigned, .tlsUntrustedRoot,
      .tlsIncompleteChain, .tlsWeak, .tlsLegacyProtocol, .tlsLegacyRenegotiation,
      .tlsClientCertificate, .tlsHandshake:
      self = .tlsBroken
    case .pageNeedsScripts: self = .scriptOnly
    case .documentNoText: self = .imageOnly
    case .documentEncrypted: self = .encryptedDocument
    case .documentProgramMissing: self = .programMissing
    case .parserLimit, .parserTimeout, .parserCrashed, .documentLimit, .documentTimeout,
      .documentCrashed:
      self = .parserLimit
    case .documentCorrupt, .documentWrongType, .documentEmpty, .documentActiveContent, .pageEmpty,
      .pagePlaceholder, .pageSoft404, .pageDefaultServer, .pageSuspended, .pageParked,
      .pageDefaced, .pageWrongType, .pageInjectedSpam, .pageCharset, .pagePersonalData:
      self = .unreadableDocument
    case .urlInvalid, .schemeRefused, .portRefused, .addressRefused, .nameUnknown,
      .nameServerFailed, .nameServerTimeout, .connectionRefused, .connectionTimeout,
      .connectionReset, .tlsTimeout, .emptyReply, .notHTTP, .headersTooLarge, .protocolError,
      .firstByteTimeout, .tooSlow, .totalTimeout, .badEncoding, .notFound, .gone, .redirectLoop,
      .redirectTooMany, .redirectRefused, .redirectInvalid, .redirectCrossHost,
      .redirectDowngrade, .breakerOpen, .budgetSpent, .cancelled:
      self = .fetchFailed
    }
  }

  /// The reason of a verdict "fail" that rests on a definite answer: nothing is there.
  package init(gone cause: Cause) {
    switch cause {
    case .pageLoginRequired: self = .loginRequired
    case .pagePlaceholder, .pageEmpty, .pageDefaultServer, .documentEmpty: self = .placeholderPage
    default: self = .urlUnreachable
    }
  }
}
