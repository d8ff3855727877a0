/// A look as one item came upon it: the same look can serve several items.
package struct Sighting: Sendable {
  package var look: Look
  package var origin: Origin

  package enum Origin: Sendable, Equatable {
    /// The agency gave this address for the item.
    case submitted
    /// A link led here: from which sighting of the item, by which words, how many links deep.
    case followed(from: Int, words: String, depth: Int)
  }

  package init(look: Look, origin: Origin) {
    self.look = look
    self.origin = origin
  }

  /// The words of the link that led here; empty for a submitted address.
  package var words: String {
    if case .followed(_, let words, _) = origin { words } else { "" }
  }

  package var depth: Int {
    if case .followed(_, _, let depth) = origin { depth } else { 0 }
  }
}
