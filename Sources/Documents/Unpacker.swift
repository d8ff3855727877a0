import CArchive
import Glibc

/// Unpacks an archive in memory with libarchive; names in it are names and never paths.
struct Unpacker {
  /// What unpacking may cost; a bomb ends at one of these.
  struct Limits: Sendable {
    var entries = 2_000
    var entryBytes = 64 << 20
    var allBytes = 256 << 20
    /// How many times its packed size an archive may give, after the first `freeBytes`.
    var ratio = 100
    var freeBytes = 1 << 20
  }

  enum Format: Sendable {
    case zip, rar, sevenZip
  }

  struct Entry: Sendable, Equatable {
    /// As a person reads it, with `/` between folders.
    var name: String
    /// `nil` when the file needs a password, or was not wanted.
    var bytes: [UInt8]?
    var isEncrypted = false
  }

  private let archive: OpaquePointer
  private let limits: Limits
  private let most: Int
  private var unpacked = 0

  /// The files of an archive in its order, with the bytes of those that are wanted.
  ///
  /// - Throws: `damaged` when it breaks off or is no archive, `limit` when it is too large.
  static func entries(
    of body: [UInt8], _ format: Format, limits: Limits = Limits(),
    wanted: (String) -> Bool = { _ in true }
  ) throws(FileFault) -> [Entry] {
    let result = NameLocale.with { unpacked(body, format, limits, wanted) }
    return try result.get()
  }

  private static func unpacked(
    _ body: [UInt8], _ format: Format, _ limits: Limits, _ wanted: (String) -> Bool
  ) -> Result<[Entry], FileFault> {
    body.withUnsafeBytes { buffer in
      guard let archive = archive_read_new() else { return .failure(.limit) }
      defer { archive_read_free(archive) }
      support(format, archive)
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        return .failure(.damaged)
      }
      var unpacker = Unpacker(archive, limits, packed: buffer.count)
      do throws(FileFault) {
        return .success(try unpacker.run(wanted))
      } catch {
        return .failure(error)
      }
    }
  }

  private static func support(_ format: Format, _ archive: OpaquePointer) {
    switch format {
    case .zip: archive_read_support_format_zip_seekable(archive)
    case .rar:
      archive_read_support_format_rar(archive)
      archive_read_support_format_rar5(archive)
    case .sevenZip: archive_read_support_format_7zip(archive)
    }
  }

  private init(_ archive: OpaquePointer, _ limits: Limits, packed: Int) {
    self.archive = archive
    self.limits = limits
    most = min(limits.allBytes, limits.freeBytes + packed * limits.ratio)
  }

  private mutating func run(_ wanted: (String) -> Bool) throws(FileFault) -> [Entry] {
    var entries: [Entry] = []
    while let header = try nextHeader() {
      guard entries.count < limits.entries else { throw .limit }
      guard archive_entry_filetype(header) == Self.regularFile else { continue }
      var entry = Entry(name: Self.name(of: header))
      entry.isEncrypted = archive_entry_is_encrypted(header) != 0
      if !entry.isEncrypted, wanted(entry.name) { entry.bytes = try bytes() }
      entries.append(entry)
    }
    return entries
  }

  /// `AE_IFREG`, which is a macro with a cast.
  private static let regularFile: mode_t = 0o100000

  private func nextHeader() throws(FileFault) -> OpaquePointer? {
    var header: OpaquePointer?
    switch archive_read_next_header(archive, &header) {
    case ARCHIVE_OK, ARCHIVE_WARN: return header
    case ARCHIVE_EOF: return nil
    default: throw archive_read_has_encrypted_entries(archive) > 0 ? .encrypted : .damaged
    }
  }

  private mutating func bytes() throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      guard count > 0 else { throw .damaged }
      unpacked += count
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limits.entryBytes, unpacked <= most else { throw .limit }
    }
  }

  /// Names of old archives are in the code page of the machine that made them.
  private static func name(of header: OpaquePointer) -> String {
    guard let name = archive_entry_pathname(header) ?? archive_entry_pathname_utf8(header) else {
      return ""
    }
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
    let text = Charset.decode([UInt8](bytes), contentType: nil)
    return String(decoding: text.bytes, as: UTF8.self).replacing("\\", with: "/")
  }
}
