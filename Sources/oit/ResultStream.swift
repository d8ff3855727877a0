import Criteria
import Foundation
import Synchronization

/// Hands results on as they come, a line each, to a file, a pipe or the standard output.
final class ResultStream: Sendable {
  private let path: String
  /// Held while a line is written, so that lines stay whole; closed where a reader has seen enough.
  private let output: Mutex<Int32?>

  /// - Throws: `InputFaults` when nothing can be written there.
  init(_ path: String) throws {
    self.path = path
    if path == Files.output {
      output = Mutex(STDOUT_FILENO)
    } else {
      try Files.checkWritable(path)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw InputFaults(path, "the file cannot be written: \(String(cString: strerror(errno)))")
      }
      output = Mutex(descriptor)
    }
  }

  deinit {
    output.withLock { if let descriptor = $0, path != Files.output { close(descriptor) } }
  }

  /// Hands on the result that lies in a file.
  ///
  /// - Throws: `StopError` when the disk is full, `InputFaults` when it cannot be read or written.
  func add(_ result: String) throws {
    let file = try Files.reading(result)
    try output.withLock { output in
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        guard let descriptor = output else { return }
        switch Console.write(Array(piece), to: descriptor) {
        case 0: continue
        case EPIPE: output = nil
        case ENOSPC: throw StopError.diskFull(path)
        case let code:
          throw InputFaults(path, "nothing can be written: \(String(cString: strerror(code)))")
        }
      }
    }
  }
}
