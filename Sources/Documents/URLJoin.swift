/// Resolves the links of a page as browsers do, on bytes, so that raw Thai, spaces and backslashes
/// survive.
package struct URLJoin {
  /// `nil` when the base is no address, so that nothing can be relative to it.
  private let base: URLParts?

  /// - Parameter base: The address that links are relative to; read once for all of them.
  package init(base: String) {
    self.base = URLParts(Self.cleaned(base))
  }

  /// The absolute form of a reference: without fragment, scheme and host in lower case, spaces
  /// and letters beyond ASCII percent-encoded as UTF-8, dot segments removed (RFC 3986 §5.2, with
  /// the leniencies of the WHATWG URL Standard for `http` and `https`).
  ///
  /// What is no address of a document stays as written: an empty reference, `#...`,
  /// `javascript:`, `mailto:` and other schemes.
  package func absolute(_ reference: String) -> String {
    let written = Self.cleaned(reference)
    if written.isEmpty || written.utf8.first == UInt8(ascii: "#") { return written }
    if let scheme = Self.scheme(of: written) {
      guard scheme == "http" || scheme == "https" else { return written }
      return hierarchical(written, scheme: scheme)
    }
    return base.map { Self.resolve(written.utf8[...], $0).text } ?? written
  }

  /// `http:page.html` is relative to a base of the same scheme; all else has a host.
  private func hierarchical(_ written: String, scheme: String) -> String {
    let rest = written.utf8.dropFirst(scheme.utf8.count + 1)
    let hasSlash = rest.first.map(Self.isSlash) ?? false
    if !hasSlash, let base, base.scheme == scheme { return Self.resolve(rest, base).text }
    return URLParts(written)?.text ?? written
  }

  private static func resolve(_ reference: Substring.UTF8View, _ base: URLParts) -> URLParts {
    let bytes = Array(reference.prefix { $0 != UInt8(ascii: "#") })
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
    let isClean = text.utf8.allSatisfy { $0 > 0x20 }
    if isClean { return text }
    let bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = bytes.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 } ?? start.startIndex - 1
    return String(decoding: bytes[start.startIndex..<(end + 1)], as: UTF8.self)
  }

  /// The scheme before the first colon, in lower case.
  static func scheme(of text: String) -> String? {
    guard let first = text.utf8.first, first.isASCIILetter else { return nil }
    let name = text.utf8.prefix { $0.isOfScheme }
    guard name.endIndex < text.endIndex, text.utf8[name.endIndex] == UInt8(ascii: ":") else {
      return nil
    }
    return String(Substring(name)).asciiLowercased
  }
}

extension UInt8 {
  /// Whether the name of a scheme may hold the byte.
  fileprivate var isOfScheme: Bool {
    isASCIILetter || (0x30...0x39).contains(self) || self == 0x2B || self == 0x2D || self == 0x2E
  }
}
