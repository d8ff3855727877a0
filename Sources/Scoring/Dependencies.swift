package import Criteria

extension ChecklistLibrary {
  /// The items that each item follows from, as the recipes of required elements say with the
  /// check `follows`: O43 rests on O42.
  package var follows: [String: [String]] {
    var items: [String: String] = [:]
    for item in checklist.items { items[item.concept] = item.id }
    var follows: [String: [String]] = [:]
    for item in checklist.items {
      let required = item.elements.filter { $0.force == .required }.map(\.id)
      let rules = required.compactMap { recipes[item.concept]?.elements[$0]?.rule }
      let others = rules.flatMap(\.followed).compactMap { items[$0] }.filter { $0 != item.id }
      if !others.isEmpty { follows[item.id] = others }
    }
    return follows
  }
}

extension Rule {
  /// The concepts without which the rule cannot pass.
  fileprivate var followed: [String] {
    switch self {
    case .check(let call):
      guard call.name == "follows", case .map(let entries, _) = call.options,
        case .scalar(let concept, _)? = entries.first(where: { $0.key == "concept" })?.value
      else { return [] }
      return [concept]
    case .all(let rules): return rules.flatMap(\.followed)
    case .any, .none: return []
    }
  }
}
