import Criteria

/// Whether a score of the OIT, with the surveys as they are, reaches a goal.
struct GoalTest {
  private let goal: PlanGoal
  private let rules: ScoringRules
  private let surveys: [Instrument: Score]

  init(_ goal: PlanGoal, _ task: PlanTask) {
    self.goal = goal
    rules = task.checklist.scoring
    surveys = task.sheet(mending: []).instruments.filter { $0.key != .oit }
  }

  /// - Parameter points: the exact score of the OIT.
  func callAsFunction(_ points: Fraction) -> Bool {
    let openData = Score(points).rounded(places: rules.rounding.instrument)
    if case .openData(let wanted) = goal { return openData.low >= Fraction(wanted) }
    var instruments = surveys
    instruments[.oit] = openData
    guard let total = rules.total(instruments)?.rounded(places: rules.rounding.total) else {
      return false
    }
    switch goal {
    case .openData(let wanted), .total(let wanted): return total.low >= Fraction(wanted)
    case .level(let name): return rules.reaches(name, total: total.low, instruments)
    }
  }
}

extension ScoringRules {
  /// Whether the level is the named one or a better one.
  func reaches(_ name: String, total: Fraction, _ instruments: [Instrument: Score]) -> Bool {
    let names = levels.map(\.name)
    guard let wanted = names.firstIndex(of: name),
      let found = level(of: total).flatMap({ names.firstIndex(of: $0) })
    else { return false }
    return found <= wanted
  }
}
