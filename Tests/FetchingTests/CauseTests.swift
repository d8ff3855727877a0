import CCurl
import Causes
import Glibc
import Testing

@testable import Fetching

@Suite struct CauseTests {
  @Test("a curl error is named by its code and phase")
  func codes() {
    let ends: [(TransferEnd, Cause)] = [
      (TransferEnd(code: CURLE_URL_MALFORMAT), .urlInvalid),
      (TransferEnd(code: CURLE_COULDNT_RESOLVE_HOST), .nameServerFailed),
      (TransferEnd(code: CURLE_COULDNT_CONNECT), .connectionRefused),
      (TransferEnd(code: CURLE_COULDNT_CONNECT, systemError: ETIMEDOUT), .connectionTimeout),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT, phase: .lookup), .nameServerTimeout),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT, phase: .connect), .connectionTimeout),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT, phase: .handshake), .tlsTimeout),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT), .firstByteTimeout),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT, phase: .receiving), .totalTimeout),
      (
        TransferEnd(
          code: CURLE_OPERATION_TIMEDOUT, phase: .receiving, message: "Operation too slow."),
        .tooSlow
      ),
      (TransferEnd(code: CURLE_SSL_CONNECT_ERROR), .tlsHandshake),
      (TransferEnd(code: CURLE_SSL_CONNECT_ERROR, systemError: ECONNRESET), .connectionReset),
      (
        TransferEnd(
          code: CURLE_SSL_CONNECT_ERROR, message: "unsafe legacy renegotiation disabled"),
        .tlsLegacyRenegotiation
      ),
      (
        TransferEnd(code: CURLE_SSL_CONNECT_ERROR, message: "error:0A000102: unsupported protocol"),
        .tlsLegacyProtocol
      ),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION), .tlsHostname),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 9), .tlsNotYetValid),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 10), .tlsExpired),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 18), .tlsSelfSigned),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 19), .tlsUntrustedRoot),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 20), .tlsIncompleteChain),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 66), .tlsWeak),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION, verification: 1), .tlsHostname),
      (
        TransferEnd(code: CURLE_SSL_CONNECT_ERROR, message: "0A00014D: legacy sigalg disallowed"),
        .tlsLegacyProtocol
      ),
      (TransferEnd(code: CURLE_GOT_NOTHING, isAskedForCertificate: true), .tlsClientCertificate),
      (TransferEnd(code: CURLE_RECV_ERROR, isAskedForCertificate: true), .tlsClientCertificate),
      (TransferEnd(code: CURLE_GOT_NOTHING), .emptyReply),
      (TransferEnd(code: CURLE_RECV_ERROR), .connectionReset),
      (TransferEnd(code: CURLE_RECV_ERROR, phase: .receiving), .bodyTruncated),
      (TransferEnd(code: CURLE_PARTIAL_FILE, phase: .receiving), .bodyTruncated),
      (TransferEnd(code: CURLE_FILESIZE_EXCEEDED), .bodyTooLarge),
      (TransferEnd(code: CURLE_UNSUPPORTED_PROTOCOL), .notHTTP),
      (TransferEnd(code: CURLE_WEIRD_SERVER_REPLY), .protocolError),
    ]
    for (end, failure) in ends { #expect(Cause(end) == failure, "\(end)") }
  }
}
