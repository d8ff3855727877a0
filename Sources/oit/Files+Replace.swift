import Criteria
import Filing
import Foundation

extension Files {
  /// Puts other bytes in place of a plain file that is there, with the rights it has; through a
  /// link, in place of the file it leads to.
  ///
  /// - Throws: `InputFaults` when the file cannot be written, `StopError` when the disk is full.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    try checkWritable(file)
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw InputFaults(path, "this is no plain file, which could be changed")
    }
    guard access(file, W_OK) == 0 else {
      throw InputFaults(path, "the file cannot be written; may you write it?")
    }
    try naming(path) { () throws(WriteTrouble) in try WholeFile.write(bytes, to: file) }
  }
}
