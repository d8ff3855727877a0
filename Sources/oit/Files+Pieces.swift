import Criteria
import Filing
import Foundation

extension Files {
  /// Writes a file piece by piece, as it may be longer than memory.
  ///
  /// - Throws: as `write`, and what `fill` throws.
  static func write(to path: String, fill: (borrowing Pen) throws -> Void) throws {
    do {
      try WholeFile.write(to: path, fill: fill)
    } catch let trouble as WriteTrouble {
      try naming(path) { () throws(WriteTrouble) in throw trouble }
    }
  }

  /// What the file system calls a file by; another after it was written anew, 0 when there is none.
  static func number(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Opens a file to be read in pieces, as it may be longer than memory.
  static func reading(_ path: String) throws(InputFaults) -> FileHandle {
    guard FileManager.default.fileExists(atPath: path) else {
      throw InputFaults(path, "there is no such file")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputFaults(path, "the file cannot be opened; may you read it?")
    }
    return handle
  }
}
