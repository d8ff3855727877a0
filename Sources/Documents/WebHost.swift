/// Addresses compared as people mean them.
extension String {
  /// The host in lower case without `www.`, user and port; empty when there is none.
  package var webHost: String { afterScheme.map(Self.host) ?? "" }

  /// The address without scheme, `www.`, fragment, percent signs and a closing slash: equal for
  /// addresses that lead to the same place.
  package var webKey: String {
    guard let rest = afterScheme else { return self }
    let path = rest.drop { !$0.endsAuthority }.prefix { $0 != UInt8(ascii: "#") }
    var bytes = Array(Self.host(rest).utf8)
    bytes.appendUnescaped(path)
    if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes, not characters: a page has hundreds of addresses, and all of them are compared.
  private static func host(_ rest: Substring.UTF8View) -> String {
    let authority = rest.prefix { !$0.endsAuthority }
    let host = authority.split(separator: UInt8(ascii: "@")).last ?? Substring("").utf8
    let bare = String(Substring(host.prefix { $0 != UInt8(ascii: ":") })).lowercased()
    return bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare
  }

  private var afterScheme: Substring.UTF8View? {
    var rest = utf8[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...].dropFirst()
      if rest.starts(with: "//".utf8) { return rest.dropFirst(2) }
    }
    return nil
  }
}

extension [UInt8] {
  /// Appends an address with its percent escapes as the bytes they stand for; what is no escape
  /// stays.
  fileprivate mutating func appendUnescaped(_ address: Substring.UTF8View) {
    var rest = address
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue,
        let low = rest.dropFirst().first?.hexValue
      {
        append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        append(byte)
      }
    }
  }
}

extension UInt8 {
  /// Whether a path, a query or a fragment begins with it.
  fileprivate var endsAuthority: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
  }

  fileprivate var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
