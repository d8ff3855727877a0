/// The attributes of a tag that a question can need.
enum Attributes {
  typealias List = UnsafeMutablePointer<UnsafePointer<UInt8>?>

  private static let kept: Set<String> = [
    "action", "alt", "aria-hidden", "aria-label", "background", "bgcolor", "class", "code",
    "color", "cols", "colspan", "content", "data", "data-animation", "data-aos",
    "data-bs-target", "data-href", "data-lazy", "data-lazy-src", "data-original", "data-src",
    "data-target", "data-url", "data-w-id", "enctype", "for", "height", "hidden", "href",
    "http-equiv", "id", "method", "name", "onclick", "open", "placeholder", "property", "rel",
    "role", "rowspan", "src", "srcset", "style", "target", "title", "type", "value", "width",
  ]

  /// Reads libxml2's list of names and values, in turn, ended by a null.
  static func read(_ list: List?, of tag: String) -> [Page.Attribute] {
    guard let list else { return [] }
    var attributes: [Page.Attribute] = []
    var index = 0
    while let name = list[index] {
      let value = list[index + 1]
      index += 2
      let key = String(cString: name)
      guard kept.contains(key) else { continue }
      attributes.append(.init(name: key, value: value.map(text) ?? ""))
    }
    return attributes
  }

  /// A picture inside an address can be as long as the page: its beginning says what it is.
  private static func text(_ value: UnsafePointer<UInt8>) -> String {
    let text = String(cString: value)
    return text.hasPrefix("data:") ? text.prefixed(bytes: 64) : text
  }
}

extension String {
  /// At most so many bytes from the start, cut before a character that would be torn.
  func prefixed(bytes: Int) -> String {
    guard utf8.count > bytes else { return self }
    var end = utf8.index(startIndex, offsetBy: bytes)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}

extension [UInt8] {
  /// UTF-8 with the C1 controls that `&#145;` and the like make in libxml2 read as browsers do:
  /// as windows-1252.
  func fixingC1() -> [UInt8] {
    guard contains(0xC2) else { return self }
    var output: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == 0xC2, index + 1 < count, (0x80...0x9F).contains(self[index + 1]) {
        output.append(scalar: Windows1252.table[Int(self[index + 1]) - 0x80])
        index += 2
      } else {
        output.append(self[index])
        index += 1
      }
    }
    return output
  }
}
