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
    var output: [UInt8] = []
    output.reserveCapacity(authority.utf8.count + path.count + query.count + 16)
    output += scheme.utf8
    output += "://".utf8
    output += authority.utf8
    Self.encode(path, into: &output)
    Self.encode(query, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The path up to and with its last slash.
  var folder: [UInt8] {
    Array(path[...(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)])
  }

  /// Removes `.` and `..` segments (RFC 3986 §5.2.4); an empty path becomes `/`.
  static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    let hasDots = zip(path, path.dropFirst()).contains {
      $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: ".")
    }
    if !hasDots, !path.isEmpty { return path }
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
  private static func encode(_ bytes: [UInt8], into output: inout [UInt8]) {
    for byte in bytes {
      if isPlain(byte) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
      false
    default: true
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
