internal import Glibc

/// A file that is being written, open until the pen goes.
package struct Pen: ~Copyable {
  private let path: String
  private let descriptor: Int32

  /// - Parameter rights: Those that the file gets; what the user lets new files have when `nil`.
  init(_ path: String, rights: mode_t?) throws(WriteTrouble) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteTrouble(path: path, code: errno) }
    if let rights, fchmod(descriptor, rights) != 0 { throw WriteTrouble(path: path, code: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes at the end.
  package borrowing func write(_ bytes: [UInt8]) throws(WriteTrouble) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { throw WriteTrouble(path: path, code: errno) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// Brings what was written to the disk.
  borrowing func sync() throws(WriteTrouble) {
    guard fsync(descriptor) == 0 else { throw WriteTrouble(path: path, code: errno) }
  }
}
