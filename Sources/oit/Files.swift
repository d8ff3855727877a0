import Criteria
import Fetching
import Foundation

/// The files that people name on the command line.
enum Files {
  /// The text of a file in UTF-8.
  ///
  /// - Throws: `InputFaults` when there is no such file, or it is no text of this kind.
  static func text(at path: String) throws(InputFaults) -> String {
    do {
      return try SourceText.decode(bytes(at: path), file: path)
    } catch let faults as InputFaults {
      throw faults
    } catch {
      throw InputFaults([InputFault(SourcePlace(file: path, line: 0), "\(error)")])
    }
  }

  /// The bytes of a file, but no more than are needed to see that it is too long.
  static func bytes(at path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileTrouble("there is no such file")
    }
    if isFolder.boolValue { throw FileTrouble("this is a folder, not a file") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw FileTrouble("the file cannot be opened; may you read it?")
    }
    return [UInt8](try handle.read(upToCount: SourceText.mostBytes + 1) ?? Data())
  }

  /// Writes a text beside the file first, so that nobody ever reads half of it.
  ///
  /// - Throws: `InputFaults` when the place cannot be written, an exit code when the disk is full.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      Console.complain("\(path): the disk is full")
      throw ExitStatus.diskFull.code
    } catch {
      let message = "the file cannot be written: \(error.localizedDescription)"
      throw InputFaults([InputFault(SourcePlace(file: path, line: 0), message)])
    }
  }

  static func names(in path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileTrouble("there is no such folder")
    }
    return try FileManager.default.contentsOfDirectory(atPath: path)
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
