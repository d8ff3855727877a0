package import Criteria

/// An exact number: a whole numerator over a positive denominator, always in lowest terms.
///
/// Scores are means of sevenths and ninths and land on ties (…845), so neither binary floating
/// point nor decimals of a fixed length will do.
package struct Fraction: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  /// - Precondition: `denominator` is positive.
  package init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator > 0, "a fraction needs a positive denominator")
    let divisor = max(1, Self.greatestCommonDivisor(abs(numerator), denominator))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package init(_ points: Hundredths) { self.init(points.value, over: 100) }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Fraction: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.numerator * rhs.denominator < rhs.numerator * lhs.denominator
  }
}

extension Fraction {
  package static let zero = Fraction(0)

  package static func + (lhs: Self, rhs: Self) -> Self {
    Fraction(
      lhs.numerator * rhs.denominator + rhs.numerator * lhs.denominator,
      over: lhs.denominator * rhs.denominator)
  }

  package static func - (lhs: Self, rhs: Self) -> Self {
    lhs + Fraction(-rhs.numerator, over: rhs.denominator)
  }

  package static func * (lhs: Self, rhs: Self) -> Self {
    Fraction(lhs.numerator * rhs.numerator, over: lhs.denominator * rhs.denominator)
  }

  /// - Precondition: `count` is positive.
  package static func / (lhs: Self, count: Int) -> Self {
    Fraction(lhs.numerator, over: lhs.denominator * count)
  }
}
