package import Criteria

/// A checklist with its checks ready to run, in an order in which every item can be judged.
package struct Rulebook: Sendable {
  package let checklist: Checklist
  /// By concept.
  package let checks: [String: ItemChecks]
  /// The items with each after those it asks about.
  package let order: [Item]

  /// - Throws: Every wrong option, unknown check or reason, and items that ask about each other.
  package init(_ library: ChecklistLibrary) throws(InputFaults) {
    let checklist = library.checklist
    let faults = FaultList()
    var checks: [String: ItemChecks] = [:]
    for (concept, recipe) in library.recipes.sorted(by: { $0.key < $1.key }) {
      checks[concept] = CheckCatalogue.configure(recipe, faults: faults)
    }
    let order = Self.order(checklist.items, checks)
    for item in checklist.items where !order.contains(item) {
      let place = SourcePlace(file: "elements/\(item.concept).yaml", line: 0)
      faults.add(place, "\(item.id) asks about an item that in the end asks about \(item.id)")
    }
    try faults.throwIfAny()
    self.checklist = checklist
    self.checks = checks
    self.order = order
  }

  package var recipes: [String: Recipe] { checks.mapValues(\.recipe) }

  private static func order(_ items: [Item], _ checks: [String: ItemChecks]) -> [Item] {
    let known = Set(items.map(\.concept))
    var judged: Set<String> = []
    var order: [Item] = []
    var waiting = items
    while true {
      let ready = waiting.filter { item in
        (checks[item.concept]?.needs ?? []).allSatisfy {
          judged.contains($0) || !known.contains($0)
        }
      }
      if ready.isEmpty { return order }
      order += ready
      judged.formUnion(ready.map(\.concept))
      waiting.removeAll { ready.contains($0) }
    }
  }
}
