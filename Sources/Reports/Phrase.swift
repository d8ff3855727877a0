/// A sentence of the wording with a place for what a finding is about.
///
/// `[a {details}|b]` reads as `a` with the details in place when there are any, else as `b`.
package struct Phrase: Sendable {
  private static let place = "{details}"
  private static let most = 5
  private let before: Substring
  private let with: Substring
  private let without: Substring
  private let after: Substring

  /// - Precondition: `fault(of: pattern)` is `nil`; otherwise the pattern stands as it is.
  package init(_ pattern: String) {
    guard Self.fault(of: pattern) == nil, let open = pattern.firstIndex(of: "["),
      let close = pattern.firstIndex(of: "]"), let bar = pattern.firstIndex(of: "|")
    else {
      before = pattern[...]
      (with, without, after) = ("", "", "")
      return
    }
    before = pattern[..<open]
    with = pattern[pattern.index(after: open)..<bar]
    without = pattern[pattern.index(after: bar)..<close]
    after = pattern[pattern.index(after: close)...]
  }

  /// The sentence; of many details only the first few are named.
  package func text(details: [String]) -> String {
    guard !details.isEmpty else { return "\(before)\(without)\(after)" }
    let named = details.prefix(Self.most).joined(separator: ", ")
    let list = details.count > Self.most ? named + " …" : named
    guard let place = with.firstRange(of: Self.place) else { return "\(before)\(with)\(after)" }
    return "\(before)\(with[..<place.lowerBound])\(list)\(with[place.upperBound...])\(after)"
  }

  /// What is wrong with a pattern; `nil` when nothing is.
  static func fault(of pattern: String) -> String? {
    let signs = pattern.filter { "[|]".contains($0) }
    guard !signs.isEmpty || pattern.contains(where: { "{}".contains($0) }) else { return nil }
    guard signs == "[|]" else { return "`[with {details}|without]` was expected once" }
    guard let open = pattern.firstIndex(of: "["), let bar = pattern.firstIndex(of: "|") else {
      return nil
    }
    let braces = pattern.filter { "{}".contains($0) }
    guard braces == "{}", pattern[open..<bar].contains(place) else {
      return "`{details}` belongs once between `[` and `|`"
    }
    return nil
  }
}
