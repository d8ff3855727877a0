internal import CZlib
internal import Fetching
internal import Foundation
internal import GRDB

/// A text as the history keeps it: deflated (zlib), known by its SHA-256.
struct PackedText: Codable, FetchableRecord {
  let hash: String
  /// In bytes, unpacked.
  let length: Int
  let packed: Data

  init(_ text: String) {
    let source = Array(text.utf8)
    var size = compressBound(uLong(source.count))
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let code = compress2(&bytes, &size, source, uLong(source.count), Z_DEFAULT_COMPRESSION)
    precondition(code == Z_OK, "compressBound gives room enough")
    hash = SHA256Hex.of(source)
    length = source.count
    packed = Data(bytes.prefix(Int(size)))
  }

  /// Longer texts than this are none that were kept.
  private static let mostBytes = 1 << 30

  /// The text; `nil` when the bytes are not those that were kept.
  var text: String? {
    guard (0...Self.mostBytes).contains(length) else { return nil }
    var size = uLong(length)
    var source = [UInt8](repeating: 0, count: length)
    let code = uncompress(&source, &size, Array(packed), uLong(packed.count))
    guard code == Z_OK, size == length, SHA256Hex.of(source) == hash else { return nil }
    return String(decoding: source, as: UTF8.self)
  }
}
