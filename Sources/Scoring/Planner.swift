import Criteria

/// Finds the cheapest set of mends that reaches a goal, exactly.
///
/// Items of one sub-indicator are worth the same, so of each sub-indicator only the cheapest few
/// matter; fronts of (effort, points) are joined over sub-indicators and indicators. An item that
/// others follow from is tried both ways: mended, and left with all that follow from it.
package struct Planner {
  private let task: PlanTask
  private let open: [String]

  package init(_ task: PlanTask) {
    self.task = task
    open = task.open
  }

  /// - Returns: of the sets that reach the goal, the one of the least effort; of those, the one
  ///   worth most. When even all mends together do not reach it, a plan with all of them.
  package func plan(_ goal: PlanGoal) -> Plan {
    let test = GoalTest(goal: goal, task: task)
    let best = branches().compactMap { branch in
      front(branch).cheapest { test.isReached(by: $0.mends) }
    }
    .min { ($0.effort, $1.points) < ($1.effort, $0.points) }
    let mends = Set(best?.mends ?? open)
    return Plan(
      goal: goal, mends: open.filter(mends.contains),
      effort: mends.map(task.effort).reduce(0, +), before: task.sheet(mending: []),
      after: task.sheet(mending: mends), isReached: best != nil)
  }

  /// How many choices of mends are weighed to find a plan, whatever the goal: its cost.
  package var weighed: Int { branches().map { front($0).weighed }.reduce(0, +) }

  /// Which of the open items that others follow from are mended, and what is then out of reach.
  private struct Branch {
    var forced: Set<String> = []
    var excluded: Set<String> = []
  }

  private func branches() -> [Branch] {
    let isOpen = Set(open)
    let wanted = Set(open.flatMap { task.follows[$0] ?? [] })
    let roots = open.filter { wanted.contains($0) && isOpen.contains($0) }
    var branches = [Branch()]
    for root in roots {
      branches = branches.flatMap { branch in
        var with = branch, without = branch
        with.forced.insert(root)
        without.excluded.insert(root)
        return [with, without]
      }
    }
    return branches.map(closed).filter { $0.forced.isDisjoint(with: $0.excluded) }
  }

  /// Whatever follows from an excluded item is excluded too.
  private func closed(_ branch: Branch) -> Branch {
    var branch = branch
    var count = -1
    while count != branch.excluded.count {
      count = branch.excluded.count
      for item in open where !branch.excluded.isDisjoint(with: task.follows[item] ?? []) {
        branch.excluded.insert(item)
      }
    }
    return branch
  }

  /// The front of the whole OIT, in exact points of the OIT.
  private func front(_ branch: Branch) -> PlanFront {
    let rounding = task.checklist.scoring.rounding
    let indicators = task.checklist.indicators.filter { $0.instrument == .oit }
      .compactMap { indicator -> PlanFront? in
        let subs = indicator.subIndicators.compactMap { front($0, branch) }
        guard !subs.isEmpty else { return nil }
        return subs.reduce(PlanFront.start) { $0.joined(with: $1) }.mapped {
          Score($0 / subs.count).rounded(places: rounding.indicator).low
        }
      }
    guard !indicators.isEmpty else { return .start }
    return indicators.reduce(PlanFront.start) { $0.joined(with: $1) }.mapped {
      $0 / indicators.count
    }
  }

  /// The scores of a sub-indicator by how many of its open items are mended, the cheapest first;
  /// `nil` when none of its items applies.
  private func front(_ sub: SubIndicator, _ branch: Branch) -> PlanFront? {
    let items = sub.items.map(\.id).filter { task.verdicts[$0] != .notApplicable }
    guard !items.isEmpty else { return nil }
    let isOpen = Set(open)
    let mendable = items.filter { isOpen.contains($0) && !branch.excluded.contains($0) }
    let forced = mendable.filter(branch.forced.contains)
    let others = mendable.filter { !branch.forced.contains($0) }.enumerated()
      .sorted { (task.effort($0.element), $0.offset) < (task.effort($1.element), $1.offset) }
      .map(\.element)
    let passing = items.count { !isOpen.contains($0) }
    return PlanFront(
      (0...others.count).map { count in
        let mends = forced + others.prefix(count)
        let share = Fraction(100 * (passing + mends.count), over: items.count)
        let places = task.checklist.scoring.rounding.subIndicator
        return PlanFront.Choice(
          effort: mends.map(task.effort).reduce(0, +),
          points: Score(share).rounded(places: places).low, mends: mends)
      })
  }
}
