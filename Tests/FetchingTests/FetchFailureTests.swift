import CCurl
import Glibc
import Testing

@testable import Fetching

@Suite struct FetchFailureTests {
  @Test("a curl error is named by its code and phase")
  func codes() {
    let ends: [(TransferEnd, FetchFailure)] = [
      (TransferEnd(code: CURLE_URL_MALFORMAT), .badAddress),
      (TransferEnd(code: CURLE_COULDNT_RESOLVE_HOST), .nameNotFound),
      (TransferEnd(code: CURLE_COULDNT_CONNECT), .connectionRefused),
      (TransferEnd(code: CURLE_COULDNT_CONNECT, systemError: ETIMEDOUT), .timedOut),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT, sawAddress: false), .nameServerFailed),
      (TransferEnd(code: CURLE_OPERATION_TIMEDOUT), .timedOut),
      (TransferEnd(code: CURLE_SSL_CONNECT_ERROR), .brokenTLS),
      (TransferEnd(code: CURLE_SSL_CONNECT_ERROR, systemError: ECONNRESET), .connectionReset),
      (TransferEnd(code: CURLE_PEER_FAILED_VERIFICATION), .brokenTLS),
      (TransferEnd(code: CURLE_GOT_NOTHING), .emptyReply),
      (TransferEnd(code: CURLE_RECV_ERROR), .connectionReset),
      (TransferEnd(code: CURLE_RECV_ERROR, sawHead: true), .bodyCut),
      (TransferEnd(code: CURLE_PARTIAL_FILE, sawHead: true), .bodyCut),
      (TransferEnd(code: CURLE_FILESIZE_EXCEEDED), .tooLarge),
      (TransferEnd(code: CURLE_UNSUPPORTED_PROTOCOL), .notHTTP),
      (TransferEnd(code: CURLE_WEIRD_SERVER_REPLY), .notHTTP),
    ]
    for (end, failure) in ends { #expect(FetchFailure(end) == failure, "\(end)") }
  }

  @Test("only a resolver's plain no means that a name does not exist")
  func names() {
    #expect(NameLookup.failure(EAI_NONAME) == .nameNotFound)
    #expect(NameLookup.failure(-5) == .nameNotFound)
    for code in [0, EAI_AGAIN, EAI_FAIL, EAI_SYSTEM] {
      #expect(NameLookup.failure(code) == .nameServerFailed)
    }
  }
}
