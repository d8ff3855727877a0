/// Addresses as reports show them.
extension String {
  private static var longest: Int { 96 }

  /// Whether a report may link to it.
  var isLinkable: Bool {
    let scheme = prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https" else { return false }
    return dropFirst(scheme.count).hasPrefix("://") && !contains(CitizenIDMask.mask)
  }

  /// The address for reading: `%E0…` as Thai letters where that is possible, and shortened in
  /// the middle when it is very long.
  var readableAddress: String {
    let readable = (percentDecoded ?? self).cleanAddress
    guard readable.count > Self.longest else { return readable }
    return "\(readable.prefix(60))…\(readable.suffix(Self.longest - 61))"
  }

  /// The text with `%E0…` as letters; `nil` when that is not UTF-8.
  private var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
