import CArchive

/// A ZIP container, as Office files are.
///
/// Entries have no owner, and no time but one that is given, so that equal entries give equal bytes on
/// whatever machine of the same time zone (`TZ`): a ZIP names local times.
package enum ZIPArchive {
  /// Why nothing came of it, in the words of libarchive.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
    /// `errno` of what stopped it, when the system did.
    package var code: Int32 = 0
  }

  /// `AE_IFREG`, a macro that Swift does not see.
  private static let plainFile: UInt32 = 0o100000

  /// Packs the entries in their order, compressed.
  ///
  /// - Precondition: names are ASCII; others would depend on the machine's locale.
  /// - Throws: `Failure` when there is no memory for it.
  package static func bytes(
    of entries: [(name: String, bytes: [UInt8])]
  ) throws(Failure) -> [UInt8] {
    guard let archive = archive_write_new() else { throw Failure(description: "no memory") }
    defer { archive_write_free(archive) }
    // Deflate adds a few bytes to what cannot be compressed; each entry has two headers.
    let names = entries.reduce(0) { $0 + $1.name.utf8.count * 2 + 512 }
    let room = entries.reduce(names + 4096) { $0 + $1.bytes.count + $1.bytes.count / 8 }
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    defer { buffer.deallocate() }
    let used = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    used.initialize(to: 0)
    defer { used.deallocate() }
    try check(archive_write_set_format_zip(archive), archive)
    try check(archive_write_zip_set_compression_deflate(archive), archive)
    try check(archive_write_open_memory(archive, buffer, room, used), archive)
    for entry in entries { try add(entry.name, entry.bytes, time: nil, to: archive) }
    try check(archive_write_close(archive), archive)
    return Array(UnsafeBufferPointer(start: buffer, count: used.pointee))
  }

  /// Packs what it is given one after another into an open file, so that no more than one entry is
  /// in memory.
  ///
  /// - Parameter fill: Adds entries by the closure that it gets; a time is in seconds from 1970 in UTC.
  /// - Throws: `Failure`, or what `fill` throws.
  package static func write(
    into descriptor: Int32,
    _ fill: ((_ name: String, _ bytes: [UInt8], _ time: Int) throws -> Void) throws -> Void
  ) throws {
    guard let archive = archive_write_new() else { throw Failure(description: "no memory") }
    defer { archive_write_free(archive) }
    try check(archive_write_set_format_zip(archive), archive)
    try check(archive_write_zip_set_compression_deflate(archive), archive)
    try check(archive_write_open_fd(archive, descriptor), archive)
    try fill { name, bytes, time in try add(name, bytes, time: time, to: archive) }
    try check(archive_write_close(archive), archive)
  }

  private static func add(
    _ name: String, _ bytes: [UInt8], time: Int?, to archive: OpaquePointer
  ) throws(Failure) {
    precondition(name.utf8.allSatisfy { $0 < 0x80 }, "\(name) is not ASCII")
    guard let entry = archive_entry_new() else { throw Failure(description: "no memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, plainFile)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_size(entry, Int64(bytes.count))
    if let time { archive_entry_set_mtime(entry, time, 0) }
    try check(archive_write_header(archive, entry), archive)
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw failure(archive) }
    try check(archive_write_finish_entry(archive), archive)
  }

  private static func check(_ code: Int32, _ archive: OpaquePointer) throws(Failure) {
    if code < ARCHIVE_OK { throw failure(archive) }
  }

  private static func failure(_ archive: OpaquePointer) -> Failure {
    Failure(
      description: archive_error_string(archive).map { String(cString: $0) } ?? "unknown",
      code: archive_errno(archive))
  }
}
