import CArchive
import Testing

/// The entries of a ZIP container.
enum Unzipped {
  static func entries(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    let archive = try #require(archive_read_new())
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    #expect(archive_read_open_memory(archive, bytes, bytes.count) == ARCHIVE_OK)
    var entries: [(name: String, bytes: [UInt8])] = []
    var entry: OpaquePointer?
    while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
      let name = try #require(archive_entry_pathname(entry).map { String(cString: $0) })
      entries.append((name, content(of: archive)))
    }
    return entries
  }

  static func texts(of bytes: [UInt8]) throws -> [String: String] {
    let texts = try entries(of: bytes).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  private static func content(of archive: OpaquePointer) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = archive_read_data(archive, &buffer, buffer.count), count > 0 {
      content += buffer.prefix(count)
    }
    return content
  }
}
