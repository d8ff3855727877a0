package import Criteria

/// Turns verdicts into points: item → sub-indicator → indicator → instrument → total → level.
///
/// Each step is the plain mean of the step before, whatever the number of items behind it
/// (S0, S3), rounded only where the checklist says so; instruments are weighted after rounding.
package enum Scorer {
  /// - Parameters:
  ///   - verdicts: by the item's id; an item without one counts as undecided.
  ///   - indicatorScores: given scores of indicators by number: those of IIT and EIT, which no
  ///     website shows, and of an indicator of the OIT when its items are not known. A given
  ///     score outranks the verdicts.
  /// - Returns: the sheet; an instrument is missing while one of its indicators is not known, and
  ///   the total while one of the instruments is. What does not apply is left out of its mean.
  package static func score(
    verdicts: [String: Verdict], checklist: Checklist, indicatorScores: [Int: Hundredths]
  ) -> ScoreSheet {
    let rounding = checklist.scoring.rounding
    let subIndicators = subScores(verdicts, checklist, without: Set(indicatorScores.keys))
    let indicators = indicatorMeans(subIndicators, checklist, given: indicatorScores)
    let instruments = instrumentMeans(indicators, checklist)
    let total = checklist.scoring.total(instruments)?.rounded(places: rounding.total)
    return ScoreSheet(
      subIndicators: subIndicators, indicators: indicators, instruments: instruments,
      total: total,
      levelLow: total.flatMap { total in
        checklist.scoring.level(of: total.low, instruments: instruments.values.map(\.low))
      },
      levelHigh: total.flatMap { total in
        checklist.scoring.level(of: total.high, instruments: instruments.values.map(\.high))
      },
      itemWorth: worths(verdicts, checklist))
  }

  private static func subScores(
    _ verdicts: [String: Verdict], _ checklist: Checklist, without given: Set<Int>
  ) -> [String: Score] {
    var scores: [String: Score] = [:]
    for indicator in checklist.indicators where !given.contains(indicator.number) {
      for sub in indicator.subIndicators {
        let parts = sub.items.compactMap { Score(verdicts[$0.id] ?? .undecided) }
        let places = checklist.scoring.rounding.subIndicator
        scores[sub.id] = Score.mean(parts)?.rounded(places: places)
      }
    }
    return scores
  }

  private static func indicatorMeans(
    _ subScores: [String: Score], _ checklist: Checklist, given: [Int: Hundredths]
  ) -> [Int: Score] {
    var scores = given.mapValues { Score(Fraction($0)) }
    for indicator in checklist.indicators where given[indicator.number] == nil {
      let parts = indicator.subIndicators.compactMap { subScores[$0.id] }
      let places = checklist.scoring.rounding.indicator
      scores[indicator.number] = Score.mean(parts)?.rounded(places: places)
    }
    return scores
  }

  private static func instrumentMeans(
    _ scores: [Int: Score], _ checklist: Checklist
  ) -> [Instrument: Score] {
    var means: [Instrument: Score] = [:]
    for instrument in Instrument.allCases {
      let indicators = checklist.indicators.filter { $0.instrument == instrument }
      let isUnknown = indicators.contains { $0.isGiven && scores[$0.number] == nil }
      guard !isUnknown else { continue }
      let parts = indicators.compactMap { scores[$0.number] }
      means[instrument] = Score.mean(parts)?
        .rounded(places: checklist.scoring.rounding.instrument)
    }
    return means
  }
}

extension Indicator {
  /// Whether its score comes from a survey: without one it is unknown, not inapplicable.
  fileprivate var isGiven: Bool { subIndicators.isEmpty }
}
