import Criteria

/// What each instrument may have scored, given the figures of a document.
struct PublishedBounds {
  let result: PublishedResult
  let checklist: Checklist
  /// The numbers of passed items behind each printed indicator of the OIT.
  let patterns: [PassedCounts]
  /// What an indicator of the OIT may be exactly, where the partition is certain and gives it.
  private let exact: [Int: [Fraction]]

  init(_ result: PublishedResult, checklist: Checklist) {
    self.result = result
    self.checklist = checklist
    let rounding = checklist.scoring.rounding
    patterns = checklist.indicators.compactMap { indicator in
      result.indicators[indicator.number].flatMap {
        PassedCounts(indicator, printed: $0, rounding: rounding)
      }
    }
    exact = Dictionary(
      patterns.filter { !$0.confidence.needsRemark }
        .map { ($0.indicator, $0.exactScores(rounding)) }, uniquingKeysWith: { first, _ in first })
  }

  enum End { case low, high }

  /// - Parameter hidden: whether a figure may hide what was rounded away: 84.84 then stands for
  ///   all from 84.835 to just below 84.845, or for what the items of the OIT can come to.
  /// - Returns: the ends for each weighted instrument, or `nil` when nothing at all is known.
  func instruments(_ end: End, hidden: Bool) -> [Instrument: Bound] {
    var bounds: [Instrument: Bound] = [:]
    for instrument in Instrument.allCases {
      bounds[instrument] =
        fromIndicators(instrument, end, hidden: hidden)
        ?? result.instruments[instrument].map { bound($0, end, hidden: hidden) }
        ?? partly(instrument, end, hidden: hidden)
    }
    return bounds
  }

  /// Only when all indicators of the instrument are printed.
  func fromIndicators(_ instrument: Instrument, _ end: End, hidden: Bool) -> Bound? {
    let numbers = numbers(instrument)
    guard !numbers.isEmpty, numbers.allSatisfy({ result.indicators[$0] != nil }) else {
      return nil
    }
    return partly(instrument, end, hidden: hidden)
  }

  /// An indicator that is not printed may be anything from 0 to 100.
  func partly(_ instrument: Instrument, _ end: End, hidden: Bool) -> Bound {
    let parts = numbers(instrument).map { number in
      indicator(number, end, hidden: hidden)
        ?? Bound(value: end == .low ? .zero : .hundred)
    }
    let sum = parts.map(\.value).reduce(.zero, +)
    return Bound(value: sum / max(1, parts.count), isOpen: parts.contains(where: \.isOpen))
  }

  private func indicator(_ number: Int, _ end: End, hidden: Bool) -> Bound? {
    let exact = hidden ? exact[number] ?? [] : []
    if let value = end == .low ? exact.first : exact.last { return Bound(value: value) }
    return result.indicators[number].map { bound($0, end, hidden: hidden) }
  }

  private func bound(_ printed: Hundredths, _ end: End, hidden: Bool) -> Bound {
    let value = Fraction(printed)
    guard hidden else { return Bound(value: value) }
    let half = Fraction(1, over: 200)
    if end == .low { return Bound(value: max(.zero, value - half)) }
    return value == .hundred
      ? Bound(value: .hundred) : Bound(value: value + half, isOpen: true)
  }

  func numbers(_ instrument: Instrument) -> [Int] {
    checklist.indicators.filter { $0.instrument == instrument }.map(\.number)
  }
}
