import Criteria
import Documents
import Fetching
import Filing
import Foundation

/// The files that people name on the command line.
enum Files {
  /// The bytes that one agency's result may have, and a table of agencies.
  static let mostOfMany = 64 << 20

  /// The name that stands for the standard output.
  static let output = "-"

  /// The text of a file in UTF-8.
  ///
  /// - Parameter most: The bytes it may have.
  /// - Throws: `InputFaults` when there is no such file, or it is no text of this kind.
  static func text(
    at path: String, most: Int = SourceText.mostBytes
  ) throws(InputFaults) -> String {
    try SourceText.decode(source(at: path, most: most), file: path, most: most)
  }

  /// The bytes of a file that a person wrote.
  static func source(
    at path: String, most: Int = SourceText.mostBytes
  ) throws(InputFaults) -> [UInt8] {
    do {
      return try bytes(at: path, most: most)
    } catch {
      throw InputFaults(path, "\(error)")
    }
  }

  /// The text of a table as CSV: UTF-8, or windows-874 as Excel on a Thai Windows saves it.
  static func table(
    at path: String, most: Int = SourceText.mostBytes
  ) throws(InputFaults) -> String {
    do {
      let source = try bytes(at: path, most: most)
      // Most tables are UTF-8, and a long one is not held in memory more often than it must be.
      if source.count <= most, String(validating: source, as: UTF8.self) == nil {
        let read = Charset.decode(source, contentType: nil)
        if read.charset == "windows-874" { return String(decoding: read.bytes, as: UTF8.self) }
      }
      return try SourceText.decode(source, file: path, most: most)
    } catch let faults as InputFaults {
      throw faults
    } catch {
      throw InputFaults(path, "\(error)")
    }
  }

  /// The bytes of a file, but no more than are needed to see that it is too long.
  static func bytes(at path: String, most: Int = SourceText.mostBytes) throws -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileTrouble("there is no such file")
    }
    if isFolder(path) { throw FileTrouble("this is a folder, not a file") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw FileTrouble("the file cannot be opened; may you read it?")
    }
    return [UInt8](try handle.read(upToCount: most + 1) ?? Data())
  }

  /// Sees that a file can be written there, before hours of work are done for it.
  static func checkWritable(_ path: String) throws(InputFaults) {
    if isFolder(path) { throw InputFaults(path, "this is a folder, not a file") }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    guard isFolder(folder) else {
      throw InputFaults(path, "there is no folder \(folder) to write to; make it first")
    }
    guard access(isSpecial(path) ? path : folder, W_OK) == 0 else {
      throw InputFaults(path, "the file cannot be written; may you write in \(folder)?")
    }
  }

  /// Writes a text or bytes beside the file first, so that nobody ever reads half of it.
  ///
  /// A pipe or a device is written itself, not replaced; `-` is the standard output.
  /// - Throws: `InputFaults` when the place cannot be written, `StopError` when the disk is full.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    if path == output { return try Console.write(bytes) }
    if isSpecial(path) { return try write(bytes, into: path) }
    try naming(path) { () throws(WriteTrouble) in try WholeFile.write(bytes, to: path) }
  }

  /// Writes into a pipe or a device.
  private static func write(_ bytes: [UInt8], into path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw StopError.diskFull(path)
    } catch {
      throw InputFaults(path, "the file cannot be written: \(error.localizedDescription)")
    }
  }

  /// Does what writes a file, and says what went wrong in words for the person who named it.
  ///
  /// - Throws: `InputFaults`, or `StopError` when the disk is full.
  static func naming(_ path: String, _ write: () throws(WriteTrouble) -> Void) throws {
    do {
      try write()
    } catch {
      if error.isOutOfSpace { throw StopError.diskFull(path) }
      let isTaken = "there is such a file already; it is not overwritten, name another"
      throw InputFaults(path, error.isTaken ? isTaken : "the file cannot be written: \(error)")
    }
  }

  /// Writes a text to a file that is not there yet.
  ///
  /// A pipe or a device is written as it is.
  /// - Throws: `InputFaults` when something of that name is there, or nothing can be written there.
  static func writeNew(_ text: String, to path: String) throws {
    try checkWritable(path)
    if isSpecial(path) { return try write(text, to: path) }
    let bytes = Array(text.utf8)
    try naming(path) { () throws(WriteTrouble) in
      try WholeFile.write(bytes, to: path, existing: .kept)
    }
  }

  /// Sees that there is a folder of that name.
  static func checkFolder(_ path: String) throws(InputFaults) {
    if isFolder(path) { return }
    let isThere = FileManager.default.fileExists(atPath: path)
    throw InputFaults(path, isThere ? "this is a file, not a folder" : "there is no such folder")
  }

  /// Whether a folder holds a file, in itself or below.
  static func holdsFile(_ path: String) -> Bool {
    let files = FileManager.default.enumerator(atPath: path)
    while let name = files?.nextObject() as? String {
      if !isFolder("\(path)/\(name)") { return true }
    }
    return false
  }

  static func names(in path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileTrouble("there is no such folder")
    }
    return try FileManager.default.contentsOfDirectory(atPath: path)
  }

  static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether something that is neither a plain file nor a folder is there: `/dev/stdout`, a pipe.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }
}

/// Why a file cannot be read, in a sentence without a full stop.
struct FileTrouble: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}

extension ChecklistFolder {
  /// The folder on disk.
  init(path: String) {
    let inside: (String) -> String = { name in name.isEmpty ? path : "\(path)/\(name)" }
    self.init(
      path: path, list: { try Files.names(in: inside($0)) },
      read: { try Files.bytes(at: inside($0)) },
      hash: SHA256Hex.of)
  }
}
