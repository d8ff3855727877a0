import ThaiText

/// What a page says, as far as it is needed to tell whether another says the same.
///
/// Digits do not count, so that counters and clocks make no difference.
package struct PageEcho: Sendable, Equatable {
  private let blocks: Set<Piece>

  /// The bytes of one piece, hashed at once: an array is hashed byte by byte.
  private struct Piece: Sendable, Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  package init(_ page: Page) {
    let texts = page.blocks.filter { !$0.isHidden }.map(\.text) + [page.title]
    blocks = Set(
      texts.map { Piece(bytes: Folded.key($0).utf8.filter { !(0x30...0x39).contains($0) }) }
        .filter { !$0.bytes.isEmpty })
  }

  /// Whether less than half of the pieces of both are the same.
  package func isUnlike(_ other: PageEcho) -> Bool {
    common(with: other) * 2 < all(with: other)
  }

  /// Whether nine in ten pieces of both are the same; an empty page is like no other.
  package func isLike(_ other: PageEcho) -> Bool {
    let common = common(with: other)
    return common > 0 && common * 10 >= all(with: other) * 9
  }

  private func common(with other: PageEcho) -> Int { blocks.count(where: other.blocks.contains) }

  /// The pieces of both together.
  private func all(with other: PageEcho) -> Int {
    blocks.count + other.blocks.count - common(with: other)
  }
}
