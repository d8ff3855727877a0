package import Criteria

/// Works a published result out again, in exact fractions.
package struct Verifier {
  private let result: PublishedResult
  private let checklist: Checklist
  private let bounds: PublishedBounds

  package init(_ result: PublishedResult, checklist: Checklist) {
    self.result = result
    self.checklist = checklist
    bounds = PublishedBounds(result, checklist: checklist)
  }

  package func verification() -> Verification {
    Verification(
      instruments: Instrument.allCases.compactMap(instrument),
      weighted: Instrument.allCases.compactMap(weighted),
      totals: result.total.map { printed in RoundingRule.allCases.map { total($0, printed) } }
        ?? [],
      level: result.level.map(level),
      patterns: bounds.patterns)
  }

  private func instrument(_ instrument: Instrument) -> Verification.FigureCheck? {
    guard let printed = result.instruments[instrument] else { return nil }
    let isKnown = bounds.numbers(instrument).contains { result.indicators[$0] != nil }
    guard isKnown else { return nil }
    let (computed, fit) = compared(printed) { end, hidden in
      bounds.partly(instrument, end, hidden: hidden).rounded()
    }
    return .init(instrument: instrument, printed: printed, computed: computed, fit: fit)
  }

  /// The part may come from the exact score of the instrument or from the rounded one.
  private func weighted(_ instrument: Instrument) -> Verification.FigureCheck? {
    guard let printed = result.weighted[instrument] else { return nil }
    let weight = Fraction(checklist.scoring.weights[instrument] ?? 0, over: 100)
    let checks = [false, true].map { isRounded in
      compared(printed) { end, hidden in
        guard let bound = bounds.instruments(end, hidden: hidden)[instrument] else { return .zero }
        if isRounded { return (bound.rounded() * weight).rounded(places: 2) }
        return Bound(value: bound.value * weight, isOpen: bound.isOpen).rounded()
      }
    }
    let best = checks.first { $0.fit == .fits } ?? checks.first { $0.fit.isPossible } ?? checks[0]
    return .init(instrument: instrument, printed: printed, computed: best.computed, fit: best.fit)
  }

  private func total(_ rule: RoundingRule, _ printed: Hundredths) -> Verification.TotalCheck {
    let (computed, fit) = compared(printed) { end, hidden in
      rule.total(
        bounds.instruments(end, hidden: hidden), weights: checklist.scoring.weights)
    }
    return .init(rule: rule, printed: printed, computed: computed, fit: fit)
  }

  /// Holds a figure against the ends of what it can be, as printed and with hidden digits.
  private func compared(
    _ printed: Hundredths, _ end: (PublishedBounds.End, Bool) -> Fraction
  ) -> (computed: Score, fit: Verification.Fit) {
    let figure = Fraction(printed)
    let plain = Score(low: end(.low, false), high: end(.high, false))
    if (plain.low...plain.high).contains(figure) { return (plain, .fits) }
    let wide = end(.low, true)...end(.high, true)
    return (plain, wide.contains(figure) ? .fitsHidden : .refuted)
  }

  /// The year's table may ask something of every instrument beside the total.
  private func level(_ printed: String) -> Verification.LevelCheck {
    let rules = checklist.scoring
    var names: [String] = []
    for end in [PublishedBounds.End.low, .high] {
      let instruments = bounds.instruments(end, hidden: false)
      let total =
        result.total.map { Fraction($0) }
        ?? RoundingRule.instruments.total(instruments, weights: rules.weights)
      let scores = Instrument.allCases.compactMap { instruments[$0]?.rounded() }
      guard let name = rules.level(of: total, instruments: scores), !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return .init(printed: printed, byTable: names)
  }
}
