/// Resolves links as browsers do, on strings, so that raw Thai, spaces and backslashes survive.
package enum URLJoin {
  /// The absolute form of a reference: without fragment, scheme and host in lower case, spaces
  /// and letters beyond ASCII percent-encoded as UTF-8, dot segments removed (RFC 3986 §5.2, with
  /// the leniencies of the WHATWG URL Standard for `http` and `https`).
  ///
  /// What is no address of a document stays as written: an empty reference, `#...`,
  /// `javascript:`, `mailto:` and other schemes.
  package static func absolute(_ reference: String, base: String) -> String {
    let written = cleaned(reference)
    if written.isEmpty || written.utf8.first == UInt8(ascii: "#") { return written }
    if let scheme = scheme(of: written) {
      guard scheme == "http" || scheme == "https" else { return written }
      return hierarchical(written, scheme: scheme, base: base)
    }
    guard let base = URLParts(cleaned(base)) else { return written }
    return resolve(written, base).text
  }

  /// `http:page.html` is relative to a base of the same scheme; all else has a host.
  private static func hierarchical(_ written: String, scheme: String, base: String) -> String {
    let rest = String(written.utf8.dropFirst(scheme.utf8.count + 1)) ?? ""
    let hasSlash = rest.utf8.first.map(isSlash) ?? false
    if !hasSlash, let base = URLParts(cleaned(base)), base.scheme == scheme {
      return resolve(rest, base).text
    }
    return URLParts(written)?.text ?? written
  }

  private static func resolve(_ reference: String, _ base: URLParts) -> URLParts {
    var bytes = Array(reference.utf8)
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes.removeSubrange(hash...) }
    if bytes.count > 1, isSlash(bytes[0]), isSlash(bytes[1]) {
      return URLParts(base.scheme + ":" + String(decoding: bytes, as: UTF8.self)) ?? base
    }
    var parts = base
    let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    let path = bytes[..<mark].map { isSlash($0) ? UInt8(ascii: "/") : $0 }
    if mark < bytes.count || !path.isEmpty { parts.query = Array(bytes[mark...]) }
    if path.first == UInt8(ascii: "/") {
      parts.path = path
    } else if !path.isEmpty {
      parts.path = base.folder + path
    }
    parts.path = URLParts.withoutDots(parts.path)
    return parts
  }

  static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// Without white space at the ends, and without line breaks and tabs anywhere.
  private static func cleaned(_ text: String) -> String {
    let bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = bytes.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 } ?? start.startIndex - 1
    return String(decoding: bytes[start.startIndex..<(end + 1)], as: UTF8.self)
  }

  /// The scheme before the first colon, in lower case.
  static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text.utf8[..<colon]
    guard let first = name.first, first.isASCIILetter else { return nil }
    let isName = name.allSatisfy {
      $0.isASCIILetter || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isName ? String(decoding: name.map(\.asciiLowered), as: UTF8.self) : nil
  }
}
