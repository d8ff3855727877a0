/// Where a page or an answer sends its reader on by itself, as `<meta http-equiv=refresh>` and the
/// header `Refresh` say it.
///
/// Read as browsers read it (HTML Standard, "shared declarative refresh steps"): `0;url='/a'`,
/// `0, /a` and `0 URL = /a` are the same.
package struct Refresh: Sendable, Equatable {
  /// Whole seconds before the reader is sent on.
  package let delay: Int
  /// As it was written, relative or not.
  package let address: String

  /// After so many seconds a reader has read the page; where it leads then is another page.
  private static let longestDelay = 30

  /// `nil` for what no browser follows, for what loads the page itself again, and for what leaves
  /// the reader the time to read.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...].trimmedStart
    let time = rest.prefix { (0x30...0x39).contains($0) }
    guard !time.isEmpty || rest.first == UInt8(ascii: ".") else { return nil }
    delay = Int(String(decoding: time, as: UTF8.self)) ?? (time.isEmpty ? 0 : .max)
    rest = rest.drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard let address = Self.address(rest), delay < Self.longestDelay else { return nil }
    self.address = address
  }

  private static func address(_ text: ArraySlice<UInt8>) -> String? {
    let isSeparator: (UInt8) -> Bool = { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    guard let first = text.first, first.isMarkupSpace || isSeparator(first) else { return nil }
    var rest = text.trimmedStart
    if rest.first.map(isSeparator) == true { rest = rest.dropFirst().trimmedStart }
    if rest.prefix(3).elementsEqual("url".utf8, by: { $0 | 0x20 == $1 }) {
      let value = rest.dropFirst(3).trimmedStart
      if value.first == UInt8(ascii: "=") { rest = value.dropFirst().trimmedStart }
    }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    let address = String(decoding: rest, as: UTF8.self)
    return address.allSatisfy(\.isWhitespace) ? nil : address
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedStart: Self { drop(while: \.isMarkupSpace) }
}
