package import Criteria

/// What a score lacks to the level above its own.
package struct NextLevel: Sendable, Equatable {
  package var name: String
  /// Points of the total that are missing; 0 when only an instrument is in the way.
  package var points: Fraction
  /// Points that each instrument misses of what the level asks of every one; only those that do.
  package var instruments: [Instrument: Fraction]
  /// The fewest items of the OIT that have to pass beside those that do; `nil` when no number of
  /// them is enough, or when the items are not known.
  package var items: Int?

  package init(
    name: String, points: Fraction, instruments: [Instrument: Fraction], items: Int?
  ) {
    self.name = name
    self.points = points
    self.instruments = instruments
    self.items = items
  }
}

extension Scorer {
  /// The score with what it lacks to the next level; what is undecided counts as failed.
  ///
  /// The fewest items are those of the most worth: passing a set of items gains the OIT and the
  /// total in the same proportion, so the best set of a size is best for every bound at once.
  /// That one item may rest on another is not looked at here.
  package static func scoreWithNextLevel(
    verdicts: [String: Verdict], checklist: Checklist, indicatorScores: [Int: Hundredths]
  ) -> ScoreSheet {
    var sheet = score(verdicts: verdicts, checklist: checklist, indicatorScores: indicatorScores)
    guard let level = checklist.scoring.level(above: sheet.levelLow), let total = sheet.total
    else { return sheet }
    let bound = level.each.map { Fraction($0) }
    let gaps = sheet.instruments.compactMapValues { score in
      bound.map { $0 - score.low.rounded(places: 2) }.flatMap { $0 > .zero ? $0 : nil }
    }
    let isKnown =
      checklist.items.contains { sheet.itemWorth[$0.id] != nil }
      && checklist.indicators.allSatisfy {
        $0.instrument != .oit || indicatorScores[$0.number] == nil
      }
    let count =
      isKnown
      ? fewestItems(to: level, from: sheet, verdicts, checklist, indicatorScores) : nil
    sheet.nextLevel = NextLevel(
      name: level.name, points: max(.zero, Fraction(level.from) - total.low.rounded(places: 2)),
      instruments: gaps, items: count)
    return sheet
  }

  private static func fewestItems(
    to level: ScoringRules.Level, from sheet: ScoreSheet, _ verdicts: [String: Verdict],
    _ checklist: Checklist, _ given: [Int: Hundredths]
  ) -> Int? {
    let open = checklist.items.filter { ![.pass, .notApplicable].contains(verdicts[$0.id]) }
      .map { ($0.id, sheet.itemWorth[$0.id]?.oit ?? .zero) }.sorted { $0.1 > $1.1 }
    var trial = verdicts
    for (position, item) in open.enumerated() {
      trial[item.0] = .pass
      let next = score(verdicts: trial, checklist: checklist, indicatorScores: given)
      guard let total = next.total else { return nil }
      let lows = next.instruments.values.map(\.low)
      if level.lacking(total: total.low, instruments: lows) == .zero { return position + 1 }
    }
    return nil
  }
}

extension ScoringRules {
  /// The level above the named one; `nil` at the top.
  fileprivate func level(above name: String?) -> Level? {
    guard let place = levels.firstIndex(where: { $0.name == name }), place > 0 else { return nil }
    return levels[place - 1]
  }
}
