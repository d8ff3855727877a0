import Causes
import ThaiText

/// One kind of page that stands in for another, by the words that give it away.
///
/// Words alone never decide: what else the page holds is asked, so that a good page that mentions
/// them stays good.
struct StandIn: Sendable {
  let cause: Cause
  /// One of these is enough.
  let strong: [Term]
  /// Two of these say the same.
  var weak: [Term] = []

  /// How much else may stand on a page that says in its title or a heading what it is, on one that
  /// says it twice, and on one that says it once; in letters of its content.
  private static let restWhenTitled = 500
  private static let restWhenTwice = 300
  private static let restElse = 150

  /// How surely a page is of this kind: the number of its words found, strong ones twice; 0 when
  /// it is not.
  func weight(in view: PageView) -> Int {
    guard view.fileLinks == 0, view.contentLinks < 15, view.rows < 4, view.contentInk < 2_000 else {
      return 0
    }
    let strong = strong.filter(view.all.contains)
    let found = strong + weak.filter(view.all.contains)
    guard !strong.isEmpty || found.count > 1 else { return 0 }
    let most =
      if view.titles.containsAny(of: found) { Self.restWhenTitled } else {
        found.count > 1 ? Self.restWhenTwice : Self.restElse
      }
    return view.contentInk(without: found) < most ? strong.count + found.count : 0
  }

  /// The kind that most words speak for; of equal ones the first.
  static func surest(of kinds: [StandIn], in view: PageView) -> Cause? {
    let weights = kinds.map { $0.weight(in: view) }
    guard let most = weights.max(), most > 0 else { return nil }
    return weights.firstIndex(of: most).map { kinds[$0].cause }
  }
}
