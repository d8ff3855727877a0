internal import Filing
internal import Glibc

/// Keeps a folder for one run; it ends with the run, however that ends.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `CaptureError.inUse` when another run has it.
  package init(_ folder: String) throws(CaptureError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotWrite(WriteTrouble(path: folder, code: errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw code == EWOULDBLOCK
        ? .inUse(folder: folder) : .cannotWrite(WriteTrouble(path: folder, code: code))
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
