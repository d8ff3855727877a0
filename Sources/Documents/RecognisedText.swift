/// Makes what was read off a picture safe to rely on.
///
/// Debian's Thai model of `tesseract` knows no ๔ ๖ ๗ ๘ ๙ and puts other signs in their place, so
/// that a number in Thai digits says nothing at all. Numbers in Arabic digits are read well.
enum RecognisedText {
  /// Stands where a number was that cannot be trusted.
  static let blank: Unicode.Scalar = "□"

  /// The text with every number in which a Thai digit stands blanked out.
  static func trusted(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    var number = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\u{C}" {
      if isPartOfNumber(scalar) {
        number.append(scalar)
      } else {
        output.append(contentsOf: settled(number))
        number = String.UnicodeScalarView()
        output.append(scalar)
      }
    }
    output.append(contentsOf: settled(number))
    return String(output)
  }

  private static func isThaiDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{E50}"..."\u{E59}").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    isThaiDigit(scalar) || ("0"..."9").contains(scalar)
  }

  private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || ".,-/'’".unicodeScalars.contains(scalar)
  }

  private static func settled(_ number: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard number.contains(where: isThaiDigit) else { return number }
    let before = number.prefix { !isDigit($0) }
    let after = number.reversed().prefix { !isDigit($0) }.reversed()
    return String.UnicodeScalarView(Array(before) + [blank] + after)
  }
}
