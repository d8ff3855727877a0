import Criteria

/// Whether mends reach a goal, by the same reckoning as every score.
struct GoalTest {
  let goal: PlanGoal
  let task: PlanTask

  func isReached(by mends: [String]) -> Bool {
    let sheet = task.sheet(mending: Set(mends))
    switch goal {
    case .openData(let wanted):
      return (sheet.instruments[.oit]?.low).map { $0 >= Fraction(wanted) } ?? false
    case .total(let wanted): return (sheet.total?.low).map { $0 >= Fraction(wanted) } ?? false
    case .level(let name): return isReached(name, by: sheet.levelLow)
    }
  }

  /// The levels stand in the checklist from the best to the worst.
  private func isReached(_ wanted: String, by level: String?) -> Bool {
    let names = task.checklist.scoring.levels.map(\.name)
    guard let level, let found = names.firstIndex(of: level),
      let bound = names.firstIndex(of: wanted)
    else { return false }
    return found <= bound
  }
}
