/// Addresses compared as people mean them.
extension String {
  /// The host in lower case without `www.`, user and port; empty when there is none.
  package var webHost: String {
    guard let rest = afterScheme else { return "" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last ?? ""
    let bare = (host.split(separator: ":").first ?? "").lowercased()
    return bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare
  }

  /// The address without scheme, `www.`, fragment, percent signs and a closing slash: equal for
  /// addresses that lead to the same place.
  package var webKey: String {
    guard let rest = afterScheme else { return self }
    let path = rest.drop { $0 != "/" && $0 != "?" && $0 != "#" }.prefix { $0 != "#" }
    let plain = String(path).removingPercentEscapes
    return webHost + (plain.hasSuffix("/") ? String(plain.dropLast()) : plain)
  }

  private var afterScheme: Substring? {
    guard let end = firstRange(of: "://") else { return nil }
    return self[end.upperBound...]
  }

  /// Percent escapes as the bytes they stand for; what is no escape stays.
  private var removingPercentEscapes: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25, let high = rest.first?.hexValue,
        let low = rest.dropFirst().first?.hexValue
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(high << 4 | low)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
