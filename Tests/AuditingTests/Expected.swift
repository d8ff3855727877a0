import Criteria
import Foundation
import Scoring

/// What the audit of a sample must come to: its `expected.json`, checked by hand.
struct Expected: Decodable, Equatable {
  /// Every item of the checklist.
  var items: [String: Item]
  /// Indicators 9 and 10, OIT and ITA, with two decimals.
  var scores: [String: String]
  var level: String

  struct Item: Decodable, Equatable {
    var verdict: Verdict
    /// All the reasons, in order; left out where the item passes.
    var reasons: [Reason]?
  }

  init(sample: String) throws {
    let file = Sample.root.appending(path: "Samples/\(sample)/expected.json")
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}

extension ScoreSheet {
  /// The scores that `Expected` names, as text; a range as `low–high`.
  var asExpected: [String: String] {
    let scores = [
      "9": indicators[9], "10": indicators[10], "OIT": instruments[.oit], "ITA": total,
    ]
    return scores.compactMapValues { score in
      guard let score else { return nil }
      let (low, high) = (score.low.text(places: 2), score.high.text(places: 2))
      return score.isDecided ? low : "\(low)–\(high)"
    }
  }
}
