extension StringProtocol {
  /// Whether the text has at most so many characters.
  ///
  /// Characters are dear to count; scalars are not, and never fewer.
  package func isNoLonger(than count: Int) -> Bool {
    unicodeScalars.count <= count || prefix(count + 1).count <= count
  }
}
