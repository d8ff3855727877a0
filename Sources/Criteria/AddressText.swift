/// An address as a person wrote it into a file.
package enum AddressText {
  /// What is wrong with the address, in a sentence that quotes it; `nil` when it can be fetched.
  ///
  /// Thai letters in the path are fine: browsers take them, and so do people who copy from one.
  package static func fault(in address: String) -> String? {
    if address.unicodeScalars.contains(where: \.isSpaceOrInvisible) {
      return "white space or an invisible sign stands in this address: \(visible(address))"
    }
    guard let colon = address.range(ofFirst: "://") else {
      return "this address lacks http:// or https://: \(address)"
    }
    let scheme = address[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else {
      return "only http:// and https:// addresses can be audited: \(address)"
    }
    let host = address[colon.upperBound...].prefix { !"/?#".contains($0) }
    if host.isEmpty || host.hasPrefix(":") || host.hasSuffix("@") {
      return "this address names no host: \(address)"
    }
    return nil
  }

  private static func visible(_ address: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in address.unicodeScalars { text.append(scalar.isSpaceOrInvisible ? "·" : scalar) }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var isSpaceOrInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension String {
  fileprivate func range(ofFirst sign: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(sign) { return start..<index(start, offsetBy: sign.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
