package import Criteria

/// Verdicts or scores that a person wrote down, to be turned into points.
///
/// ```yaml
/// year: <fiscal year>
/// verdicts: {O1: pass, O2: fail}   # or, without verdicts: `indicators: {9: 84.84, 10: 43.75}`
/// default: undecided               # for the items that `verdicts` does not name
/// IIT: [99.77, 86.84, 99.18, 97.63, 99.67]
/// questions: {e1: 95.70, e2: 96.10}   # instead of IIT or EIT: the averages of their questions
/// ```
package struct ScoreFile: Sendable, Equatable {
  package var agency: String?
  package var year: Int
  /// The verdict on each item; empty when the file has the scores of the indicators instead.
  package var verdicts: [String: Verdict]
  package var indicatorScores: [Int: Hundredths]

  package init(
    agency: String?, year: Int, verdicts: [String: Verdict], indicatorScores: [Int: Hundredths]
  ) {
    self.agency = agency
    self.year = year
    self.verdicts = verdicts
    self.indicatorScores = indicatorScores
  }

  /// The year of the file, which says whose checklist `read` needs.
  package static func year(of value: YAMLValue) throws(InputFaults) -> Int {
    let faults = FaultList()
    let reader = MapReader(value, what: "the file of scores", faults: faults)
    if reader.requiredValue("year") == nil { try faults.throwIfAny() }
    let year = reader.int("year")
    try faults.throwIfAny()
    return year ?? 0
  }

  /// Reads the file, every fault of it at once.
  package static func read(
    _ value: YAMLValue, checklist: Checklist
  ) throws(InputFaults) -> ScoreFile {
    let faults = FaultList()
    let reader = MapReader(value, what: "the file of scores", faults: faults)
    let scores = IndicatorScoreReader(reader, checklist)
    let file = ScoreFile(
      agency: reader.string("agency"), year: reader.int("year") ?? 0,
      verdicts: VerdictReader(reader, checklist).verdicts(), indicatorScores: scores.scores())
    checkOpenData(reader, checklist, scored: scores.named)
    reader.finish()
    try faults.throwIfAny()
    return file
  }

  /// The OIT comes either from verdicts or from the scores of its indicators, never from both.
  private static func checkOpenData(
    _ reader: MapReader, _ checklist: Checklist, scored: Set<Int>
  ) {
    let numbers = checklist.indicators.filter { $0.instrument == .oit }.map(\.number)
    let missing = numbers.filter { !scored.contains($0) }
    let hasVerdicts = reader.value("verdicts") != nil || reader.value("default") != nil
    switch (hasVerdicts, missing.count) {
    case (true, numbers.count), (false, 0): return
    case (true, _):
      reader.fault(
        "the OIT has both verdicts and scores in `indicators`; say only one of them",
        at: reader.value("indicators")?.place)
    case (false, numbers.count):
      reader.fault("neither `verdicts` nor `indicators` says anything of the OIT")
    case (false, _):
      let list = missing.map(String.init).joined(separator: ", ")
      reader.fault(
        "`indicators` lacks \(list) of the OIT", at: reader.value("indicators")?.place)
    }
  }
}
