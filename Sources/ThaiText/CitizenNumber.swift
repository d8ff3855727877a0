/// The 13-digit identity numbers of Thai citizens in a text.
///
/// Seen are 13 digits in a row, digits grouped 1-4-5-2-1 by hyphens or spaces, and digits each
/// in a box of its own, in Arabic or Thai digits or both.
package struct CitizenNumber: Sendable {
  private static let grouped = [1, 4, 5, 2, 1]
  private static let boxed = [Int](repeating: 1, count: 13)
  /// Whether the check digit must be right.
  private let onlyValid: Bool
  /// Whether numbers that begin with 0 count: companies have them, which are public.
  private let allowsZero: Bool

  package init(onlyValid: Bool, allowsZero: Bool = false) {
    self.onlyValid = onlyValid
    self.allowsZero = allowsZero
  }

  /// Where such numbers stand, as ranges of scalars; linear in the length of the text.
  package func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let run = scalars[index...].prefix { $0.digit != nil }
      if run.isEmpty {
        index += 1
      } else if let end = end(in: scalars, from: index) {
        found.append(index..<end)
        index = end
      } else {
        index = run.endIndex
      }
    }
    return found
  }

  /// Whether 13 digits stand together, with nothing or a sign between them: most texts are done then.
  package static func mayStand(in text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      if scalar.digit != nil { digits += 1 } else if !scalar.joinsDigits { digits = 0 }
      if digits == 13 { return true }
    }
    return false
  }

  /// The end of the number that begins here; `nil` when none does.
  private func end(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var (groups, digits): ([Int], [Int]) = ([], [])
    var index = start
    repeat {
      let group = scalars[index...].prefix(14).prefix { $0.digit != nil }.compactMap(\.digit)
      groups.append(group.count)
      digits += group
      index += group.count
      let isJoined =
        index + 1 < scalars.count && scalars[index].joinsDigits
        && scalars[index + 1].digit != nil
      guard digits.count < 13, isJoined else { break }
      index += 1
    } while true
    return isNumber(groups, digits) ? index : nil
  }

  private func isNumber(_ groups: [Int], _ digits: [Int]) -> Bool {
    guard digits.count == 13, digits[0] != 0 || allowsZero else { return false }
    let isValid = Self.checkDigit(of: digits) == digits[12]
    switch groups {
    case [13], Self.grouped: return isValid || !onlyValid
    case Self.boxed: return isValid
    default: return false
    }
  }

  /// The thirteenth digit that belongs to the first twelve (weights 13 down to 2, modulo 11).
  private static func checkDigit(of digits: [Int]) -> Int {
    let sum = zip(digits, stride(from: 13, to: 1, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10
  }
}

extension Unicode.Scalar {
  fileprivate var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0E50...0x0E59: Int(value - 0x0E50)
    default: nil
    }
  }

  /// Hyphens, dashes and spaces that people write between the groups of a number.
  fileprivate var joinsDigits: Bool {
    switch value {
    case 0x20, 0x2D, 0xA0, 0x2010...0x2014, 0x2212: true
    default: false
    }
  }
}
