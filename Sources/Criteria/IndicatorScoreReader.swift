/// Reads `scores` of `agency.yaml`: what the surveys IIT and EIT gave each indicator.
struct IndicatorScoreReader {
  let checklist: Checklist

  func read(_ root: MapReader) -> [Int: Hundredths] {
    guard let map = root.map("scores") else { return [:] }
    defer { map.finish() }
    var scores: [Int: Hundredths] = [:]
    for instrument in [Instrument.iit, .eit] {
      scores.merge(readScores(of: instrument, map)) { first, _ in first }
    }
    return scores
  }

  private func readScores(of instrument: Instrument, _ map: MapReader) -> [Int: Hundredths] {
    let key = instrument.rawValue
    guard let value = map.value(key) else { return [:] }
    let numbers = checklist.indicators.filter { $0.instrument == instrument }.map(\.number)
    let parts = map.list(key)
    guard case .list = value else { return [:] }
    guard parts.count == numbers.count else {
      let range = "\(numbers.first ?? 0)–\(numbers.last ?? 0)"
      let message = "`\(key)` needs \(numbers.count) scores (indicators \(range))"
      map.fault("\(message); there are \(parts.count)", at: value.place)
      return [:]
    }
    var scores: [Int: Hundredths] = [:]
    for (number, part) in zip(numbers, parts) {
      scores[number] = part.points("`\(key)`", faults: map.faultList)
    }
    return scores
  }
}
