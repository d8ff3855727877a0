/// The encodings that are told apart, and the labels by which pages name them.
enum CharsetLabel: String {
  case utf8 = "utf-8"
  case windows874 = "windows-874"
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// Reads a label as the WHATWG Encoding Standard does; `nil` for one that is not known here.
  init?(label: String) {
    switch label.asciiLowercased {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
      self = .utf8
    case "tis-620", "iso-8859-11", "iso8859-11", "iso885911", "windows-874", "dos-874",
      "cp874", "ms874", "x-windows-874", "tis620":
      self = .windows874
    case "windows-1252", "x-cp1252", "cp1252", "iso-8859-1", "iso8859-1", "iso88591", "latin1",
      "l1", "us-ascii", "ascii", "ansi_x3.4-1968", "cp819", "ibm819", "iso_8859-1":
      self = .windows1252
    case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode", "unicodefeff":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe":
      self = .utf16BigEndian
    default:
      return nil
    }
  }
}

/// Where a page says which encoding it has.
enum CharsetDeclaration {
  /// The label in a `Content-Type` header.
  static func header(_ contentType: String?) -> CharsetLabel? {
    guard let contentType else { return nil }
    return label(in: Array(contentType.utf8)[...])
  }

  /// The label of the first `<meta>` that names one; looked for beyond the 1,024 bytes that the
  /// standard asks for, as browsers do while they are in the head.
  static func meta(_ body: [UInt8]) -> CharsetLabel? {
    let head = body.prefix(65_536)
    var index = head.startIndex
    while let open = head.firstIndex(of: UInt8(ascii: "<"), from: index) {
      if head.has("<!--", at: open) {
        guard let end = head.firstIndex(of: "-->", from: open) else { return nil }
        index = end + 3
        continue
      }
      index = open + 1
      guard head.has("<meta", at: open) else { continue }
      let end = head.firstIndex(of: UInt8(ascii: ">"), from: open) ?? head.endIndex
      if let found = label(in: head[open..<end]) {
        // A page cannot be UTF-16 when its meta could be read byte by byte.
        return found == .utf16LittleEndian || found == .utf16BigEndian ? .utf8 : found
      }
    }
    return nil
  }

  /// The label after `charset=`.
  private static func label(in bytes: ArraySlice<UInt8>) -> CharsetLabel? {
    guard let word = bytes.firstIndex(of: "charset", from: bytes.startIndex) else { return nil }
    let rest = bytes[(word + 7)...].drop { $0.isMarkupSpace }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let value = rest.dropFirst().drop { $0.isMarkupSpace || "\"'".utf8.contains($0) }
    let label = value.prefix { !$0.isMarkupSpace && !"\"';>/".utf8.contains($0) }
    return CharsetLabel(label: String(decoding: label, as: UTF8.self))
  }
}
