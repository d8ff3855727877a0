/// Numbers as agencies type them: Arabic, Thai, or both in one number (๒๕61).
package enum Digits {
  /// The value of a text that is nothing but digits, Thai ones and full-width ones included.
  ///
  /// `nil` for anything else, and for more digits than an `Int` holds.
  package static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty else { return nil }
    var value = 0
    for scalar in text.unicodeScalars {
      guard let digit = digit(scalar) else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeAgain) = tens.addingReportingOverflow(digit)
      guard !isTooLarge, !isTooLargeAgain else { return nil }
      value = sum
    }
    return value
  }

  /// The text with its Thai and full-width digits as 0-9.
  package static func arabic(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let arabic = digit(scalar).flatMap { Unicode.Scalar(UInt32($0 + 0x30)) }
      result.unicodeScalars.append(arabic ?? scalar)
    }
    return result
  }

  /// The text with its digits 0-9 as Thai ones.
  package static func thai(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isArabic = ("0"..."9").contains(scalar)
      let thai = isArabic ? Unicode.Scalar(scalar.value - 0x30 + 0x0E50) : nil
      result.unicodeScalars.append(thai ?? scalar)
    }
    return result
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "\u{0E50}"..."\u{0E59}": Int(scalar.value - 0x0E50)
    case "\u{FF10}"..."\u{FF19}": Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
