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

  /// The criteria as the result was judged by them: contested rules as its agency had set them.
  ///
  /// - Throws: when they are for another kind of body, or know nothing of such a rule.
  package func rules(_ criteria: Checklist, file: String) throws(InputFaults) -> Checklist {
    let faults = FaultList()
    let place = SourcePlace(file: file, line: 0)
    if checklist.audience != criteria.audience {
      let audience = "`\(checklist.audience.clean)`"
      faults.add(place, "this was judged by a set for \(audience); name its file with --checklist")
    }
    var forces: [String: Element.Force] = [:]
    for (flag, word) in (checklist.overrides ?? [:]).sorted(by: { $0.key < $1.key }) {
      let force = Element.Force.allCases.first { $0.word == word }
      if force == nil || !criteria.flags.contains(flag) {
        let rule = "`\(flag.clean): \(word.clean)`"
        faults.add(place, "it was judged with \(rule), which FY\(criteria.year) does not know")
      }
      forces[flag] = force
    }
    try faults.throwIfAny()
    return forces.isEmpty ? criteria : criteria.applying(forces)
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
