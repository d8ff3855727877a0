internal import Foundation
internal import Glibc
internal import Synchronization

/// A server on loopback for tests, which talks to one client after the other and keeps what each
/// said. It ends with its last reference.
package final class Receiver: Sendable {
  /// Talks to a client; what is to be kept of it is handed over before the client hears so.
  typealias Talk = @Sendable (borrowing Line, _ keep: (String) -> Void) -> Void

  package let port: UInt16
  private let descriptor: Int32
  private let kept = Kept()

  /// What was said, shared with the thread.
  private final class Kept: Sendable {
    let texts = Mutex<[String]>([])
  }

  /// What the clients said, the earliest first: mails as they were sent, or requests.
  package var received: [String] { kept.texts.withLock { $0 } }

  init(_ talk: @escaping Talk) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let fd = descriptor
    let isOpen = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(fd, $0, length) == 0 && listen(fd, 16) == 0 && getsockname(fd, $0, &length) == 0
      }
    }
    guard isOpen else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    port = UInt16(bigEndian: address.sin_port)
    let thread = Thread { [kept] in
      while true {
        let client = accept(fd, nil, nil)
        if client < 0 {
          // Closed by who uses it last: its number may belong to another server at once.
          close(fd)
          return
        }
        talk(Line(client)) { said in kept.texts.withLock { $0.append(said) } }
      }
    }
    thread.start()
  }

  deinit {
    // Wakes the thread, which then ends.
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}

/// The connection to one client.
struct Line: ~Copyable {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func say(_ text: String) {
    let bytes = Array(text.utf8)
    // A client that is gone hears nothing.
    _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The next line without its end; `nil` when the client is gone.
  func hear() -> String? {
    var bytes: [UInt8] = []
    while let byte = hearByte() {
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self).trimmingSuffix("\r") }
      bytes.append(byte)
    }
    return nil
  }

  /// So many bytes as a text; fewer when the client is gone.
  func hear(bytes count: Int) -> String {
    var bytes: [UInt8] = []
    while bytes.count < count, let byte = hearByte() { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func hearByte() -> UInt8? {
    var byte: UInt8 = 0
    return recv(descriptor, &byte, 1, 0) == 1 ? byte : nil
  }
}

extension String {
  fileprivate func trimmingSuffix(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}
