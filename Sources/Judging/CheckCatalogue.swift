package import Criteria
package import Scoring

/// Every check there is, and how a recipe becomes questions.
package enum CheckCatalogue {
  package static let all: [Check] = [
    .address, .agency, .columns, .contact, .currentExecutive, .document, .download, .filled,
    .follows, .form, .link, .list, .mainSite, .map, .months, .people, .period, .picture, .rows,
    .script, .statistics, .terms,
  ]

  /// Reads the options of every check of a recipe; what is unknown or wrong is a fault.
  package static func configure(_ recipe: Recipe, faults: FaultList) -> ItemChecks {
    var elements: [String: ElementCheck] = [:]
    var needs: Set<String> = []
    for (id, rule) in recipe.elements.sorted(by: { $0.key < $1.key }) {
      elements[id] = configure(rule, faults: faults, needs: &needs)
    }
    return ItemChecks(recipe: recipe, elements: elements, needs: needs.sorted())
  }

  /// The question that one rule asks.
  package static func configure(_ rule: ElementRule, faults: FaultList) -> ElementCheck {
    var needs: Set<String> = []
    return configure(rule, faults: faults, needs: &needs)
  }

  private static func configure(
    _ rule: ElementRule, faults: FaultList, needs: inout Set<String>
  ) -> ElementCheck {
    if let reason = rule.reason, Reason(rawValue: reason) == nil {
      faults.add(rule.place, "`\(reason)` is no reason; see Checklists/wording.yaml")
    }
    return ElementCheck(
      evaluate: configure(rule.rule, faults: faults, needs: &needs),
      reason: rule.reason.flatMap(Reason.init(rawValue:)))
  }

  private static func configure(
    _ rule: Rule, faults: FaultList, needs: inout Set<String>
  ) -> Check.Evaluate {
    switch rule {
    case .check(let call): return configure(call, faults: faults, needs: &needs)
    case .all(let rules):
      let parts = rules.map { configure($0, faults: faults, needs: &needs) }
      return { evidence in .all(parts.map { $0(evidence) }) }
    case .any(let rules):
      let parts = rules.map { configure($0, faults: faults, needs: &needs) }
      return { evidence in .any(parts.map { $0(evidence) }) }
    case .none(let rules):
      let parts = rules.map { configure($0, faults: faults, needs: &needs) }
      return { evidence in .none(parts.map { $0(evidence) }) }
    }
  }

  private static func configure(
    _ call: CheckCall, faults: FaultList, needs: inout Set<String>
  ) -> Check.Evaluate {
    guard let check = all.first(where: { $0.id == call.name }) else {
      let names = all.map(\.id).joined(separator: ", ")
      faults.add(call.options.place, "unknown check `\(call.name)`; there are: \(names)")
      return { $0.missing(.elementMissing) }
    }
    let reader = MapReader(call.options, what: "the options of `\(call.name)`", faults: faults)
    let evaluate = check.configure(reader)
    if let concept = reader.relatedConcept { needs.insert(concept) }
    reader.finish()
    return evaluate
  }
}

extension MapReader {
  /// The concept of another item that a check asks about, when it asks about one.
  fileprivate var relatedConcept: String? {
    keys.contains { $0.key == "concept" } ? string("concept") : nil
  }
}

/// A recipe whose checks are ready to run.
package struct ItemChecks: Sendable {
  package var recipe: Recipe
  package var elements: [String: ElementCheck]
  /// The concepts of the items that must be judged before.
  package var needs: [String]

  package init(recipe: Recipe, elements: [String: ElementCheck], needs: [String]) {
    self.recipe = recipe
    self.elements = elements
    self.needs = needs
  }
}

package struct ElementCheck: Sendable {
  package var evaluate: Check.Evaluate
  /// The reason to give for a fail instead of the check's own.
  package var reason: Reason?
}
