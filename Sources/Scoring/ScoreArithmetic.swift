extension Score {
  /// The score of one item: 100, 0, or both while it is undecided; `nil` when it does not apply.
  package init?(_ verdict: Verdict) {
    switch verdict {
    case .pass: self.init(.hundred)
    case .fail: self.init(.zero)
    case .undecided: self.init(low: .zero, high: .hundred)
    case .notApplicable: return nil
    }
  }

  /// The plain mean; `nil` for no parts, which is not a score of zero.
  package static func mean(_ parts: [Score]) -> Score? {
    guard !parts.isEmpty else { return nil }
    return Score(
      low: parts.map(\.low).reduce(.zero, +) / parts.count,
      high: parts.map(\.high).reduce(.zero, +) / parts.count)
  }

  /// This many percent of the score.
  package func weighted(percent: Int) -> Score {
    let weight = Fraction(percent, over: 100)
    return Score(low: low * weight, high: high * weight)
  }

  package static func + (lhs: Self, rhs: Self) -> Self {
    Score(low: lhs.low + rhs.low, high: lhs.high + rhs.high)
  }
}
