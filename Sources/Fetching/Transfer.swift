internal import CCurl
internal import Glibc

/// What curl is asked to do once: one connection, one answer.
struct Order: Sendable {
  let id: Int
  let url: String
  let byteLimit: Int
  /// The one address that may be asked though it is not global.
  let target: HostMap.Target?
  let isVerifyingTLS: Bool
}

/// What came back, as it came: the body is still in its content coding.
struct RawAnswer: Sendable {
  let status: Int
  let head: ResponseHead
  let body: [UInt8]
}

/// One order on its way. Only the thread that owns curl's multi handle touches it.
final class Transfer {
  let order: Order
  let handle: UnsafeMutableRawPointer
  let started = ContinuousClock.now
  private let options: LiveOptions
  private let budget: ByteBudget
  private let connectTo: UnsafeMutablePointer<curl_slist>?
  private(set) var head = ResponseHead()
  private var body: [UInt8] = []
  private(set) var isPaused = false
  /// What our own callbacks decided; it outranks curl's code.
  var refusal: FetchFailure?

  init(_ order: Order, options: LiveOptions, budget: ByteBudget) {
    guard let handle = curl_easy_init() else { preconditionFailure("curl has no memory left") }
    self.order = order
    self.handle = handle
    self.options = options
    self.budget = budget
    connectTo = order.target.flatMap { curl_slist_append(nil, "::" + $0.text) }
    setUp()
  }

  deinit {
    curl_easy_cleanup(handle)
    curl_slist_free_all(connectTo)
  }

  /// Takes a line of the head; `false` stops the transfer.
  func takeHead(_ line: UnsafeRawBufferPointer) -> Bool {
    head.take(line)
    guard head.byteCount > options.headLimit else { return true }
    refusal = .tooLarge
    return false
  }

  /// What became of some bytes of the body.
  enum Intake { case taken, later, stop }

  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Intake {
    guard body.count + bytes.count <= order.byteLimit else {
      refusal = .tooLarge
      return .stop
    }
    guard budget.take(bytes.count, for: order.id) else {
      isPaused = true
      return .later
    }
    body.append(contentsOf: bytes)
    return .taken
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
    let isTarget = order.target == HostMap.Target(address: address, port: port)
    if isTarget || AddressGuard.isGlobal(address) { return true }
    refusal = .refusedAddress
    return false
  }

  func result(_ code: CURLcode) -> Result<RawAnswer, FetchFailure> {
    if code == CURLE_OK {
      let status = Int(oit_getinfo_long(handle, CURLINFO_RESPONSE_CODE))
      return .success(RawAnswer(status: status, head: head, body: body))
    }
    if let refusal { return .failure(refusal) }
    let end = TransferEnd(
      code: code, sawHead: head.hasBegun,
      sawAddress: oit_getinfo_size(handle, CURLINFO_NAMELOOKUP_TIME_T) > 0,
      systemError: Int32(truncatingIfNeeded: oit_getinfo_long(handle, CURLINFO_OS_ERRNO)))
    return .failure(FetchFailure(end))
  }
}

extension Transfer {
  private func setUp() {
    setTexts()
    setNumbers()
    setTimes()
    if let connectTo { expect(oit_setopt_list(handle, CURLOPT_CONNECT_TO, connectTo)) }
    setCallbacks()
    if !order.isVerifyingTLS { stopVerifying() }
  }

  private func setTexts() {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, order.url),
      (CURLOPT_USERAGENT, options.userAgent),
      (CURLOPT_PROTOCOLS_STR, "http,https"),
      // An empty one also keeps http_proxy of the environment away, which would pass the guard by.
      (CURLOPT_PROXY, ""),
      (CURLOPT_ACCEPT_ENCODING, "gzip, deflate"),
    ]
    for (option, value) in texts { expect(oit_setopt_string(handle, option, value)) }
  }

  private func setNumbers() {
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      (CURLOPT_HTTP09_ALLOWED, 0),
      (CURLOPT_HTTP_CONTENT_DECODING, 0),
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_NOSIGNAL, 1),
      // A name server that does not answer must not hold the thread.
      (CURLOPT_QUICK_EXIT, 1),
      (CURLOPT_BUFFERSIZE, 256 << 10),
    ]
    for (option, value) in numbers { expect(oit_setopt_long(handle, option, value)) }
    let limit = curl_off_t(order.byteLimit)
    expect(oit_setopt_size(handle, CURLOPT_MAXFILESIZE_LARGE, limit))
  }

  private func setTimes() {
    let times = options.times
    let numbers: [(CURLoption, Int64)] = [
      (CURLOPT_CONNECTTIMEOUT_MS, times.connect.milliseconds),
      (CURLOPT_TIMEOUT_MS, times.total.milliseconds),
      (CURLOPT_LOW_SPEED_LIMIT, Int64(times.slowBytes)),
      (CURLOPT_LOW_SPEED_TIME, times.slow.components.seconds),
    ]
    for (option, value) in numbers { expect(oit_setopt_long(handle, option, Int(value))) }
  }

  /// The look past a broken certificate also takes the old protocols that some offices still run.
  private func stopVerifying() {
    expect(oit_setopt_long(handle, CURLOPT_SSL_VERIFYPEER, 0))
    expect(oit_setopt_long(handle, CURLOPT_SSL_VERIFYHOST, 0))
    expect(oit_setopt_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_0)))
    expect(oit_setopt_string(handle, CURLOPT_SSL_CIPHER_LIST, "DEFAULT:@SECLEVEL=0"))
  }

  private func setCallbacks() {
    let own = Unmanaged.passUnretained(self).toOpaque()
    expect(oit_setopt_pointer(handle, CURLOPT_HEADERDATA, own))
    expect(oit_setopt_pointer(handle, CURLOPT_WRITEDATA, own))
    expect(oit_setopt_pointer(handle, CURLOPT_OPENSOCKETDATA, own))
    expect(oit_setopt_bytes(handle, CURLOPT_HEADERFUNCTION, Callbacks.head))
    expect(oit_setopt_bytes(handle, CURLOPT_WRITEFUNCTION, Callbacks.body))
    expect(oit_setopt_socket(handle, CURLOPT_OPENSOCKETFUNCTION, Callbacks.socket))
  }

  /// An option that curl does not take is our bug, and could be the one that guards us.
  private func expect(_ code: CURLcode, _ line: Int = #line) {
    precondition(code == CURLE_OK, "curl refused the option of line \(line): \(code.rawValue)")
  }
}

/// What curl calls during a transfer; the context is the transfer, unretained.
private enum Callbacks {
  static let head: oit_bytes_callback = { bytes, size, count, context in
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer(context).takeHead(line) ? line.count : 0
  }

  static let body: oit_bytes_callback = { bytes, size, count, context in
    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    switch transfer(context).takeBody(piece) {
    case .taken: return piece.count
    case .later: return Int(CURL_WRITEFUNC_PAUSE)
    case .stop: return 0
    }
  }

  static let socket: curl_opensocket_callback = { context, _, address in
    guard let address else { return CURL_SOCKET_BAD }
    var bytes: [UInt8] = Array(repeating: 0, count: 16)
    var port: UInt16 = 0
    let count = Int(oit_sockaddr_bytes(address, &bytes, &port))
    guard transfer(context).allows(address: Array(bytes[..<count]), port: port) else {
      return CURL_SOCKET_BAD
    }
    return oit_open_socket(address)
  }

  private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("curl lost the transfer") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
