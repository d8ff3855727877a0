package import Criteria

/// What is known before a plan: verdicts, scores of the surveys, and what each mend costs.
package struct PlanTask: Sendable {
  package var checklist: Checklist
  package var verdicts: [String: Verdict]
  package var indicatorScores: [Int: Hundredths]
  /// Whether an undecided item counts as passed; otherwise it is one to mend.
  package var undecidedPasses: Bool
  /// What mending an item costs, in whatever unit; 1 where nothing is said, 0 for what comes along.
  package var efforts: [String: Int]
  /// The items that must pass for an item to be mended at all: O43 rests on O42.
  package var follows: [String: [String]]

  package init(
    checklist: Checklist, verdicts: [String: Verdict], indicatorScores: [Int: Hundredths],
    undecidedPasses: Bool = false, efforts: [String: Int] = [:], follows: [String: [String]] = [:]
  ) {
    self.checklist = checklist
    self.verdicts = verdicts
    self.indicatorScores = indicatorScores
    self.undecidedPasses = undecidedPasses
    self.efforts = efforts
    self.follows = follows
  }

  func effort(_ item: String) -> Int { efforts[item] ?? 1 }

  /// The items that do not pass yet, in the order of the checklist.
  package var open: [String] {
    checklist.items.map(\.id).filter { id in
      switch verdicts[id] ?? .undecided {
      case .fail: true
      case .undecided: !undecidedPasses
      case .pass, .notApplicable: false
      }
    }
  }

  /// Every score once these items pass, the others that are open counted as failed.
  package func sheet(mending mended: Set<String>) -> ScoreSheet {
    let open = Set(open)
    var settled: [String: Verdict] = [:]
    for item in checklist.items {
      let isOpen = open.contains(item.id) && !mended.contains(item.id)
      let applies = verdicts[item.id] != .notApplicable
      settled[item.id] = applies ? (isOpen ? .fail : .pass) : .notApplicable
    }
    return Scorer.score(
      verdicts: settled, checklist: checklist, indicatorScores: indicatorScores)
  }
}

/// What a plan is to reach.
package enum PlanGoal: Sendable, Equatable {
  /// A total of the ITA.
  case total(Hundredths)
  /// A level of the year's table, or a better one.
  case level(String)
  /// A score of the OIT.
  case openData(Hundredths)
}

/// The cheapest mends that reach a goal.
package struct Plan: Sendable, Equatable {
  package var goal: PlanGoal
  /// The items to mend in the order of the checklist; all open ones when the goal is out of reach.
  package var mends: [String]
  package var effort: Int
  package var before: ScoreSheet
  package var after: ScoreSheet
  package var isReached: Bool
}
