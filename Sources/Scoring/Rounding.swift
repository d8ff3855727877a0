/// Where a number goes that lies halfway between two.
package enum Tie: Sendable, Equatable {
  case up, down, even
}

extension Fraction {
  /// The nearest number with this many decimals; a tie goes up, as the published scores do.
  ///
  /// - Precondition: `places` is between 0 and 9.
  package func rounded(places: Int, tie: Tie = .up) -> Fraction {
    let scale = Self.scale(places)
    return Fraction(units(scale, tie), over: scale)
  }

  /// The number with exactly this many decimals, a tie going up: `84.84`, `100.00`.
  ///
  /// - Precondition: `places` is between 0 and 9.
  package func text(places: Int) -> String {
    let scale = Self.scale(places)
    let units = units(scale)
    let sign = units < 0 ? "-" : ""
    let whole = units.magnitude / UInt(scale)
    guard places > 0 else { return "\(sign)\(whole)" }
    let decimals = String(units.magnitude % UInt(scale))
    let zeros = String(repeating: "0", count: places - decimals.count)
    return "\(sign)\(whole).\(zeros)\(decimals)"
  }

  private static func scale(_ places: Int) -> Int {
    precondition((0...9).contains(places), "scores are rounded to 0 to 9 decimals, not \(places)")
    return (0..<places).reduce(1) { product, _ in product * 10 }
  }

  /// How many `1/scale` there are in the number: `floor(number * scale + 1/2)` but for ties.
  private func units(_ scale: Int, _ tie: Tie = .up) -> Int {
    let (product, bottom) = (Int128(numerator) * Int128(scale), Int128(denominator))
    let doubled = product * 2 + bottom
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: bottom * 2)
    guard let units = Int(exactly: remainder < 0 ? quotient - 1 : quotient) else {
      preconditionFailure("\(numerator)/\(denominator) is too large to be a score")
    }
    guard remainder == 0, tie != .up else { return units }
    return tie == .down || units % 2 != 0 ? units - 1 : units
  }
}

extension Score {
  /// Both ends rounded; unchanged without a number of places.
  package func rounded(places: Int?) -> Score {
    guard let places else { return self }
    return Score(low: low.rounded(places: places), high: high.rounded(places: places))
  }
}
