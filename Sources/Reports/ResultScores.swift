package import Criteria
package import Scoring

extension ResultDocument {
  /// The verdicts by the item's id, to be scored again.
  package var verdicts: [String: Verdict] {
    Dictionary(items.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  /// The scores of IIT and EIT that the result was worked out with.
  package func surveyScores(_ checklist: Checklist) -> [Int: Hundredths] {
    var given: [Int: Hundredths] = [:]
    for indicator in checklist.indicators where indicator.instrument != .oit {
      given[indicator.number] = scores.indicators[String(indicator.number)]
        .flatMap { Hundredths($0.low) }
    }
    return given
  }
}
