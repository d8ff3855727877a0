internal import CCurl
package import Causes
internal import Foundation

/// An absolute http or https address, percent-encoded and without a fragment.
///
/// It takes what agencies write into their lists: raw Thai, spaces, backslashes, one slash too
/// few, zero-width signs at the ends. Parsing is curl's, so that what is checked is what is asked.
package struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// The whole address; two spellings of one address have the same text.
  package let text: String
  package let scheme: String
  /// In lower case; a Thai name in its ASCII form (xn--…).
  package let host: String
  package let port: UInt16

  package var description: String { text }

  /// Why something written is not an address that can be fetched.
  package enum Fault: Error, Equatable {
    case empty
    /// `www.example.go.th/…`: with the address that was probably meant.
    case schemeMissing(meant: String)
    /// `javascript:`, `mailto:`, `file:` …
    case schemeRefused(String)
    /// Two addresses where one belongs.
    case several
    case malformed

    /// What such an address ends in.
    package var cause: Cause {
      if case .schemeRefused = self { .schemeRefused } else { .urlInvalid }
    }
  }

  /// Longer addresses are not asked, in bytes; servers take about 8,000.
  package static let longest = 8192

  /// Reads an absolute address.
  package init(_ written: String) throws(Fault) {
    let text = Spelling.trimmed(written)
    guard !text.isEmpty else { throw .empty }
    guard !Spelling.isSeveral(written) else { throw .several }
    guard let scheme = Spelling.scheme(of: text) else {
      throw .schemeMissing(meant: "http://" + text)
    }
    try self.init(tidied: Self.tidied(text, scheme: scheme), from: nil)
  }

  /// The address that a reference on a page, or in a `Location`, means.
  package func resolving(_ reference: String) throws(Fault) -> WebAddress {
    let text = Spelling.trimmed(reference)
    if let scheme = Spelling.scheme(of: text) {
      return try WebAddress(tidied: Self.tidied(text, scheme: scheme), from: nil)
    }
    if Spelling.hasHost(text) { return try WebAddress(scheme + ":" + text) }
    let tidied = PercentEncoding.pathAndQuery(Spelling.withoutFragment(text))
    return tidied.isEmpty ? self : try WebAddress(tidied: tidied, from: self.text)
  }

  private static func tidied(_ text: String, scheme: String) throws(Fault) -> String {
    guard scheme == "http" || scheme == "https" else { throw .schemeRefused(scheme) }
    // Scalars, not characters: a slash and a Thai sign behind it can be one `Character`.
    let rest = Spelling.withoutFragment(text).unicodeScalars.dropFirst(scheme.utf8.count + 1)
      .drop { Spelling.isSlash($0) }
    let authority = rest.prefix { !Spelling.isSlash($0) && $0 != "?" }
    // A name and password are not sent: what an assessor sees needs none.
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    guard !place.isEmpty, let host = Spelling.ascii(Substring(place)) else { throw .malformed }
    let path = PercentEncoding.pathAndQuery(Substring(rest.dropFirst(authority.count)))
    return scheme + "://" + host + path
  }

  private init(tidied: String, from base: String?) throws(Fault) {
    let url = CurlURL()
    for text in [base, tidied].compactMap({ $0 }) {
      guard url.set(text) else { throw .malformed }
    }
    guard let text = url.part(CURLUPART_URL), text.utf8.count <= Self.longest,
      let scheme = url.part(CURLUPART_SCHEME),
      let host = url.part(CURLUPART_HOST), Spelling.canBeHost(host),
      let written = url.part(CURLUPART_PORT), let port = UInt16(written), port > 0
    else { throw .malformed }
    self.text = text
    self.scheme = scheme
    self.host = host
    self.port = port
  }
}

/// curl's view of one URL.
private struct CurlURL: ~Copyable {
  private let handle: OpaquePointer?

  init() { handle = curl_url() }
  deinit { curl_url_cleanup(handle) }

  /// Takes an absolute address, or a reference to the one that stands. No user names.
  func set(_ text: String) -> Bool {
    curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER)) == CURLUE_OK
  }

  func part(_ part: CURLUPart) -> String? {
    let flags = part == CURLUPART_URL ? CURLU_NO_DEFAULT_PORT : CURLU_DEFAULT_PORT
    var value: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &value, UInt32(flags)) == CURLUE_OK, let value else {
      return nil
    }
    defer { curl_free(value) }
    return String(cString: value)
  }
}

/// The steps before curl sees the text.
private enum Spelling {
  /// Without white space and invisible signs at the ends, and without line breaks and tabs inside.
  static func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isEdge: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 || edges.contains($0.value) }
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    let kept = scalars[first...last].filter { ![0x09, 0x0A, 0x0D].contains($0.value) }
    return String(String.UnicodeScalarView(kept))
  }

  /// Invisible signs, and the signs `<`, `>` and `"` that people set around addresses.
  private static let edges: Set<UInt32> = [
    0xA0, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x3C, 0x3E, 0x22,
  ]

  /// Whether a second address follows after white space.
  static func isSeveral(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
    let words = text.split(whereSeparator: \.isWhitespace).dropFirst()
    return words.contains { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// Whether a host is one for the DNS (RFC 1035: labels of 63, names of 253 bytes) or an address.
  static func canBeHost(_ host: String) -> Bool {
    if host.hasPrefix("[") { return true }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = host.utf8.count <= 253 && labels.allSatisfy { $0.utf8.count <= 63 }
    let isNumber = labels.last?.utf8.allSatisfy { (0x30...0x39).contains($0) } == true
    return isName && (!isNumber || labels.compactMap { UInt8($0) }.count == 4 && labels.count == 4)
  }

  static func withoutFragment(_ text: String) -> Substring {
    Substring(text.unicodeScalars.prefix { $0 != "#" })
  }

  static func isSlash(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "\\" }

  /// Whether a reference names a host but no scheme: `//www.example.go.th/`.
  static func hasHost(_ text: String) -> Bool {
    let start = text.unicodeScalars.prefix(2)
    return start.count == 2 && start.allSatisfy(isSlash)
  }

  /// What stands before the first colon when it can be a scheme. A dot speaks for a host and port.
  static func scheme(of text: String) -> String? {
    guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard scheme.first?.isLetter == true,
      scheme.utf8.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") })
    else { return nil }
    return scheme.lowercased()
  }

  /// A host and port in lower case; a name beyond ASCII in its xn-- form, `nil` if it has none.
  static func ascii(_ authority: Substring) -> String? {
    guard !authority.utf8.allSatisfy({ $0 < 0x80 }) else { return authority.lowercased() }
    guard let url = URLComponents(string: "http://" + authority), let host = url.encodedHost,
      host.utf8.allSatisfy({ $0.isLetterOrDigit || "-.".utf8.contains($0) })
    else { return nil }
    return host.lowercased() + (url.port.map { ":\($0)" } ?? "")
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
