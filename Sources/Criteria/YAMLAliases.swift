/// Looks for aliases in YAML before it is composed.
enum YAMLAliases {
  /// The line where a list, a mapping or an alias seems to be a key, in a text that uses aliases.
  ///
  /// The library hashes keys, and an alias of aliases unfolds when it is hashed. The look is rough:
  /// in a text with aliases `]:` and `? ` count as keys wherever they stand, even in quotation
  /// marks.
  static func lineOfKey(in text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard usesAliases(bytes) else { return nil }
    var line = 1
    // The last byte that was not a blank; a line break counts, as keys stand on one line.
    var last = newline
    var isAlias = false
    for (index, byte) in bytes.enumerated() where byte != blank && byte != tab {
      if byte == colon, last == bracket || last == brace || isAlias { return line }
      if byte == question, beforeKeys.contains(last), isBlank(bytes, at: index + 1) { return line }
      isAlias = byte == star || (isAlias && isNameByte(byte))
      if byte == newline { line += 1 }
      last = byte
    }
    return nil
  }

  /// Whether some `&name` has its `*name`.
  private static func usesAliases(_ bytes: [UInt8]) -> Bool {
    let aliases = names(in: bytes, after: star)
    return !aliases.isDisjoint(with: names(in: bytes, after: ampersand))
  }

  private static func names(in bytes: [UInt8], after sign: UInt8) -> Set<ArraySlice<UInt8>> {
    var found: Set<ArraySlice<UInt8>> = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: sign) {
      let end = bytes[(start + 1)...].firstIndex { !isNameByte($0) } ?? bytes.endIndex
      if end > start + 1 { found.insert(bytes[(start + 1)..<end]) }
      index = end
    }
    return found
  }

  private static func isBlank(_ bytes: [UInt8], at index: Int) -> Bool {
    index >= bytes.count || bytes[index] == blank || bytes[index] <= UInt8(ascii: "\r")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static let blank = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
  private static let star = UInt8(ascii: "*")
  private static let ampersand = UInt8(ascii: "&")
  private static let colon = UInt8(ascii: ":")
  private static let question = UInt8(ascii: "?")
  private static let bracket = UInt8(ascii: "]")
  private static let brace = UInt8(ascii: "}")
  private static let beforeKeys = Array("\n\r-[{,:?".utf8)
}
