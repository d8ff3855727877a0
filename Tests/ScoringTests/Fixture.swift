import Criteria
import Scoring

/// A checklist of FY2564's shape: ten indicators, 43 items, weights 30/30/40.
enum Fixture {
  static let provenance = Provenance(sources: ["S3"], confidence: .seed)
  static let name = Bilingual(th: "ชื่อ", en: "name")

  static let partition: [(indicator: Int, sizes: [Int])] = [
    (9, [9, 8, 7, 4, 5]), (10, [8, 2]),
  ]

  static let checklist = checklist()

  static func checklist(
    rounding: ScoringRules.Rounding = .init(
      subIndicator: nil, indicator: nil, instrument: 2, total: 2),
    lowestE: String = "40.00", partition: [(indicator: Int, sizes: [Int])] = partition
  ) -> Checklist {
    Checklist(
      year: 2564, audience: "local-government", title: name, sources: [:],
      scoring: ScoringRules(
        weights: [.iit: 30, .eit: 30, .oit: 40], rounding: rounding,
        levels: levels(lowestE: lowestE), passMark: Hundredths(8500), provenance: [:]),
      indicators: surveyed(1...5, .iit) + surveyed(6...8, .eit) + openData(partition), hash: "")
  }

  static func levels(lowestE: String) -> [ScoringRules.Level] {
    let bounds = ["95.00", "85.00", "75.00", "65.00", "55.00", lowestE, "0.00"]
    return zip(["AA", "A", "B", "C", "D", "E", "F"], bounds).map { name, from in
      ScoringRules.Level(name: name, from: Hundredths(from)!)
    }
  }

  static func scores(_ texts: [String], from first: Int) -> [Int: Hundredths] {
    Dictionary(
      uniqueKeysWithValues: texts.enumerated().map { (first + $0.offset, Hundredths($0.element)!) })
  }

  static func surveys(iit: [String], eit: [String]) -> [Int: Hundredths] {
    scores(iit, from: 1).merging(scores(eit, from: 6)) { first, _ in first }
  }

  static let surveys2564 = surveys(
    iit: ["99.77", "86.84", "99.18", "97.63", "99.67"], eit: ["75.53", "81.67", "74.18"])

  /// Every item with one verdict, some with another.
  static func verdicts(_ standard: Verdict, _ others: [Verdict: [String]] = [:]) -> [String:
    Verdict]
  {
    var verdicts = Dictionary(
      uniqueKeysWithValues: checklist.items.map { ($0.id, standard) })
    for (verdict, ids) in others { for id in ids { verdicts[id] = verdict } }
    return verdicts
  }

  private static func surveyed(_ numbers: ClosedRange<Int>, _ instrument: Instrument) -> [Indicator]
  {
    numbers.map {
      Indicator(
        number: $0, name: name, instrument: instrument, subIndicators: [], provenance: provenance)
    }
  }

  private static func openData(
    _ partition: [(indicator: Int, sizes: [Int])]
  ) -> [Indicator] {
    var next = 1
    return partition.map { indicator, sizes in
      let subs = sizes.enumerated().map { offset, size in
        defer { next += size }
        return SubIndicator(
          id: "\(indicator).\(offset + 1)", name: name,
          items: (next..<next + size).map(item), provenance: provenance)
      }
      return Indicator(
        number: indicator, name: name, instrument: .oit, subIndicators: subs,
        provenance: provenance)
    }
  }

  private static func item(_ number: Int) -> Item {
    Item(
      id: "O\(number)", concept: "concept\(number)", title: name, period: .currentState,
      elements: [], provenance: provenance)
  }
}

/// `77.85`, or `63.04–77.85` while something is undecided.
func shown(_ score: Score?) -> String {
  guard let score else { return "-" }
  let (low, high) = (score.low.text(places: 2), score.high.text(places: 2))
  return low == high ? low : "\(low)–\(high)"
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
