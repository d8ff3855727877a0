/// Escapes of URLs, byte by byte: `%` and two capital hexadecimal digits.
enum PercentEncoding {
  static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// A path and query in which what browsers escape is escaped; escapes that are there stay.
  ///
  /// The sets are those of the URL standard (url.spec.whatwg.org, path and special-query); a
  /// backslash in the path becomes a slash, as browsers read it.
  static func pathAndQuery(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var isQuery = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "?"): isQuery = true; bytes.append(byte)
      case UInt8(ascii: "\\") where !isQuery: bytes.append(UInt8(ascii: "/"))
      case _ where isEscaped(byte, inQuery: isQuery): bytes += escape(byte)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isEscaped(_ byte: UInt8, inQuery isQuery: Bool) -> Bool {
    switch byte {
    case ...0x20, 0x7F...: true
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    case UInt8(ascii: "'"): isQuery
    case UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"): !isQuery
    default: false
    }
  }
}
