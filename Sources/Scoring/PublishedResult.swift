package import Criteria
import ThaiText

/// The figures of an assessment as a document prints them; what is not printed is missing.
///
/// ```yaml
/// year: <fiscal year>
/// IIT: [99.77, 86.84, 99.18, 97.63, 99.67]   # all indicators, or some in `indicators`
/// indicators: {9: 84.84, 10: 43.75}
/// instruments: {IIT: 96.62, EIT: 77.13, OIT: 64.30}
/// weighted: {OIT: 25.72}                     # parts of the total, after weighting
/// total: 77.85
/// level: B
/// ```
package struct PublishedResult: Sendable, Equatable {
  package var agency: String?
  package var year: Int
  package var indicators: [Int: Hundredths]
  package var instruments: [Instrument: Hundredths]
  package var weighted: [Instrument: Hundredths]
  package var total: Hundredths?
  package var level: String?

  package init(
    agency: String? = nil, year: Int, indicators: [Int: Hundredths] = [:],
    instruments: [Instrument: Hundredths] = [:], weighted: [Instrument: Hundredths] = [:],
    total: Hundredths? = nil, level: String? = nil
  ) {
    self.agency = agency
    self.year = year
    self.indicators = indicators
    self.instruments = instruments
    self.weighted = weighted
    self.total = total
    self.level = level
  }

  /// Reads the file, every fault of it at once; a file without any figure is one.
  package static func read(
    _ value: YAMLValue, checklist: Checklist
  ) throws(InputFaults) -> PublishedResult {
    let faults = FaultList()
    let reader = MapReader(value, what: "the published result", faults: faults)
    let result = PublishedResult(
      agency: reader.string("agency"), year: reader.int("year") ?? 0,
      indicators: IndicatorScoreReader(reader, checklist)
        .scores(lists: Instrument.allCases, mayLack: true),
      instruments: figures("instruments", reader), weighted: figures("weighted", reader),
      total: reader.value("total").flatMap { figure($0, reader) }, level: reader.string("level"))
    reader.finish()
    if result.isEmpty { reader.fault("the file has no figure to look at") }
    try faults.throwIfAny()
    return result
  }

  private var isEmpty: Bool {
    indicators.isEmpty && instruments.isEmpty && weighted.isEmpty && total == nil
  }

  private static func figures(_ key: String, _ reader: MapReader) -> [Instrument: Hundredths] {
    guard let map = reader.map(key) else { return [:] }
    var figures: [Instrument: Hundredths] = [:]
    for instrument in Instrument.allCases {
      figures[instrument] = map.value(instrument.rawValue).flatMap { figure($0, reader) }
    }
    map.finish()
    return figures
  }

  private static func figure(_ value: YAMLValue, _ reader: MapReader) -> Hundredths? {
    if case .scalar(let text, _) = value, let points = Hundredths(Digits.arabic(text)) {
      return points
    }
    reader.fault("a number of 0 to 100 with at most two decimals was expected", at: value.place)
    return nil
  }
}
