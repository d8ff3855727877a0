/// The declarations of a `style` attribute: names and values in lower case, without spaces.
struct InlineStyle {
  private var values: [(name: String, value: String)] = []

  init(_ style: String) {
    for part in style.asciiLowercased.utf8.split(separator: UInt8(ascii: ";")) {
      let bytes = part.filter { !$0.isMarkupSpace }
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
      values.append(
        (
          String(decoding: bytes[..<colon], as: UTF8.self),
          value.hasSuffix("!important") ? String(value.dropLast(10)) : value
        ))
    }
  }

  var isEmpty: Bool { values.isEmpty }

  /// Whether it says that the element moves or changes by and by, so that what it says of being
  /// seen holds for a moment only.
  var isAnimated: Bool {
    values.contains { $0.name.hasPrefix("animation") || $0.name.hasPrefix("transition") }
  }

  /// The last value given to the property.
  subscript(_ name: String) -> String? { values.last { $0.name == name }?.value }

  /// The number before the unit: `-9999px` is -9999; `nil` when there is none.
  static func number(_ value: String) -> Double? {
    Double(value.prefix { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") })
  }
}
