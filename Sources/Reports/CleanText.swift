/// Text of other people's pages made fit for a report.
extension String {
  /// The text on one line, without signs that steer a terminal or turn the direction of text,
  /// and with citizens' identity numbers masked.
  package var clean: String { withoutSteering.maskingCitizenIDs }

  /// An address without steering signs; only a valid identity number is masked in it, because
  /// file names often hold 13 digits of a time.
  package var cleanAddress: String {
    CitizenIDMask(onlyValid: true).masked(withoutSteering)
  }

  /// Control and bidirectional signs dropped, white space folded to single spaces.
  private var withoutSteering: String {
    if isTidy { return self }
    var kept = String.UnicodeScalarView()
    var gap = false
    for scalar in unicodeScalars {
      if !scalar.isPlain {
        if scalar.properties.isWhitespace {
          gap = !kept.isEmpty
          continue
        }
        if scalar.steers { continue }
      }
      if gap { kept.append(" ") }
      gap = false
      kept.append(scalar)
    }
    return String(kept)
  }

  /// Whether there is nothing but plain signs and single spaces between them.
  private var isTidy: Bool {
    var isAfterSign = false
    for scalar in unicodeScalars {
      guard scalar.isPlain || (scalar == " " && isAfterSign) else { return false }
      isAfterSign = scalar != " "
    }
    return isAfterSign || isEmpty
  }
}

extension Unicode.Scalar {
  /// A letter, digit or sign of ASCII or Thai, as nearly all are: no white space, and nothing that
  /// steers.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x21...0x7E, 0x0E01...0x0E3A, 0x0E3F...0x0E5B: true
    default: false
    }
  }

  /// Signs that a reader does not see and that change what a reader sees.
  var steers: Bool {
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    // Emoji are joined with it.
    case .format: value != 0x200D
    default: false
    }
  }
}
