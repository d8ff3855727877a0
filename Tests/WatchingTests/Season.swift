import Scoring
import Watching

/// A watch over made-up nights, told of as the command tells: what is returned is noted.
struct Season {
  var patience = Patience.usual
  private(set) var told: [(night: Int64, alarm: Alarm)] = []
  private var watch = Watch()
  private var number: Int64 = 0

  init(_ patience: Patience = .usual) { self.patience = patience }

  /// A night with what differs from an unchanged site.
  ///
  /// - Returns: what was told of it.
  @discardableResult
  mutating func night(
    _ changes: [String: (Verdict, Reason)] = [:], terms: String = "a", rulings: Set<String> = []
  ) -> [Alarm] {
    number += 1
    let alarms = watch.look(
      at: Night(number: number, terms: terms, verdicts: Self.verdicts(changes, rulings)), patience)
    watch.note(alarms)
    told += alarms.map { (number, $0) }
    return alarms
  }

  static let items = (1...43).map { "O\($0)" }
  static let elements = ["name", "contact", "year"]

  /// - Parameter changes: By `O2/contact`; every other element was found.
  private static func verdicts(
    _ changes: [String: (Verdict, Reason)], _ rulings: Set<String>
  ) -> [ItemVerdict] {
    items.map { item in
      let parts = elements.map { id in
        let (verdict, reason) = changes["\(item)/\(id)"] ?? (.pass, .found)
        return ElementVerdict(
          id: id, verdict: verdict, reason: reason, isRequired: true,
          proofs: [], details: [])
      }
      let worst =
        parts.first { $0.verdict == .fail } ?? parts.first { $0.verdict == .undecided } ?? parts[0]
      let isRuled = rulings.contains(item)
      return ItemVerdict(
        id: item, verdict: isRuled ? .pass : worst.verdict,
        reasons: [isRuled ? .ruled : worst.reason], elements: parts, urls: [], note: nil,
        ruling: nil, warnings: [])
    }
  }
}

/// The same numbers every time: SplitMix64.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func isOneInTen() -> Bool { Int.random(in: 0..<10, using: &self) == 0 }
}
