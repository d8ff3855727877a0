/// A body as clean UTF-8, with the encoding it was in.
package struct DecodedText: Sendable, Equatable {
  /// Well-formed UTF-8 without a byte order mark and without NUL.
  package var bytes: [UInt8]
  /// The name of the encoding, as the WHATWG Encoding Standard writes it, in lower case.
  package var charset: String
  /// The declaration names another encoding, so that a browser shows letter salad.
  package var isDeclaredWrong: Bool
}

/// Finds out in which encoding a body is.
///
/// Declarations on Thai pages are often wrong, so the bytes decide: a byte order mark, then
/// well-formed UTF-8 beyond ASCII, then what is declared, then statistics of Thai.
package enum Charset {
  package static func decode(_ body: [UInt8], contentType: String?) -> DecodedText {
    let header = CharsetDeclaration.header(contentType)
    if let marked = decodeMarked(body, header: header) { return marked }
    let declared = header ?? CharsetDeclaration.meta(body)
    let census = UTF8Census(body)
    let label = choose(body, census, declared)
    let isForeign = census.sequences + census.stray > 0 && declared != nil && declared != label
    return DecodedText(
      bytes: decode(body, label, isClean: census.stray == 0).withoutNUL,
      charset: label.rawValue, isDeclaredWrong: isForeign)
  }

  /// A body that says by its first bytes what it is: a byte order mark, or ASCII with a NUL
  /// beside each letter where UTF-16 is declared.
  private static func decodeMarked(_ body: [UInt8], header: CharsetLabel?) -> DecodedText? {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(body.dropFirst(3))
      let bytes = UTF8Census(rest).stray == 0 ? rest : UTF8Run.mended(rest)
      return DecodedText(
        bytes: bytes.withoutNUL, charset: "utf-8", isDeclaredWrong: false)
    }
    guard let label = utf16(body, header: header) else { return nil }
    let units = decodeUTF16(body, isBigEndian: label == .utf16BigEndian)
    return DecodedText(
      bytes: units.withoutNUL, charset: label.rawValue, isDeclaredWrong: false)
  }

  private static func utf16(_ body: [UInt8], header: CharsetLabel?) -> CharsetLabel? {
    if body.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if body.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    // ASCII with a NUL beside each letter, declared nowhere.
    if body.starts(with: [0x3C, 0]) { return .utf16LittleEndian }
    if body.starts(with: [0, 0x3C]) { return .utf16BigEndian }
    guard header == .utf16LittleEndian || header == .utf16BigEndian else { return nil }
    return body.prefix(64).contains(0) ? header : nil
  }

  private static func decodeUTF16(_ body: [UInt8], isBigEndian: Bool) -> [UInt8] {
    let high = isBigEndian ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    for index in stride(from: 0, to: body.count - 1, by: 2) {
      units.append(UInt16(body[index + high]) << 8 | UInt16(body[index + 1 - high]))
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// UTF-8 whenever the bytes are that, else the declaration, unless statistics speak against it.
  private static func choose(
    _ body: [UInt8], _ census: UTF8Census, _ declared: CharsetLabel?
  ) -> CharsetLabel {
    if census.sequences + census.stray == 0 { return declared.map(asBytes) ?? .utf8 }
    if census.stray == 0 {
      // Three letters of windows-874 can be well-formed UTF-8 by chance, but not Thai.
      return declared == .windows874 && census.expected == 0 ? .windows874 : .utf8
    }
    if census.expected * 3 > census.stray { return .utf8 }
    if declared == .windows874 || Windows874.looksThai(body[...]) { return .windows874 }
    return declared == .windows1252 ? .windows1252 : .utf8
  }

  /// A declaration of UTF-16 over single bytes means nothing.
  private static func asBytes(_ label: CharsetLabel) -> CharsetLabel {
    label == .utf16LittleEndian || label == .utf16BigEndian ? .utf8 : label
  }

  private static func decode(_ body: [UInt8], _ label: CharsetLabel, isClean: Bool) -> [UInt8] {
    switch label {
    case .windows874:
      var output: [UInt8] = []
      output.reserveCapacity(body.count * 2)
      Windows874.append(body[...], to: &output)
      return output
    case .windows1252:
      return Windows1252.decoded(body)
    case .utf8, .utf16LittleEndian, .utf16BigEndian:
      return isClean ? body : UTF8Run.mended(body)
    }
  }
}

extension [UInt8] {
  /// The bytes but NUL, which would end the text for a C library.
  fileprivate var withoutNUL: [UInt8] { contains(0) ? filter { $0 != 0 } : self }
}
