internal import CCurl

/// What curl calls during a transfer; the context is the transfer, unretained.
enum TransferCallbacks {
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

  static let remark: curl_debug_callback = { _, kind, text, count, context in
    switch kind {
    case CURLINFO_TEXT:
      transfer(context).takeRemark(UnsafeRawBufferPointer(start: text, count: count))
    case CURLINFO_DATA_IN: transfer(context).takeRaw(count)
    default: break
    }
    return 0
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
