import Criteria
import Judging
import Scoring

extension ConceptTests.Use {
  /// How the element is made to fail: by what its checks ask for, else by taking its part out.
  func changes(without element: Element) -> [ConceptChange] {
    let checks = Set(calls(of: element).map(\.name))
    var changes: [ConceptChange] = published.marksPart(element.id) ? [.without(element.id)] : []
    if checks.contains("period") { changes.append(.ofAnotherYear(element.id)) }
    if checks.contains("main-site") { changes.append(.elsewhere) }
    if checks.contains("follows") { changes.append(.alone) }
    if checks.contains("current-executive") { changes.append(.formerExecutive) }
    return changes
  }

  /// The reasons that a failure of the element may have.
  func reasons(of element: Element) -> Set<Reason> {
    if let reason = rule(of: element)?.reason { return [reason] }
    let own: [String: [Reason]] = [
      "document": [.documentMissing], "columns": [.columnsMissing], "form": [.channelMissing],
      "link": [.channelMissing], "period": [.wrongFiscalYear, .periodMissing],
      "main-site": [.notOnMainSite], "follows": [.doesNotFollow], "rows": [.notPerService],
      "current-executive": [.notCurrentExecutive], "months": [.monthsMissing],
      "people": [.personMissing, .nameMissing, .positionMissing, .photoMissing, .contactMissing],
    ]
    return Set(calls(of: element).flatMap { own[$0.name] ?? [.elementMissing] })
  }

  private func rule(of element: Element) -> (reason: Reason?, rule: Rule)? {
    judge.rulebook.checks[item.concept]?.recipe.elements[element.id].map {
      ($0.reason.flatMap(Reason.init(rawValue:)), $0.rule)
    }
  }

  private func calls(of element: Element) -> [CheckCall] { rule(of: element)?.rule.calls ?? [] }
}

extension Rule {
  fileprivate var calls: [CheckCall] {
    switch self {
    case .check(let call): [call]
    case .all(let rules), .any(let rules), .none(let rules): rules.flatMap(\.calls)
    }
  }
}
