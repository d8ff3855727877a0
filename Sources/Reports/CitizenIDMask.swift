import ThaiText

/// Masks the identity numbers of Thai citizens in a text.
///
/// Numbers of companies, which begin with 0 and are public, stay, unless the words before name a
/// person by a title.
package struct CitizenIDMask: Sendable {
  static let mask = "x-xxxx-xxxxx-xx-x"
  private let onlyValid: Bool

  /// - Parameter onlyValid: Whether the check digit must be right.
  package init(onlyValid: Bool = false) { self.onlyValid = onlyValid }

  /// The text with every such number replaced; linear in its length.
  package func masked(_ text: String) -> String {
    guard CitizenNumber.mayStand(in: text) else { return text }
    let scalars = Array(text.unicodeScalars)
    let ranges = CitizenNumber.ofPeople(in: scalars, onlyValid: onlyValid)
    var result = String.UnicodeScalarView()
    var index = 0
    for range in ranges {
      result.append(contentsOf: scalars[index..<range.lowerBound])
      result.append(contentsOf: Self.mask.unicodeScalars)
      index = range.upperBound
    }
    result.append(contentsOf: scalars[index...])
    return String(result)
  }
}

extension String {
  /// The text with citizens' identity numbers masked.
  package var maskingCitizenIDs: String { CitizenIDMask().masked(self) }
}
