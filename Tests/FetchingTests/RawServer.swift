import Glibc
import Synchronization

import class Foundation.Thread

@testable import Fetching

/// A server on a free loopback port that does with each connection what the test says.
final class RawServer: Sendable {
  let port: UInt16
  private let listener: Int32
  private let log: Log

  final class Log: Sendable {
    let requests = Mutex<[String]>([])
  }

  /// The heads of the requests so far.
  var requests: [String] { log.requests.withLock { $0 } }

  init(_ behave: @escaping @Sendable (RawConnection) -> Void) {
    let (listener, log) = (RawServer.listen(), Log())
    self.listener = listener
    self.port = RawServer.port(of: listener)
    self.log = log
    Thread.detachNewThread { RawServer.accept(on: listener, log, behave) }
  }

  // The thread closes the socket: its number must not become another's while it is in use.
  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  private static func accept(
    on listener: Int32, _ log: Log, _ behave: @escaping @Sendable (RawConnection) -> Void
  ) {
    while true {
      let socket = Glibc.accept(listener, nil, nil)
      guard socket >= 0 else {
        close(listener)
        return
      }
      Thread.detachNewThread {
        let connection = RawConnection(socket: socket)
        if let request = connection.readHead() {
          log.requests.withLock { $0.append(request) }
          behave(connection)
        }
        close(socket)
      }
    }
  }

  private static func listen() -> Int32 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
    }
    precondition(code == 0 && Glibc.listen(listener, 16) == 0, "no free port")
    return listener
  }

  private static func port(of listener: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(listener, $0, &size)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}

/// One accepted connection.
struct RawConnection: Sendable {
  let socket: Int32

  /// Reads to the empty line; `nil` when the peer went before.
  func readHead() -> String? {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      var byte: UInt8 = 0
      guard recv(socket, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether all went out; `false` when the peer hung up.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says nothing until the peer hangs up.
  func waitForPeer() {
    var byte: UInt8 = 0
    while recv(socket, &byte, 1, 0) > 0 {}
  }

  /// Ends the connection with a reset instead of an orderly close.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
  }
}

extension Fetcher {
  /// Asks `raw.example`, which is the given port, once and without waits.
  static func once(port: UInt16, _ adjust: (inout LiveOptions) -> Void = { _ in }) throws -> Fetcher
  {
    var options = LiveOptions()
    options.hostMap = try HostMap(entries: ["raw.example=127.0.0.1:\(port)"])
    options.retry = .none
    adjust(&options)
    return .live(options)
  }
}
