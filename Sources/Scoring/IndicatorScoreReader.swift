import Criteria
import ThaiText

/// Reads `indicators`, `IIT` and `EIT` of a file of scores.
struct IndicatorScoreReader {
  let reader: MapReader
  let checklist: Checklist

  init(_ reader: MapReader, _ checklist: Checklist) {
    self.reader = reader
    self.checklist = checklist
  }

  /// - Parameters:
  ///   - lists: the instruments whose indicators may stand in a list of the instrument's name.
  ///   - mayLack: whether some indicators of an instrument may be missing, as in a document.
  func scores(
    lists: [Instrument] = [.iit, .eit], mayLack: Bool = false
  ) -> [Int: Hundredths] {
    var scores = numbered()
    for (number, score) in asked() {
      if scores[number] != nil {
        reader.fault(
          "indicator \(number) has a score in `questions` and in `indicators`",
          at: reader.value("questions")?.place)
      }
      scores[number] = score
    }
    for instrument in lists {
      for (number, score) in listed(instrument) {
        if scores[number] != nil {
          reader.fault(
            "indicator \(number) has a score in `\(instrument.rawValue)` and in `indicators`",
            at: reader.value(instrument.rawValue)?.place)
        }
        scores[number] = score
      }
      if !mayLack { checkComplete(instrument) }
    }
    return scores
  }

  /// The indicators that `indicators` names, whether their scores can be read or not.
  var named: Set<Int> {
    guard case .map(let entries, _) = reader.value("indicators") else { return [] }
    return Set(entries.compactMap { Int($0.key) })
  }

  private func numbered() -> [Int: Hundredths] {
    guard let map = reader.map("indicators") else { return [:] }
    let known = Set(checklist.indicators.map(\.number))
    var scores: [Int: Hundredths] = [:]
    for entry in map.keys {
      guard let number = Int(entry.key), known.contains(number) else {
        reader.fault(
          "`\(entry.key)` is not the number of an indicator of FY\(checklist.year)",
          at: entry.place)
        continue
      }
      scores[number] = score(entry.value)
    }
    return scores
  }

  private func listed(_ instrument: Instrument) -> [(Int, Hundredths)] {
    let key = instrument.rawValue
    guard reader.value(key) != nil else { return [] }
    let values = reader.list(key)
    let numbers = numbers(instrument)
    if values.count != numbers.count {
      reader.fault(
        "`\(key)` has \(values.count) scores; it has \(numbers.count) indicators",
        at: reader.value(key)?.place)
    }
    return zip(numbers, values).compactMap { number, value in
      score(value).map { (number, $0) }
    }
  }

  /// A survey is known as a whole or not at all.
  private func checkComplete(_ instrument: Instrument) {
    let missing = numbers(instrument).filter { !named.contains($0) }
    guard reader.value(instrument.rawValue) == nil, !missing.isEmpty,
      missing.count < numbers(instrument).count
    else { return }
    let list = missing.map(String.init).joined(separator: ", ")
    reader.fault(
      "`indicators` lacks \(list) of the \(instrument.rawValue)",
      at: reader.value("indicators")?.place)
  }

  private func numbers(_ instrument: Instrument) -> [Int] {
    checklist.indicators.filter { $0.instrument == instrument }.map(\.number)
  }

  func score(_ value: YAMLValue) -> Hundredths? {
    guard case .scalar(let text, let place) = value else {
      reader.fault("a score was expected", at: value.place)
      return nil
    }
    guard let score = Hundredths(Digits.arabic(text)) else {
      reader.fault("`\(text)` is no score: 0 to 100 with at most two decimals", at: place)
      return nil
    }
    return score
  }
}
