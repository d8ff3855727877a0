import ThaiText

/// What a page says, as far as it is needed to tell whether another says the same.
///
/// Digits do not count, so that counters and clocks make no difference.
package struct PageEcho: Sendable, Equatable {
  private let blocks: Set<UInt64>

  package init(_ page: Page) {
    let texts = page.blocks.filter { !$0.isHidden }.map(\.text) + [page.title]
    blocks = Set(texts.compactMap { Folded($0).hashWithoutDigits })
  }

  /// Whether less than half of the pieces of both are the same.
  package func isUnlike(_ other: PageEcho) -> Bool {
    blocks.intersection(other.blocks).count * 2 < blocks.union(other.blocks).count
  }

  /// Whether nine in ten pieces of both are the same; an empty page is like no other.
  package func isLike(_ other: PageEcho) -> Bool {
    let common = blocks.intersection(other.blocks).count
    return common > 0 && common * 10 >= blocks.union(other.blocks).count * 9
  }
}
