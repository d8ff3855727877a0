import Causes
import Testing

@testable import Fetching

@Suite struct BodyDecoderTests {
  private let page = "<html><p>hello page</p></ht>"

  private func decode(_ bytes: [UInt8], _ coding: String?, limit: Int = 1000) -> String {
    let ends = [1, 2, 7, 1000].map { size in
      Self.decode(bytes, coding, limit: limit, pieces: size)
    }
    #expect(Set(ends).count == 1, "the size of pieces must not matter")
    return ends[0]
  }

  private static func decode(
    _ bytes: [UInt8], _ coding: String?, limit: Int, pieces size: Int
  ) -> String {
    let decoder = BodyDecoder(coding: coding, limit: limit)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let piece = bytes[start..<min(start + size, bytes.count)]
      if let cause = piece.withUnsafeBytes(decoder.take) { return cause.rawValue }
    }
    return (decoder.isComplete ? "whole " : "open ")
      + String(decoding: decoder.bytes, as: UTF8.self)
  }

  @Test("gzip in all its forms")
  func gzip() {
    #expect(decode(Gzipped.page, "gzip") == "whole " + page)
    #expect(decode(Gzipped.page, " X-GZIP ") == "whole " + page)
    #expect(decode(Gzipped.page + [0, 0, 0], "gzip") == "whole " + page)
    #expect(decode(Gzipped.page + Gzipped.page, "gzip") == "whole " + page + page)
    #expect(decode(Array(Gzipped.page.dropLast(1)), "gzip") == "open " + page)
  }

  @Test("deflate with and without its wrapper")
  func deflate() {
    let bare = Array(Gzipped.page.dropFirst(10).dropLast(8))
    #expect(decode(bare, "deflate") == "whole " + page)
    // A wrapper is two bytes before and an Adler-32 behind.
    let wrapped = [0x78, 0x9C] + bare + Self.adler32(of: Array(page.utf8))
    #expect(decode(wrapped, "deflate") == "whole " + page)
  }

  @Test("brotli, whole, cut, garbled, and with something behind it")
  func brotli() {
    #expect(decode(Brotlied.page, "br") == "whole " + page)
    #expect(decode(Brotlied.page, "BR") == "whole " + page)
    #expect(decode(Brotlied.page + [0, 1, 2], "br") == "whole " + page)
    #expect(decode(Array(Brotlied.page.dropLast(1)), "br").hasPrefix("open "))
    #expect(decode([], "br") == "whole ")
    #expect(decode([0xFF, 0xFF, 0xFF, 0xFF], "br") == "http.bad_encoding")
    // Packed with gzip first.
    #expect(decode(Brotlied.gzipped, "gzip, br") == "whole " + page)
    #expect(decode(Brotlied.page, "gzip, br") == "http.bad_encoding")
  }

  @Test(
    "a bomb of brotli ends at the limit, and within it by its ratio", arguments: [1 << 20, 1 << 30])
  func brotliBomb(limit: Int) {
    #expect(decode(Brotlied.bomb, "br", limit: limit) == "http.decoded_too_large")
  }

  @Test("no coding, identity, unknown codings, too many")
  func others() {
    #expect(decode([0x61], nil) == "whole a")
    #expect(decode([0x61], "identity") == "whole a")
    #expect(decode([], "gzip") == "whole ")
    #expect(decode([0x61], "zstd") == "http.bad_encoding")
    #expect(decode([0x61, 0x62], "gzip") == "http.bad_encoding")
    #expect(decode([0x1F], "gzip") == "open ")
    #expect(decode(Gzipped.page, "identity, gzip") == "whole " + page)
    #expect(decode(Gzipped.page, "gzip, zstd") == "http.bad_encoding")
    #expect(decode(Gzipped.page, "gzip, gzip, gzip") == "http.bad_encoding")
  }

  @Test("the limit counts decoded bytes")
  func limit() {
    #expect(decode(Gzipped.page, "gzip", limit: 28) == "whole " + page)
    #expect(decode(Gzipped.page, "gzip", limit: 27) == "http.decoded_too_large")
    #expect(decode(Gzipped.bomb, "gzip", limit: 1 << 20) == "http.decoded_too_large")
    // Within the limit, but far more than it can be worth.
    #expect(decode(Gzipped.bomb, "gzip", limit: 1 << 30) == "http.decoded_too_large")
    #expect(decode([1, 2, 3], nil, limit: 2) == "http.body_too_large")
  }

  private static func adler32(of bytes: [UInt8]) -> [UInt8] {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return [UInt8(b >> 8), UInt8(b & 255), UInt8(a >> 8), UInt8(a & 255)]
  }
}
