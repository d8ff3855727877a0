import Criteria

/// Choices of mends of which none is both dearer and worth less than another, cheapest first.
struct PlanFront {
  struct Choice {
    var effort: Int
    var points: Fraction
    var mends: [String]
  }

  private(set) var choices: [Choice]
  /// How many choices were weighed against each other on the way: what a plan costs to find.
  private(set) var weighed: Int

  /// Nothing chosen yet.
  static let start = PlanFront([Choice(effort: 0, points: .zero, mends: [])])

  /// - Parameter before: How many were weighed to come to these.
  init(_ all: [Choice], before: Int = 0) {
    weighed = before + all.count
    let sorted = all.enumerated().sorted { one, other in
      if one.element.effort != other.element.effort {
        return one.element.effort < other.element.effort
      }
      if one.element.points != other.element.points {
        return one.element.points > other.element.points
      }
      return one.offset < other.offset
    }
    choices = sorted.map(\.element).reduce(into: []) { kept, choice in
      if let best = kept.last, best.points >= choice.points { return }
      kept.append(choice)
    }
  }

  /// Every choice of one front with every choice of the other.
  func joined(with other: PlanFront) -> PlanFront {
    PlanFront(
      choices.flatMap { one in
        other.choices.map { two in
          Choice(
            effort: one.effort + two.effort, points: one.points + two.points,
            mends: one.mends + two.mends)
        }
      }, before: weighed + other.weighed)
  }

  /// Each choice's points worked on by something that never turns more into less.
  func mapped(_ step: (Fraction) -> Fraction) -> PlanFront {
    PlanFront(
      choices.map { Choice(effort: $0.effort, points: step($0.points), mends: $0.mends) },
      before: weighed)
  }

  /// The cheapest choice that does; whatever is worth more than one that does, does too.
  func cheapest(_ does: (Choice) -> Bool) -> Choice? {
    let place = choices.firstPlace(where: does)
    return place < choices.count ? choices[place] : nil
  }
}
