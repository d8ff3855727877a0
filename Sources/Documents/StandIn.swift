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
  fileprivate static let restWhenTitled = 500
  fileprivate static let restWhenTwice = 300
  fileprivate static let restElse = 150

  /// What a page says, folded once for all kinds; `nil` where it holds too much to stand in for
  /// another.
  struct Words {
    fileprivate let titles: Folded
    fileprivate let all: Folded
    fileprivate let view: PageView

    init?(_ view: PageView) {
      guard view.fileLinks == 0, view.contentLinks < 15, view.rows < 4, view.contentInk < 2_000
      else { return nil }
      (titles, all, self.view) = (view.titles, view.all, view)
    }

    /// The kind that most words speak for; of equal ones the first.
    func surest(of kinds: [StandIn]) -> Cause? {
      let weights = kinds.map(weight)
      guard let most = weights.max(), most > 0 else { return nil }
      return weights.firstIndex(of: most).map { kinds[$0].cause }
    }

    /// How surely the page is of a kind: the number of its words found, strong ones twice; 0 when it
    /// is not.
    private func weight(of kind: StandIn) -> Int {
      let strong = kind.strong.filter(all.contains)
      let found = strong + kind.weak.filter(all.contains)
      guard !strong.isEmpty || found.count > 1 else { return 0 }
      let most =
        if titles.containsAny(of: found) { StandIn.restWhenTitled } else {
          found.count > 1 ? StandIn.restWhenTwice : StandIn.restElse
        }
      return view.contentInk(without: found) < most ? strong.count + found.count : 0
    }
  }
}
