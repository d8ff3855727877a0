package import Criteria
package import Scoring
import ThaiText

/// One question that can be asked of the evidence for an item.
///
/// A check is pure: the same evidence and options give the same finding.
package struct Check: Sendable {
  package typealias Evaluate = @Sendable (ItemEvidence) -> Finding

  /// The name that recipes use.
  package let id: String
  /// One sentence: what a passing document shows.
  package let summary: String
  /// Reads the options once, when the checklist is loaded; every wrong one is a fault.
  package let configure: @Sendable (MapReader) -> Evaluate

  init(
    _ id: String, _ summary: String,
    configure: @escaping @Sendable (MapReader) -> Evaluate
  ) {
    self.id = id
    self.summary = summary
    self.configure = configure
  }
}

extension MapReader {
  /// A list of terms that must not be empty.
  func terms(_ key: String) -> [Term] {
    let words = strings(key)
    if words.isEmpty { fault("`\(key)` needs at least one term") }
    return words.map(Term.init)
  }

  /// A list of terms that may be left out.
  func optionalTerms(_ key: String) -> [Term] { strings(key).map(Term.init) }

  /// Groups of synonyms that must not be empty.
  func termGroups(_ key: String) -> [[Term]] {
    let groups = stringGroups(key)
    if groups.isEmpty { fault("`\(key)` needs at least one group of terms") }
    return groups.map { $0.map(Term.init) }
  }
}
