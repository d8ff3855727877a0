/// Texts as YAML that a person can read and edit.
enum YAMLText {
  /// The text as one scalar: plain where that is safe, else in quotation marks.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    let isOneLine = text.unicodeScalars.allSatisfy { !needsEscape($0) }
    if isOneLine { return "'" + text.replacing("'", with: "''") + "'" }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// Each line of the text as a comment.
  static func comment(_ text: String, indent: String = "") -> [String] {
    text.split(whereSeparator: \.isNewline).map { "\(indent)# \($0)" }
  }

  /// Conservative: what is not surely one plain text is put in quotation marks.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"]
    return first.canBegin && last != " " && last != ":" && !words.contains(text.lowercased())
      && !text.contains(": ") && !text.contains(" #")
      && !text.unicodeScalars.contains(where: needsEscape)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\" + String(Character(scalar))
    case "\n": return "\\n"
    default:
      guard needsEscape(scalar) else { return String(Character(scalar)) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  /// A letter that no rule of YAML gives a meaning at the beginning of a text; digits are read as
  /// texts here, but may be numbers to other programs.
  fileprivate var canBegin: Bool { properties.isAlphabetic }
}
