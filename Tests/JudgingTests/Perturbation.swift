import ThaiText

/// Ways of writing the same text that must not change a verdict.
enum Perturbation: String, CaseIterable, Sendable {
  case thaiDigits, splitSaraAm, doubleE, zeroWidthSpaces, moreMarkup

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .thaiDigits: text.changingOutsideTags { Digits.thai(String($0)) }
    case .splitSaraAm: text.replacing("\u{0E33}", with: "\u{0E4D}\u{0E32}")
    case .doubleE: text.replacing("\u{0E41}", with: "\u{0E40}\u{0E40}")
    case .zeroWidthSpaces: text.changingOutsideTags { "\($0)\u{200B}" }
    case .moreMarkup: text.hasPrefix("<") ? "<div><section>\(text)</section></div>" : text
    }
  }
}

extension String {
  /// Changes each scalar of the text between tags, and of text that has none.
  fileprivate func changingOutsideTags(_ change: (Unicode.Scalar) -> String) -> String {
    var result = ""
    var isTag = false
    for scalar in unicodeScalars {
      if scalar == "<" { isTag = true }
      result += isTag || scalar == "&" ? String(scalar) : change(scalar)
      if scalar == ">" { isTag = false }
    }
    return result
  }
}
