/// A number of points with two decimals, kept as a whole number of hundredths.
package struct Hundredths: Sendable, Hashable, Comparable {
  package var value: Int

  package init(_ value: Int) { self.value = value }

  /// Reads `84.84`, `69.2` or `100`; `nil` for anything else, or outside 0...100.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    guard parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard decimals.count <= 2, parts[0].count <= 3 else { return nil }
    let padded = decimals.padding(to: 2)
    guard let whole = Int(parts[0]), let part = Int(padded), whole * 100 + part <= 10_000 else {
      return nil
    }
    value = whole * 100 + part
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.value < rhs.value }
}

extension Hundredths: CustomStringConvertible {
  /// Always two decimals: `84.84`, `100.00`.
  package var description: String {
    let part = String(value % 100)
    return "\(value / 100).\(part.count == 1 ? "0" + part : part)"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, width - count))
  }
}
