import Documents

extension Reading {
  /// Whether any words of it only announce something that is not there.
  var hasHollow: Bool { passages.contains(where: \.isHollow) }

  /// Whether the words at an offset of `text` only announce something that is not there.
  func isHollow(at index: String.Index) -> Bool {
    passage(at: index)?.isHollow ?? false
  }
}
