import Criteria
import Foundation

extension Files {
  /// Puts other bytes in place of a plain file that is there, with the rights it has; through a
  /// link, in place of the file it leads to.
  ///
  /// They are written beside it and then renamed, so that nobody ever reads half of it.
  /// - Throws: `InputFaults` when the file cannot be written, an exit code when the disk is full.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    try checkWritable(file.path(percentEncoded: false))
    let name = ".\(file.lastPathComponent).\(getpid()).new"
    let beside = file.deletingLastPathComponent().appending(path: name)
    do {
      let rights = try rights(of: file, path)
      try write(bytes, beside: beside, rights: rights)
      guard rename(beside.path(percentEncoded: false), file.path(percentEncoded: false)) == 0 else {
        throw InputFaults(path, "the file cannot be written: \(String(cString: strerror(errno)))")
      }
    } catch {
      // What was written of it is of no use; where it cannot be taken away, the error says enough.
      unlink(beside.path(percentEncoded: false))
      throw error
    }
  }

  /// The rights of a plain file that may be written.
  private static func rights(of file: URL, _ path: String) throws(InputFaults) -> mode_t {
    var status = stat()
    let name = file.path(percentEncoded: false)
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw InputFaults(path, "this is no plain file, which could be changed")
    }
    guard access(name, W_OK) == 0 else {
      throw InputFaults(path, "the file cannot be written; may you write it?")
    }
    return status.st_mode & 0o7777
  }

  private static func write(_ bytes: [UInt8], beside url: URL, rights: mode_t) throws {
    let path = url.path(percentEncoded: false)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
    guard descriptor >= 0, fchmod(descriptor, rights) == 0 else {
      throw InputFaults(path, "the file cannot be written: \(String(cString: strerror(errno)))")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      Console.complain("\(path): the disk is full")
      throw ExitStatus.diskFull.code
    } catch {
      throw InputFaults(path, "the file cannot be written: \(error.localizedDescription)")
    }
  }
}
