internal import Glibc

/// Files that are whole or not there, however a run ends: also when it is killed, or when the
/// machine loses its power.
///
/// The bytes are written beside the place under a hidden name, brought to the disk, and then put
/// there by one step of the file system, which is brought to the disk, too.
package enum WholeFile {
  /// What becomes of a file that is there already.
  package enum Existing: Sendable {
    /// It gives way; the new one has its rights.
    case replaced
    /// It stays, and writing fails with `EEXIST`.
    case kept
  }

  /// The end of the hidden names; a run that was killed may leave one behind.
  package static let unfinished = ".unfinished"

  /// - Parameter isSure: Whether it is brought to the disk at once, which costs milliseconds; a file
  ///   that is not may be empty after a loss of power.
  package static func write(
    _ bytes: [UInt8], to path: String, existing: Existing = .replaced, isSure: Bool = true
  ) throws(WriteTrouble) {
    do {
      try write(to: path, existing: existing, isSure: isSure) { pen in try pen.write(bytes) }
    } catch let trouble as WriteTrouble {
      throw trouble
    } catch {
      preconditionFailure("a pen writes or says why not: \(error)")
    }
  }

  /// Writes a file piece by piece, however long it gets.
  ///
  /// - Parameter fill: Writes the pieces; what it throws leaves the place as it was.
  /// - Throws: `WriteTrouble`, and what `fill` throws.
  package static func write(
    to path: String, existing: Existing = .replaced, isSure: Bool = true,
    fill: (borrowing Pen) throws -> Void
  ) throws {
    let (folder, name) = parts(of: path)
    let beside = "\(folder)/.\(name).\(getpid())\(unfinished)"
    do {
      let pen = try Pen(beside, rights: rights(of: path))
      try fill(pen)
      if isSure { try pen.sync() }
      try put(beside, at: path, existing)
    } catch {
      // What was written of it is of no use; where it cannot be taken away, the error says enough.
      unlink(beside)
      guard let trouble = error as? WriteTrouble, trouble.path == beside else { throw error }
      throw WriteTrouble(path: path, code: trouble.code)
    }
    if isSure { try sync(folder: folder) }
  }

  /// As `write(_:to:)`, for what is too long to be in memory.
  ///
  /// - Parameter fill: Writes into the open file.
  /// - Throws: `WriteTrouble`, or what `fill` throws; then nothing is there but what was there.
  package static func write(to path: String, _ fill: (_ descriptor: Int32) throws -> Void) throws {
    let (folder, name) = parts(of: path)
    let beside = "\(folder)/.\(name).\(getpid())\(unfinished)"
    let descriptor = try open(beside, rights: rights(of: path))
    defer { close(descriptor) }
    do {
      try fill(descriptor)
      guard fsync(descriptor) == 0 else { throw WriteTrouble(path: path, code: errno) }
      try put(beside, at: path, .replaced)
    } catch {
      unlink(beside)
      throw error
    }
    try sync(folder: folder)
  }

  private static func open(_ path: String, rights: mode_t?) throws(WriteTrouble) -> Int32 {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteTrouble(path: path, code: errno) }
    if let rights, fchmod(descriptor, rights) != 0 {
      let code = errno
      close(descriptor)
      unlink(path)
      throw WriteTrouble(path: path, code: code)
    }
    return descriptor
  }

  /// Brings to the disk what was made, renamed or taken away in a folder.
  package static func sync(folder: String) throws(WriteTrouble) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteTrouble(path: folder, code: errno) }
    defer { close(descriptor) }
    // Some network file systems know no such thing for folders.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw WriteTrouble(path: folder, code: errno)
    }
  }

  /// Makes a folder, and those above it that are not there.
  package static func makeFolder(_ path: String) throws(WriteTrouble) {
    if mkdir(path, 0o777) == 0 { return try sync(folder: parts(of: path).folder) }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw WriteTrouble(path: path, code: ENOTDIR)
      }
    case ENOENT where path != parts(of: path).folder:
      try makeFolder(parts(of: path).folder)
      try makeFolder(path)
    case let code: throw WriteTrouble(path: path, code: code)
    }
  }

  private static func parts(of path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), path[path.index(after: slash)...])
  }

  /// Those of the file that is there, else what the user lets new files have.
  private static func rights(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func put(
    _ beside: String, at path: String, _ existing: Existing
  ) throws(WriteTrouble) {
    switch existing {
    case .replaced:
      guard rename(beside, path) == 0 else { throw WriteTrouble(path: beside, code: errno) }
    case .kept:
      // A second name fails where the name is taken, which renaming does not.
      guard link(beside, path) == 0 else { throw WriteTrouble(path: beside, code: errno) }
      unlink(beside)
    }
  }
}

/// Why a file could not be written.
package struct WriteTrouble: Error, Equatable, CustomStringConvertible {
  package let path: String
  /// `errno` of the step that failed.
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// Whether there is no room: on the disk, in the user's share of it, or in what a file may have.
  package var isOutOfSpace: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  package var isTaken: Bool { code == EEXIST }

  /// What is wrong, in a few words without a full stop.
  package var description: String {
    isOutOfSpace ? "the disk is full" : String(cString: strerror(code))
  }
}
