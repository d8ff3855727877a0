internal import CCurl
internal import Causes

/// What curl is asked to do once: one connection, one answer.
struct Order: Sendable {
  let id: Int
  let url: String
  let byteLimit: Int
  let cookies: String
  /// Whether a body beyond the limit is cut, not refused.
  let isCut: Bool
  let validators: Validators?
  /// The one address that may be asked though it is not global.
  let target: HostMap.Target?
  let isVerifyingTLS: Bool
}

/// What came back, as it came: the body is still in its content coding.
struct RawAnswer: Sendable {
  let status: Int
  let head: ResponseHead
  let body: [UInt8]
  /// Whether bytes followed the announced end of the body.
  let hasExcess: Bool
}

/// One order on its way. Only the thread that owns curl's multi handle touches it.
final class Transfer {
  let order: Order
  let handle: UnsafeMutableRawPointer
  let started = ContinuousClock.now
  let options: LiveOptions
  private let budget: ByteBudget
  let connectTo: UnsafeMutablePointer<curl_slist>?
  /// Headers beside those that curl has options for.
  let headers: UnsafeMutablePointer<curl_slist>?
  /// Where curl writes what went wrong.
  let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
  private(set) var head = ResponseHead()
  private var body: [UInt8] = []
  private var hasExcess = false
  private var wasCut = false
  private var isPaused = false
  /// What our own callbacks decided; it outranks curl's code.
  var refusal: Cause?

  init(_ order: Order, options: LiveOptions, budget: ByteBudget) {
    guard let handle = curl_easy_init() else { preconditionFailure("curl has no memory left") }
    self.order = order
    self.handle = handle
    self.options = options
    self.budget = budget
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    connectTo = order.target.flatMap { curl_slist_append(nil, "::" + $0.text) }
    let from = options.requester.from.map { "From: \($0)" }
    headers = ([from].compactMap(\.self) + (order.validators?.headers ?? []))
      .reduce(nil) { curl_slist_append($0, $1) }
    setUp()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(connectTo)
    curl_slist_free_all(headers)
    errorText.deallocate()
  }

  /// When the transfer is given up, beside curl's own limits.
  var deadline: ContinuousClock.Instant {
    let times = options.times
    guard head.hasBegun else { return started + times.firstByte }
    let isPage = head.header("content-type")?.lowercased().contains("html") == true
    return started + (isPage ? times.page : times.document)
  }

  /// Takes a line of the head; `false` stops the transfer.
  func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
    head.take(line)
    guard head.byteCount > options.bytes.head else { return true }
    refusal = .headersTooLarge
    return false
  }

  /// What became of some bytes of the body.
  enum Intake { case taken, later, stop }

  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Intake {
    guard body.count + bytes.count <= order.byteLimit else { return takeLast(bytes) }
    guard budget.take(bytes.count, for: order.id) else {
      isPaused = true
      return .later
    }
    body.append(contentsOf: bytes)
    return .taken
  }

  /// Stops at the limit, with what fits into it where the beginning of a body is enough.
  private func takeLast(_ bytes: UnsafeRawBufferPointer) -> Intake {
    let rest = order.byteLimit - body.count
    if order.isCut, budget.take(rest, for: order.id) {
      body.append(contentsOf: bytes[..<rest])
      wasCut = true
    } else {
      refusal = .bodyTooLarge
    }
    return .stop
  }

  /// Listens for the remark that more bytes came than were announced, which is no error to curl.
  func takeRemark(_ text: UnsafeRawBufferPointer) {
    if text.starts(with: "Excess found".utf8) { hasExcess = true }
  }

  /// Lets a transfer that had to wait go on, if there is room for it now.
  func resumeIfThereIsRoom() {
    guard isPaused, budget.hasRoom(for: order.id) else { return }
    isPaused = false
    curl_easy_pause(handle, CURLPAUSE_CONT)
  }

  /// Gives the bytes held back to the budget; to be called once, at the end.
  func settle() { budget.release(body.count, of: order.id) }

  /// Whether the address may be asked; a refusal is noted, as curl calls it a failed connection.
  func allows(address: [UInt8], port: UInt16) -> Bool {
    let asked = HostMap.Target(address: address, port: port)
    let isAllowed = options.allowedAddresses.contains { $0.holds(address, port: port) }
    if asked == order.target || isAllowed || AddressGuard.isGlobal(address) { return true }
    refusal = .addressRefused
    return false
  }

  private var phase: TransferEnd.Phase {
    func isDone(_ time: CURLINFO) -> Bool { oit_getinfo_size(handle, time) > 0 }
    if head.hasBegun { return .receiving }
    if !isDone(CURLINFO_NAMELOOKUP_TIME_T) { return .lookup }
    if !isDone(CURLINFO_CONNECT_TIME_T) { return .connect }
    let isPlain = order.url.hasPrefix("http:")
    return isPlain || isDone(CURLINFO_APPCONNECT_TIME_T) ? .waiting : .handshake
  }

  /// How far the transfer came before curl ended it.
  private func end(_ code: CURLcode) -> TransferEnd {
    TransferEnd(
      code: code, phase: phase,
      verification: oit_getinfo_long(handle, CURLINFO_SSL_VERIFYRESULT),
      systemError: Int32(truncatingIfNeeded: oit_getinfo_long(handle, CURLINFO_OS_ERRNO)),
      message: String(cString: errorText))
  }

  func result(_ code: CURLcode) -> Result<RawAnswer, Cause> {
    if code == CURLE_OK || wasCut {
      let status = Int(oit_getinfo_long(handle, CURLINFO_RESPONSE_CODE))
      return .success(
        RawAnswer(status: status, head: head, body: body, hasExcess: hasExcess || wasCut))
    }
    return .failure(refusal ?? Cause(end(code)))
  }
}
