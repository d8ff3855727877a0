import ThaiText

/// What `pdftotext` printed, judged and cut into pages.
enum PDFText {
  /// The text of each page, by the form feed that ends it.
  ///
  /// A form feed in the middle of a line is a glyph number and not the end of a page.
  static func pages(_ output: [UInt8]) -> [String] {
    var pages: [String] = []
    var start = 0
    for (index, byte) in output.enumerated() where byte == 0x0C {
      guard index == start || output[index - 1] == 0x0A else { continue }
      pages.append(String(decoding: output[start..<index], as: UTF8.self))
      start = index + 1
    }
    let rest = String(decoding: output[start...], as: UTF8.self)
    if !rest.folded.isEmpty { pages.append(rest) }
    return GlyphCodes.decoded(pages)
  }

  /// Whether there is text that can be read: not only pictures, and not only glyph codes.
  ///
  /// Some fonts draw Thai with private-use characters; what they say is known only to the eye.
  /// Marks at U+F700 to U+F71A are usual and read by everyone.
  static func isReadable(_ pages: [String]) -> Bool {
    var ink = 0
    var unreadable = 0
    for page in pages {
      for scalar in page.unicodeScalars where !scalar.properties.isWhitespace {
        ink += 1
        if isGlyphCode(scalar) { unreadable += 1 }
      }
    }
    return ink >= 10 && unreadable * 3 < ink && !isScannerStamp(pages, ink) && !isCover(pages)
  }

  /// What some programs put before content that only they show.
  private static func isCover(_ pages: [String]) -> Bool {
    guard pages.count == 1 else { return false }
    let text = pages[0].folded.asciiLowercased
    return [
      "if this message is not eventually replaced", "open this pdf portfolio in",
      "requires adobe reader 8 or higher",
    ].contains { text.holds($0) }
  }

  private static func isGlyphCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xF700...0xF71A: false
    case 0xE000...0xF8FF, 0xFFFD, 0xF0000..., 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// Scanning apps write their name, and nothing else, on every page.
  private static func isScannerStamp(_ pages: [String], _ ink: Int) -> Bool {
    guard ink < pages.count * 40 else { return false }
    let stamps = ["scanned by", "scanned with", "camscanner", "tap scanner", "genius scan"]
    return pages.allSatisfy { page in
      let text = page.folded.asciiLowercased
      return text.isEmpty || stamps.contains { text.holds($0) }
    }
  }
}
