import ThaiText

/// Short quotations from texts.
extension String {
  /// The words around a range on one line, with `…` where they were cut.
  package func words(around range: Range<Index>, count: Int = 40) -> String {
    let start = index(range.lowerBound, offsetBy: -count, limitedBy: startIndex) ?? startIndex
    let end = index(range.upperBound, offsetBy: count, limitedBy: endIndex) ?? endIndex
    let words = self[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard count > 0 else { return words }
    return (start > startIndex ? "…" : "") + words + (end < endIndex ? "…" : "")
  }

  /// At most so many characters before an index.
  package func words(before end: Index, count: Int) -> String {
    let start = index(end, offsetBy: -count, limitedBy: startIndex) ?? startIndex
    return String(self[start..<end])
  }

  /// At most so many characters, with `…` where it was cut.
  package func shortened(to count: Int) -> String {
    isNoLonger(than: count) ? self : prefix(count) + "…"
  }

  /// An address as a person reads it: without its scheme, at most 80 characters.
  package var readableAddress: String {
    let start = firstRange(of: "://")?.upperBound ?? startIndex
    return String(self[start...]).decodedAddress.shortened(to: 80)
  }

  /// An address with its percent-encoded letters as letters; as it is when they are no UTF-8.
  package var decodedAddress: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let code = byte == UInt8(ascii: "%") ? UInt8(String(rest.prefix(2)) ?? "", radix: 16) : nil
      if code != nil { rest = rest.dropFirst(2) }
      bytes.append(code ?? byte)
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }

  /// The scalars without those that take no place: zero-width spaces and joiners, soft hyphens.
  var visibleScalars: String.UnicodeScalarView {
    var scalars = unicodeScalars
    scalars.removeAll {
      ("\u{200B}"..."\u{200D}").contains($0) || $0 == "\u{FEFF}" || $0 == "\u{AD}"
    }
    return scalars
  }
}
