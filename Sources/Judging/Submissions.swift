package import Documents

/// Which items were given the same page.
package struct Submissions: Sendable {
  /// The items by what they were given: the address at which it was found, or its body.
  private var items: [String: Set<String>] = [:]
  /// The items in the order of the checklist.
  private let order: [String]

  /// - Parameter submitted: What was looked at for each item, in the order of the checklist.
  package init(_ submitted: [(item: String, looks: [Look])]) {
    order = submitted.map(\.item)
    for (item, looks) in submitted {
      for key in looks.flatMap(Self.keys) { items[key, default: []].insert(item) }
    }
  }

  /// The other items that were given the same page, in the order of the checklist.
  package func others(than item: String, for look: Look) -> [String] {
    let all = Set(Self.keys(look).flatMap { items[$0] ?? [] })
    return order.filter { $0 != item && all.contains($0) }
  }

  /// A page that does not open is nobody's, and the same page may stand at several addresses.
  private static func keys(_ look: Look) -> [String] {
    guard look.document != nil else { return [] }
    return [look.finalURL.webKey] + (look.sha256.isEmpty ? [] : ["sha256 " + look.sha256])
  }
}
