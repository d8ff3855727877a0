internal import CZlib
package import Causes

/// Undoes `Content-Encoding: gzip` and `deflate`.
///
/// libcurl 7.88 could do it, but it calls a compressed body complete that stops before its end
/// mark; here the end mark decides.
package enum ContentCoding {
  /// A decoded body, and whether its end mark was reached.
  package struct Decoded: Sendable, Equatable {
    package var bytes: [UInt8]
    package var isComplete: Bool
  }

  /// Decodes a body as the header says; at most two codings, at most `limit` decoded bytes.
  ///
  /// Fails with `.decodedTooLarge` beyond the limit, with `.badEncoding` for a coding that was not asked for
  /// and for bytes that are not in the coding they claim.
  package static func decode(
    _ body: [UInt8], coding: String?, limit: Int
  ) -> Result<Decoded, Cause> {
    let codings = (coding ?? "").lowercased().split { $0 == "," || $0 == " " }
      .filter { $0 != "identity" }
    guard codings.count <= 2 else { return .failure(.badEncoding) }
    var decoded = Decoded(bytes: body, isComplete: true)
    for each in codings.reversed() where !body.isEmpty {
      switch undo(each, decoded.bytes, limit: limit) {
      case .failure(let failure): return .failure(failure)
      case .success(let next):
        decoded = Decoded(
          bytes: next.bytes, isComplete: next.isComplete && decoded.isComplete)
      }
    }
    return .success(decoded)
  }

  private static func undo(
    _ coding: Substring, _ bytes: [UInt8], limit: Int
  ) -> Result<Decoded, Cause> {
    switch coding {
    case "gzip", "x-gzip":
      return Inflater.run(bytes, window: Inflater.gzip, limit: limit)
    case "deflate":
      let wrapped = Inflater.run(bytes, window: Inflater.zlib, limit: limit)
      guard wrapped == .failure(.badEncoding) else { return wrapped }
      return Inflater.run(bytes, window: Inflater.bare, limit: limit)
    default: return .failure(.badEncoding)
    }
  }
}

/// One run of zlib over a whole body.
private enum Inflater {
  // Values of inflateInit2's windowBits.
  static let zlib: Int32 = 15
  static let gzip: Int32 = 15 + 16
  static let bare: Int32 = -15

  static func run(
    _ input: [UInt8], window: Int32, limit: Int
  ) -> Result<ContentCoding.Decoded, Cause> {
    var input = input
    return input.withUnsafeMutableBufferPointer { source in
      var stream = z_stream()
      guard oit_inflate_start(&stream, window) == Z_OK else { return .failure(.decodedTooLarge) }
      defer { inflateEnd(&stream) }
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      return drain(&stream, limit: limit)
    }
  }

  private static func drain(
    _ stream: inout z_stream, limit: Int
  ) -> Result<ContentCoding.Decoded, Cause> {
    var output: [UInt8] = []
    while true {
      let status = step(&stream, into: &output)
      if output.count > limit { return .failure(.decodedTooLarge) }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        guard hasNextMember(stream) else {
          return .success(.init(bytes: output, isComplete: true))
        }
        inflateReset(&stream)
      // Zlib wants more than there is: the body stops early.
      case Z_BUF_ERROR: return .success(.init(bytes: output, isComplete: false))
      default: return .failure(.badEncoding)
      }
    }
  }

  private static func step(_ stream: inout z_stream, into output: inout [UInt8]) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { piece in
      stream.next_out = piece.baseAddress
      stream.avail_out = UInt32(piece.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      output.append(contentsOf: piece[..<(piece.count - Int(stream.avail_out))])
      return status
    }
  }

  /// A gzip body may have several members; other bytes behind the first are padding.
  private static func hasNextMember(_ stream: z_stream) -> Bool {
    guard stream.avail_in >= 2, let next = stream.next_in else { return false }
    return next[0] == 0x1F && next[1] == 0x8B
  }
}
