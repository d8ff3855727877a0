package import Criteria
package import Scoring

extension ResultDocument {
  /// What the result says, to be scored again: its verdicts, and the scores of IIT and EIT that
  /// it was worked out with.
  ///
  /// - Throws: `InputFaults` when its items are not those of the checklist.
  package func scoreFile(
    _ checklist: Checklist, file: String
  ) throws(InputFaults) -> ScoreFile {
    let verdicts = Dictionary(
      items.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    let known = checklist.items.map(\.id)
    let faults = FaultList()
    let place = SourcePlace(file: file, line: 0)
    for id in known where verdicts[id] == nil {
      faults.add(place, "the result has no verdict on \(id)")
    }
    for id in items.map(\.id) where !known.contains(id) {
      faults.add(place, "`\(id)` is not an item of FY\(checklist.year)")
    }
    try faults.throwIfAny()
    return ScoreFile(
      agency: agency.name, year: checklist.year, verdicts: verdicts,
      indicatorScores: surveyScores(checklist))
  }

  private func surveyScores(_ checklist: Checklist) -> [Int: Hundredths] {
    var given: [Int: Hundredths] = [:]
    for indicator in checklist.indicators where indicator.instrument != .oit {
      given[indicator.number] = scores.indicators[String(indicator.number)]
        .flatMap { Hundredths($0.low) }
    }
    return given
  }
}
