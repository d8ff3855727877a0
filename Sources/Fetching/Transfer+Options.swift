internal import CCurl

extension Transfer {
  /// Sets every option of curl that a request of ours needs.
  func setUp() {
    setTexts()
    setNumbers()
    setTimes()
    if let headers { expect(oit_setopt_list(handle, CURLOPT_HTTPHEADER, headers)) }
    let isMapped = order.route.isMapped
    if let places {
      expect(oit_setopt_list(handle, isMapped ? CURLOPT_CONNECT_TO : CURLOPT_RESOLVE, places))
    }
    setCallbacks()
    if !order.isVerifyingTLS { stopVerifying() }
  }

  private func setTexts() {
    var texts: [(CURLoption, String)] = [
      (CURLOPT_URL, order.request.url),
      (
        CURLOPT_USERAGENT,
        order.request.purpose == .asBrowser
          ? options.requester.browserAgent : options.requester.userAgent
      ),
      (CURLOPT_PROTOCOLS_STR, "http,https"),
      // An empty one also keeps http_proxy of the environment away, which would pass the guard by.
      (CURLOPT_PROXY, ""),
      (CURLOPT_ACCEPT_ENCODING, "gzip, deflate, br"),
    ]
    if let file = options.certificateFile { texts.append((CURLOPT_CAINFO, file)) }
    let cookies = order.request.cookies
    if !cookies.isEmpty { texts.append((CURLOPT_COOKIE, cookies)) }
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
      // For its remarks, see `Transfer.takeRemark`.
      (CURLOPT_VERBOSE, 1),
    ]
    for (option, value) in numbers { expect(oit_setopt_long(handle, option, value)) }
  }

  private func setTimes() {
    let times = options.times
    let patience = order.request.patience
    let numbers: [(CURLoption, Int64)] = [
      (CURLOPT_CONNECTTIMEOUT_MS, times.connect.milliseconds * Int64(patience)),
      (CURLOPT_TIMEOUT_MS, times.document.milliseconds * Int64(patience)),
      (CURLOPT_LOW_SPEED_LIMIT, Int64(times.slowBytes)),
      (CURLOPT_LOW_SPEED_TIME, times.slow.components.seconds * Int64(patience)),
    ]
    for (option, value) in numbers { expect(oit_setopt_long(handle, option, Int(value))) }
  }

  /// The look past a broken certificate also takes the old protocols that some offices still run.
  private func stopVerifying() {
    expect(oit_setopt_long(handle, CURLOPT_SSL_VERIFYPEER, 0))
    expect(oit_setopt_long(handle, CURLOPT_SSL_VERIFYHOST, 0))
    expect(oit_setopt_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_0)))
    expect(oit_setopt_string(handle, CURLOPT_SSL_CIPHER_LIST, "DEFAULT:@SECLEVEL=0"))
    expect(oit_setopt_legacy_connect(handle))
  }

  private func setCallbacks() {
    let own = Unmanaged.passUnretained(self).toOpaque()
    expect(oit_setopt_pointer(handle, CURLOPT_ERRORBUFFER, errorText))
    expect(oit_setopt_pointer(handle, CURLOPT_HEADERDATA, own))
    expect(oit_setopt_pointer(handle, CURLOPT_WRITEDATA, own))
    expect(oit_setopt_pointer(handle, CURLOPT_OPENSOCKETDATA, own))
    expect(oit_setopt_pointer(handle, CURLOPT_DEBUGDATA, own))
    expect(oit_setopt_debug(handle, CURLOPT_DEBUGFUNCTION, TransferCallbacks.remark))
    expect(oit_setopt_bytes(handle, CURLOPT_HEADERFUNCTION, TransferCallbacks.head))
    expect(oit_setopt_bytes(handle, CURLOPT_WRITEFUNCTION, TransferCallbacks.body))
    expect(oit_setopt_socket(handle, CURLOPT_OPENSOCKETFUNCTION, TransferCallbacks.socket))
  }

  /// An option that curl does not take is our bug, and could be the one that guards us.
  private func expect(_ code: CURLcode, _ line: Int = #line) {
    precondition(code == CURLE_OK, "curl refused the option of line \(line): \(code.rawValue)")
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
