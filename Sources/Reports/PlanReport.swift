package import Criteria
package import Scoring

/// The cheapest mends and what each is worth, for a terminal.
package struct PlanReport: Sendable {
  private static let width = 90
  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// The report; every line ends with a line feed.
  package func text(_ plan: Plan, task: PlanTask, agency: String?) -> String {
    let year = "\(wording.labels[.fiscalYear][language]) \(task.checklist.year)"
    var block = TextBlock(width: Self.width)
    block.add([agency?.clean, year].compactMap { $0 }.joined(separator: " · "))
    block.addGap()
    block.add(heading(plan))
    for id in plan.isReached ? plan.mends : [] { block.add(line(id, task), after: "  ") }
    addScores(plan, to: &block)
    if !plan.isReached { addObstacles(plan, task, to: &block) }
    addWorths(task, to: &block)
    let remarks = ScoreRemarks(checklist: task.checklist, wording: wording, language: language)
    if !remarks.overrides.isEmpty { block.addGap() }
    for remark in remarks.overrides { block.add(remark) }
    return block.lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ plan: Plan) -> String {
    guard plan.isReached else { return word(.planOutOfReach) }
    if plan.mends.isEmpty { return word(.planNothing) }
    return "\(word(.planReached)) (\(word(.effort)) \(plan.effort))"
  }

  private func addScores(_ plan: Plan, to block: inout TextBlock) {
    block.addGap()
    let labels = wording.labels
    let rows = [
      (labels[.oitScore], plan.before.instruments[.oit]?.text, plan.after.instruments[.oit]?.text),
      (labels[.totalScore], plan.before.total?.text, plan.after.total?.text),
      (labels[.level], plan.before.levelText, plan.after.levelText),
    ]
    for (name, before, after) in rows {
      guard let before, let after else { continue }
      block.add("\(name[language]): \(word(.before)) \(before), \(word(.after)) \(after)")
    }
  }

  private func addObstacles(_ plan: Plan, _ task: PlanTask, to block: inout TextBlock) {
    guard let gap = plan.gap(task.checklist.scoring) else { return }
    let missing = gap.points.text(places: 2)
    block.add("\(word(.lacking)) \(missing) \(word(.points)) (\(gap.name))")
    block.add(word(.surveysOnly))
  }

  private func addWorths(_ task: PlanTask, to block: inout TextBlock) {
    let items = task.open
    guard !items.isEmpty else { return }
    let worths = task.sheet(mending: []).itemWorth
    block.addGap()
    block.add(word(.planAll))
    let sorted = items.enumerated().sorted { one, other in
      let (first, second) = (worths[one.element]?.total, worths[other.element]?.total)
      return (second ?? .zero, one.offset) < (first ?? .zero, other.offset)
    }
    for (_, id) in sorted { block.add(line(id, task), after: "  ") }
  }

  private func line(_ id: String, _ task: PlanTask) -> String {
    let item = task.checklist.items.first { $0.id == id }
    let worth = task.sheet(mending: []).itemWorth[id]
    let gains = worth.map { "OIT +\($0.oit.text(places: 2)), ITA +\($0.total.text(places: 2))" }
    let effort = "\(word(.effort)) \(task.efforts[id] ?? 1)"
    let after =
      (task.follows[id] ?? []).isEmpty
      ? "" : " ← \((task.follows[id] ?? []).joined(separator: ", "))"
    return "\(id) \(item?.title[language].clean ?? ""): \(gains ?? "–"), \(effort)\(after)"
  }

  private func word(_ label: FigureLabel) -> String { wording.figures[label][language] }
}
