/// An `http` or `https` address in its parts.
struct URLParts: Equatable {
  var scheme: String
  /// Host with port and user, as written; ASCII in lower case.
  var authority: String
  /// Begins with a slash.
  var path: [UInt8]
  /// With its question mark; empty when there is none.
  var query: [UInt8]

  /// Reads an absolute address; `nil` when the scheme is another, or there is no host.
  init?(_ text: String) {
    guard let scheme = URLJoin.scheme(of: text), scheme == "http" || scheme == "https" else {
      return nil
    }
    var rest = Array(text.utf8.dropFirst(scheme.utf8.count + 1))[...]
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
    rest = rest.drop(while: URLJoin.isSlash)
    let end = rest.firstIndex { URLJoin.isSlash($0) || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    guard end > rest.startIndex else { return nil }
    self.scheme = scheme
    authority = String(decoding: rest[..<end].map(\.asciiLowered), as: UTF8.self)
    rest = rest[end...]
    let mark = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
    query = Array(rest[mark...])
    path = Self.withoutDots(
      rest[..<mark].map { URLJoin.isSlash($0) ? UInt8(ascii: "/") : $0 })
  }

  /// The address as text, percent-encoded.
  var text: String {
    scheme + "://" + authority + Self.encoded(path) + Self.encoded(query)
  }

  /// The path up to and with its last slash.
  var folder: [UInt8] {
    Array(path[...(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)])
  }

  /// Removes `.` and `..` segments (RFC 3986 §5.2.4); an empty path becomes `/`.
  static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .dropFirst()
    for (offset, segment) in segments.enumerated() {
      let isLast = offset == segments.count - 1
      if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
        if isLast { kept.append([]) }
      } else if segment.elementsEqual(".".utf8) {
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return kept.isEmpty ? [UInt8(ascii: "/")] : kept.flatMap { [UInt8(ascii: "/")] + $0 }
  }

  /// Percent-encodes what may not stand in an address; escapes that are there stay.
  private static func encoded(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in bytes {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>`{}|^".utf8.contains(byte)
      if isPlain {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
