import CArchive
import Foundation
import Testing

@testable import Packing

@Suite struct ZIPArchiveTests {
  static let entries: [(name: String, bytes: [UInt8])] = [
    ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array("ไทย".utf8)),
    ("empty", []), ("large", (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }),
  ]

  @Test("what is packed comes out again, in its order and without a time")
  func roundTrip() throws {
    let bytes = try ZIPArchive.bytes(of: Self.entries)
    let archive = try #require(archive_read_new())
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    #expect(archive_read_open_memory(archive, bytes, bytes.count) == ARCHIVE_OK)
    var entry: OpaquePointer?
    for (name, content) in Self.entries {
      #expect(archive_read_next_header(archive, &entry) == ARCHIVE_OK)
      #expect(archive_entry_pathname(entry).map { String(cString: $0) } == name)
      var buffer = [UInt8](repeating: 0, count: content.count + 1)
      #expect(archive_read_data(archive, &buffer, buffer.count) == content.count)
      #expect(Array(buffer.prefix(content.count)) == content)
    }
    #expect(archive_read_next_header(archive, &entry) == ARCHIVE_EOF)
  }

  @Test("equal entries give equal bytes")
  func determinism() throws {
    let bytes = try ZIPArchive.bytes(of: Self.entries)
    #expect(bytes == (try ZIPArchive.bytes(of: Self.entries)))
    #expect(bytes.starts(with: Array("PK".utf8)))
    // 1 January 1980 at midnight, the first time that a ZIP can name.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test("an entry keeps the time that it is given")
  func time() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    try ZIPArchive.write(into: descriptor) { add in
      for (number, entry) in Self.entries.enumerated() {
        try add(entry.name, entry.bytes, 1_619_758_800 + number * 86_400)
      }
    }
    let archive = try #require(archive_read_new())
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    #expect(archive_read_open_filename(archive, path, 10_240) == ARCHIVE_OK)
    var entry: OpaquePointer?
    for number in Self.entries.indices {
      #expect(archive_read_next_header(archive, &entry) == ARCHIVE_OK)
      #expect(archive_entry_mtime(entry) == 1_619_758_800 + number * 86_400)
    }
  }

  @Test("no entries are an archive too")
  func empty() throws {
    #expect(try ZIPArchive.bytes(of: []).count == 22)
  }
}
