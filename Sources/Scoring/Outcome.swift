/// What a check concluded, from best to worst.
///
/// A document that cannot be read is `cannotTell`, never `fail`: only a person may decide it.
package enum Outcome: Int, Comparable, Sendable {
  case notApplicable, pass, cannotTell, fail

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
