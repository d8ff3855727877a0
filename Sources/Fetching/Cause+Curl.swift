internal import CCurl
internal import Causes
internal import Glibc

/// What is known about a transfer that curl ended with an error.
struct TransferEnd {
  /// How far it came.
  enum Phase: Comparable { case lookup, connect, handshake, waiting, receiving }

  var code: CURLcode
  var phase = Phase.waiting
  /// OpenSSL's X509_V_ code of the certificate; 0 when nothing is wrong with its chain.
  var verification = 0
  /// `errno` of the last system call of the connection.
  var systemError: Int32 = 0
  /// Whether the server wanted a certificate of ours.
  var isAskedForCertificate = false
  /// What curl wrote about the error, OpenSSL's own words in it.
  var message = ""
}

extension Cause {
  /// Names a curl error; a time-out by the phase in which it struck.
  ///
  /// Names are looked up before, see `NameLookup`; that curl misses one is our own trouble.
  init(_ end: TransferEnd) {
    switch end.code {
    case CURLE_URL_MALFORMAT: self = .urlInvalid
    case CURLE_COULDNT_RESOLVE_HOST: self = .nameServerFailed
    case CURLE_COULDNT_CONNECT:
      self = end.systemError == ETIMEDOUT ? .connectionTimeout : .connectionRefused
    case CURLE_OPERATION_TIMEDOUT: self = Cause(timeOut: end)
    case CURLE_SSL_CONNECT_ERROR:
      self = end.systemError == ECONNRESET ? .connectionReset : Cause(handshake: end.message)
    case CURLE_PEER_FAILED_VERIFICATION: self = Cause(certificate: end)
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
      CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED:
      self = Cause(handshake: end.message)
    // A server that asks for a certificate hears that there is none only after the handshake.
    case CURLE_GOT_NOTHING: self = end.isAskedForCertificate ? .tlsClientCertificate : .emptyReply
    case CURLE_RECV_ERROR: self = Cause(broken: end)
    case CURLE_SEND_ERROR:
      self = end.isAskedForCertificate ? .tlsClientCertificate : .connectionReset
    case CURLE_PARTIAL_FILE: self = .bodyTruncated
    case CURLE_FILESIZE_EXCEEDED, CURLE_WRITE_ERROR, CURLE_OUT_OF_MEMORY: self = .bodyTooLarge
    // 100 is CURLE_TOO_LARGE, which curl has since 8.6.
    case CURLcode(100): self = .headersTooLarge
    case CURLE_BAD_CONTENT_ENCODING: self = .badEncoding
    case CURLE_ABORTED_BY_CALLBACK: self = .cancelled
    // curl's word for an answer that is not HTTP: 0.9, a bad version.
    case CURLE_UNSUPPORTED_PROTOCOL: self = .notHTTP
    default: self = .protocolError
    }
  }

  private init(timeOut end: TransferEnd) {
    switch end.phase {
    case .lookup: self = .nameServerTimeout
    case .connect: self = .connectionTimeout
    case .handshake: self = .tlsTimeout
    case .waiting: self = .firstByteTimeout
    case .receiving: self = end.message.contains("too slow") ? .tooSlow : .totalTimeout
    }
  }

  /// A connection that broke: before the head, in the handshake, or within the answer.
  private init(broken end: TransferEnd) {
    switch end.phase {
    case .receiving: self = .bodyTruncated
    case _ where end.isAskedForCertificate: self = .tlsClientCertificate
    case _ where end.message.contains("SSL"): self = Cause(handshake: end.message)
    default: self = .connectionReset
    }
  }

  /// The codes are those of OpenSSL's x509_vfy.h; a host's name is compared by curl itself.
  private init(certificate end: TransferEnd) {
    switch end.verification {
    case 0, 1, 62, 64: self = .tlsHostname
    case 9: self = .tlsNotYetValid
    case 10: self = .tlsExpired
    case 18: self = .tlsSelfSigned
    case 19: self = .tlsUntrustedRoot
    case 20, 21: self = .tlsIncompleteChain
    case 66...68: self = .tlsWeak
    default: self = .tlsHandshake
    }
  }

  /// By OpenSSL's words for what went wrong in the handshake.
  private init(handshake message: String) {
    let known: [(words: String, cause: Cause)] = [
      ("legacy renegotiation", .tlsLegacyRenegotiation),
      // What TLS 1.0 and 1.1 sign with.
      ("legacy sigalg", .tlsLegacyProtocol),
      ("unsupported protocol", .tlsLegacyProtocol), ("protocol version", .tlsLegacyProtocol),
      ("too small", .tlsWeak), ("too weak", .tlsWeak),
      ("certificate required", .tlsClientCertificate), ("bad certificate", .tlsClientCertificate),
    ]
    self = known.first { message.contains($0.words) }?.cause ?? .tlsHandshake
  }
}
