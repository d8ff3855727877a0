import Criteria

extension Scorer {
  /// What passing each item is worth, in points of the OIT and of the total.
  ///
  /// Means are plain, so the worth does not depend on the other items' verdicts, only on how many
  /// of them apply: 100 / items of the sub-indicator / sub-indicators / indicators. An item that
  /// does not apply has no worth. Half-up to 4 places.
  static func worths(
    _ verdicts: [String: Verdict], _ checklist: Checklist
  ) -> [String: ScoreSheet.ItemWorth] {
    let parts = checklist.indicators.filter { $0.instrument == .oit }
      .map { indicator in
        indicator.subIndicators
          .map { sub in sub.items.map(\.id).filter { verdicts[$0] != .notApplicable } }
          .filter { !$0.isEmpty }
      }
      .filter { !$0.isEmpty }
    let weight = Fraction(checklist.scoring.weights[.oit] ?? 0, over: 100)
    var worths: [String: ScoreSheet.ItemWorth] = [:]
    for subs in parts {
      for items in subs {
        let points = Fraction.hundred / items.count / subs.count / parts.count
        let worth = ScoreSheet.ItemWorth(
          oit: points.rounded(places: 4), total: (points * weight).rounded(places: 4))
        for item in items { worths[item] = worth }
      }
    }
    return worths
  }
}
