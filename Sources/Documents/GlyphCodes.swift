/// Undoes two ways in which PDFs hide Thai behind other letters.
///
/// Those of the local governments' accounting system (e-LAAS) show Thai as Greek letters and
/// digits as control characters: instead of letters they hold the numbers of the glyphs in
/// Microsoft Sans Serif. Those with fonts from before Unicode show the bytes of TIS-620 as
/// Latin-1.
enum GlyphCodes {
  /// The pages in Thai; pages that are not coded as they are.
  static func decoded(_ pages: [String]) -> [String] {
    if areLatin(pages) { return pages.map(fromLatin) }
    guard areCoded(pages) else { return pages }
    return pages.map { page in
      var output = String.UnicodeScalarView()
      for scalar in page.unicodeScalars { output.append(decoded(scalar)) }
      return String(output)
    }
  }

  /// Whether all letters are of Latin-1 and, as bytes, look Thai.
  private static func areLatin(_ pages: [String]) -> Bool {
    var bytes: [UInt8] = []
    for page in pages {
      for scalar in page.unicodeScalars {
        if (0x0E01...0x0E5B).contains(scalar.value) { return false }
        bytes.append(UInt8(exactly: scalar.value) ?? 0x20)
      }
    }
    let high = bytes.count { $0 >= 0xA1 }
    return high >= 30 && Windows874.looksThai(bytes[...])
  }

  private static func fromLatin(_ page: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in page.unicodeScalars {
      let isThai = (0xA1...0xFB).contains(scalar.value)
      output.append(isThai ? Unicode.Scalar(scalar.value - 0xA0 + 0x0E00) ?? scalar : scalar)
    }
    return String(output)
  }

  /// More Greek than Thai and other letters: no document of a Thai agency is in Greek.
  private static func areCoded(_ pages: [String]) -> Bool {
    var greek = 0
    var others = 0
    for page in pages {
      for scalar in page.unicodeScalars where scalar.value >= 0x41 {
        if (0x038B...0x03FA).contains(scalar.value) {
          greek += 1
        } else if scalar.properties.isAlphabetic {
          others += 1
        }
      }
    }
    return greek >= 10 && greek > others
  }

  /// Found by reading such files beside their printed pages.
  ///
  /// The glyphs of ASCII are numbered from 3, the space; U+03A3 is ก and the rest of the Thai
  /// block follows, without the four unused places before ฿; shifted marks stand before ก.
  private static func decoded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case 0x0A: return scalar
    case 0x03...0x1F: return Unicode.Scalar(value + 0x1D) ?? scalar
    case 0x03A3...0x03DC: return Unicode.Scalar(value + 0xA5E) ?? scalar
    case 0x03DE...0x03FA: return Unicode.Scalar(value + 0xA61) ?? scalar
    case 0x038B...0x03A2: return shifted[Int(value - 0x038B)]
    default: return scalar
    }
  }

  /// The glyphs that Thai fonts have at U+F700 to U+F717: letters without their tail, and marks
  /// moved to the left or down.
  private static let shifted: [Unicode.Scalar] = [
    "\u{E10}", "\u{E34}", "\u{E35}", "\u{E36}", "\u{E37}", "\u{E48}", "\u{E49}", "\u{E4A}",
    "\u{E4B}", "\u{E4C}", "\u{E48}", "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}", "\u{E0D}",
    "\u{E31}", "\u{E4D}", "\u{E47}", "\u{E48}", "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}",
  ]
}
