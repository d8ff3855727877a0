import Criteria
package import Scoring

extension Score {
  /// `77.85`, or `63.04–77.85` while something is undecided.
  package var text: String {
    isDecided ? low.text(places: 2) : "\(low.text(places: 2))–\(high.text(places: 2))"
  }
}

extension ScoreSheet {
  /// `B`, or `C–B` while it is open; `nil` without a total.
  package var levelText: String? {
    guard let levelLow, let levelHigh else { return nil }
    return levelLow == levelHigh ? levelLow : "\(levelLow)–\(levelHigh)"
  }
}
