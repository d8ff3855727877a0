import ArgumentParser
import Criteria
import Foundation

/// The two streams that people and scripts read.
///
/// Both are written at once and without a buffer: a script waits for a line, and what went wrong
/// with a stream is known where it happened.
enum Console {
  /// Writes a result; a line break is added where the text has none at its end.
  ///
  /// - Throws: as `write`.
  static func print(_ text: String) throws {
    try write(Array((text.last?.isNewline == true ? text : text + "\n").utf8))
  }

  /// Writes a result as it is.
  ///
  /// A reader that has seen enough (`| head`) is no fault: the rest is left out.
  /// - Throws: an exit code when a result would be lost, because the disk is full for example.
  static func write(_ bytes: [UInt8]) throws {
    let trouble = write(bytes, to: STDOUT_FILENO)
    if trouble == 0 || trouble == EPIPE { return }
    complain("the result cannot be printed: \(String(cString: strerror(trouble)))")
    throw (trouble == ENOSPC ? ExitStatus.diskFull : .wrongInput).code
  }

  /// Writes what went wrong, beside the results.
  static func complain(_ text: String) { note(text + "\n") }

  /// Writes beside the results, with no line break of its own.
  ///
  /// Where nobody listens there is nobody to tell, so trouble with this stream is passed over.
  static func note(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Writes every fault of the user's files, one a line.
  ///
  /// - Returns: the code to end with.
  static func report(_ faults: InputFaults) -> ExitCode {
    for fault in faults.faults { complain(fault.description) }
    return ExitStatus.wrongInput.code
  }

  /// - Returns: 0, or the `errno` of what stopped it.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return errno }
        waitUntilWritable(descriptor)
      } else {
        rest = rest.dropFirst(count)
      }
    }
    return 0
  }

  /// A terminal may be set not to block; then it says so instead of taking more.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&wanted, 1, -1)
  }
}
