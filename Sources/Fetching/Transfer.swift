internal import CCurl
internal import Causes

/// What curl is asked to do once: one connection, one answer.
struct Order: Sendable {
  let id: Int
  let request: Request
  /// The only addresses that may be asked.
  let route: Route
  let isVerifyingTLS: Bool
}

/// One order on its way. Only the thread that owns curl's multi handle touches it.
final class Transfer {
  let order: Order
  let handle: UnsafeMutableRawPointer
  let started = ContinuousClock.now
  let options: LiveOptions
  private let budget: ByteBudget
  /// Where curl is told to find the host.
  let places: UnsafeMutablePointer<curl_slist>?
  /// Headers beside those that curl has options for.
  let headers: UnsafeMutablePointer<curl_slist>?
  /// Where curl writes what went wrong.
  let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private(set) var head = ResponseHead()
  private var body: BodyDecoder?
  /// Bytes of the body as they came, with and without what frames them.
  private var rawCount = 0
  private var bodyCount = 0
  private var hasExcess = false
  private var wasCut = false
  private var isAskedForCertificate = false
  private var isPaused = false
  /// The most bytes that the body may have. Known with the head, as the type of the answer is.
  private var bodyLimit = 0
  /// When the transfer is given up, beside curl's own limits.
  private(set) var deadline: ContinuousClock.Instant
  /// What our own callbacks decided; it outranks curl's code.
  private(set) var refusal: Cause?

  init(_ order: Order, options: LiveOptions, budget: ByteBudget) {
    guard let handle = curl_easy_init() else { preconditionFailure("curl has no memory left") }
    self.order = order
    self.handle = handle
    self.options = options
    self.budget = budget
    deadline = started + options.times.firstByte * order.request.patience
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    places = curl_slist_append(nil, order.route.forCurl)
    let from = options.requester.from.map { "From: \($0)" }
    headers = ([from].compactMap(\.self) + (order.request.validators?.headers ?? []))
      .reduce(nil) { curl_slist_append($0, $1) }
    setUp()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(places)
    curl_slist_free_all(headers)
    errorText.deallocate()
  }

  /// Takes a line of the head; `false` stops the transfer.
  func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
    head.take(line)
    if head.isComplete { readHead() }
    if head.byteCount > options.bytes.head {
      refusal = .headersTooLarge
    } else if head.isComplete, head.isAmbiguous {
      refusal = .protocolError
    } else if head.isComplete, let length = head.declaredLength, length > bodyLimit, !isCut {
      refusal = .bodyTooLarge
    }
    return refusal == nil
  }

  /// Whether a body beyond the limit is cut, not refused: its beginning is enough.
  private var isCut: Bool { order.request.purpose == .robots }

  /// Takes from the head what holds for the body.
  private func readHead() {
    let (times, bytes, isPage) = (options.times, options.bytes, head.isPage)
    deadline = started + (isPage ? times.page : times.document) * order.request.patience
    bodyLimit = min(order.request.byteLimit, isPage ? bytes.page : bytes.document)
  }

  /// What became of some bytes of the body.
  enum Intake { case taken, later, stop }

  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Intake {
    guard budget.hasRoom(for: order.id) else {
      isPaused = true
      return .later
    }
    let body =
      body ?? BodyDecoder(coding: head.header("content-encoding"), limit: bodyLimit)
    self.body = body
    bodyCount += bytes.count
    let before = body.bytes.count
    refusal = body.take(bytes)
    if isCut, refusal == .bodyTooLarge || refusal == .decodedTooLarge {
      refusal = nil
      wasCut = true
    }
    budget.take(body.bytes.count - before)
    if wasCut { return .stop }
    return refusal == nil ? .taken : .stop
  }

  /// Counts what comes after the head. curl has no limit for what frames the body: an endless
  /// extension of a chunk never becomes a byte of it.
  func takeRaw(_ count: Int) {
    rawCount += count
    if rawCount > bodyCount * Self.mostFraming + Self.freeFraming { refusal = .protocolError }
  }

  /// Bytes of framing for each byte of body; chunks of one byte have five or six.
  private static let mostFraming = 16
  private static let freeFraming = 1 << 20

  /// Listens for what is no error to curl, and told in no other way: that more bytes came than were
  /// announced, and that the server asked for a certificate.
  func takeRemark(_ text: UnsafeRawBufferPointer) {
    if text.starts(with: "Excess found".utf8) { hasExcess = true }
    let isOfHandshake = text.starts(with: "TLSv1".utf8)
    if isOfHandshake,
      String(decoding: text, as: UTF8.self).contains("(IN), TLS handshake, Request CERT")
    {
      isAskedForCertificate = true
    }
  }

  /// Lets a transfer that had to wait go on, if there is room for it now.
  func resumeIfThereIsRoom() {
    guard isPaused, budget.hasRoom(for: order.id) else { return }
    isPaused = false
    curl_easy_pause(handle, CURLPAUSE_CONT)
  }

  /// Gives the bytes held back to the budget; to be called once, at the end.
  func settle() { budget.release(body?.bytes.count ?? 0, of: order.id) }

  /// Whether the address is one of those that the request may be made to.
  func allows(address: [UInt8], port: UInt16) -> Bool {
    if order.route.port == port, order.route.addresses.contains(where: { $0.bytes == address }) {
      return true
    }
    refusal = .addressRefused
    return false
  }

  private var phase: TransferEnd.Phase {
    func isDone(_ time: CURLINFO) -> Bool { oit_getinfo_size(handle, time) > 0 }
    if head.isComplete { return .receiving }
    if !isDone(CURLINFO_NAMELOOKUP_TIME_T) { return .lookup }
    if !isDone(CURLINFO_CONNECT_TIME_T) { return .connect }
    let isPlain = order.request.url.hasPrefix("http:")
    return isPlain || isDone(CURLINFO_APPCONNECT_TIME_T) ? .waiting : .handshake
  }

  /// How far the transfer came before curl ended it.
  private func end(_ code: CURLcode) -> TransferEnd {
    TransferEnd(
      code: code, phase: phase,
      verification: oit_getinfo_long(handle, CURLINFO_SSL_VERIFYRESULT),
      systemError: Int32(truncatingIfNeeded: oit_getinfo_long(handle, CURLINFO_OS_ERRNO)),
      isAskedForCertificate: isAskedForCertificate, message: String(cString: errorText))
  }

  func result(_ code: CURLcode) -> Result<Response, Cause> {
    if let refusal { return .failure(refusal) }
    guard code == CURLE_OK || wasCut else { return .failure(Cause(end(code))) }
    let status = Int(oit_getinfo_long(handle, CURLINFO_RESPONSE_CODE))
    let body = body ?? BodyDecoder(coding: nil, limit: 0)
    return .success(
      Response(
        status: status, headers: head.headers, body: body.bytes,
        isWhole: Wholeness.isWhole(status: status, head, body, hasExcess: hasExcess || wasCut),
        brokenTLS: nil))
  }
}

extension Route {
  /// As `CURLOPT_CONNECT_TO` and `CURLOPT_RESOLVE` take it.
  fileprivate var forCurl: String {
    let list = addresses.map(\.text).joined(separator: ",")
    return isMapped ? "::\(list):\(port)" : "+\(host):\(port):\(list)"
  }
}
