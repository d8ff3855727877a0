package import Criteria

/// An exact number: a whole numerator over a positive denominator, always in lowest terms.
///
/// Scores are means of sevenths and ninths and land on ties (…845), so neither binary floating
/// point nor decimals of a fixed length will do. Sums and products are worked out with twice the
/// bits; a result that still does not fit stops the program instead of wrapping around.
package struct Fraction: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  /// - Precondition: `denominator` is positive.
  package init(_ numerator: Int, over denominator: Int = 1) {
    self.init(wide: Int128(numerator), over: Int128(denominator))
  }

  package init(_ points: Hundredths) { self.init(points.value, over: 100) }

  private init(wide numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a fraction needs a positive denominator")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let top = Int(exactly: numerator / Int128(divisor)),
      let bottom = Int(exactly: denominator / Int128(divisor))
    else { preconditionFailure("\(numerator)/\(denominator) is too long for an exact fraction") }
    self.numerator = top
    self.denominator = bottom
  }

  /// Positive as long as one of the two is.
  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension Fraction: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.top * rhs.bottom < rhs.top * lhs.bottom
  }
}

extension Fraction {
  package static let zero = Fraction(0)
  package static let hundred = Fraction(100)

  package static func + (lhs: Self, rhs: Self) -> Self {
    Fraction(wide: lhs.top * rhs.bottom + rhs.top * lhs.bottom, over: lhs.bottom * rhs.bottom)
  }

  package static func - (lhs: Self, rhs: Self) -> Self {
    Fraction(wide: lhs.top * rhs.bottom - rhs.top * lhs.bottom, over: lhs.bottom * rhs.bottom)
  }

  package static func * (lhs: Self, rhs: Self) -> Self {
    Fraction(wide: lhs.top * rhs.top, over: lhs.bottom * rhs.bottom)
  }

  /// - Precondition: `count` is positive.
  package static func / (lhs: Self, count: Int) -> Self {
    Fraction(wide: lhs.top, over: lhs.bottom * Int128(count))
  }

  private var top: Int128 { Int128(numerator) }
  private var bottom: Int128 { Int128(denominator) }
}
