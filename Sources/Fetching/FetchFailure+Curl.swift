internal import CCurl
internal import Glibc

/// What is known about a transfer that curl ended with an error.
struct TransferEnd {
  var code: CURLcode
  /// Whether any byte of a head came.
  var sawHead = false
  /// Whether the name was resolved.
  var sawAddress = true
  /// `errno` of the last system call of the connection.
  var systemError: Int32 = 0
}

extension FetchFailure {
  /// Names a curl error; a time-out by the phase in which it struck.
  ///
  /// 6 is told apart from a name server's own trouble later, see `NameLookup`.
  init(_ end: TransferEnd) {
    switch end.code {
    case CURLE_URL_MALFORMAT: self = .badAddress
    case CURLE_COULDNT_RESOLVE_HOST: self = .nameNotFound
    case CURLE_COULDNT_CONNECT:
      self = end.systemError == ETIMEDOUT ? .timedOut : .connectionRefused
    case CURLE_OPERATION_TIMEDOUT: self = end.sawAddress ? .timedOut : .nameServerFailed
    case CURLE_SSL_CONNECT_ERROR:
      self = end.systemError == ECONNRESET ? .connectionReset : .brokenTLS
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED:
      self = .brokenTLS
    case CURLE_GOT_NOTHING: self = .emptyReply
    case CURLE_RECV_ERROR: self = end.sawHead ? .bodyCut : .connectionReset
    case CURLE_SEND_ERROR: self = .connectionReset
    case CURLE_PARTIAL_FILE: self = .bodyCut
    // 100 is CURLE_TOO_LARGE, which curl has since 8.6.
    case CURLE_FILESIZE_EXCEEDED, CURLE_WRITE_ERROR, CURLE_OUT_OF_MEMORY, CURLcode(100):
      self = .tooLarge
    case CURLE_ABORTED_BY_CALLBACK: self = .cancelled
    // 1 is curl's word for an answer that is not HTTP (0.9, a bad version); the rest of curl's
    // codes for HTTP break its rules in other ways.
    default: self = .notHTTP
    }
  }
}
