/// Reads the part `scoring` of a checklist.
struct ScoringRulesReader {
  /// The codes that a fact may cite.
  let codes: Set<String>

  func read(_ root: MapReader) -> ScoringRules {
    var rules = ScoringRules(
      weights: [:], rounding: .init(subIndicator: nil, indicator: nil, instrument: nil, total: nil),
      levels: [], passMark: Hundredths(0), provenance: [:], notes: [:])
    guard root.requiredValue("scoring") != nil, let map = root.map("scoring") else { return rules }
    read("weights", of: map, into: &rules) { $0.weights = readWeights($1) }
    read("rounding", of: map, into: &rules) { $0.rounding = readRounding($1) }
    read("levels", of: map, into: &rules) {
      $0.levelRule = $1.choice("rule") ?? .thresholds
      $0.levels = readLevels($1, $0.levelRule)
    }
    read("pass-mark", of: map, into: &rules) { $0.passMark = requiredPoints("from", of: $1) }
    if map.value("partition") != nil { read("partition", of: map, into: &rules) { _, _ in } }
    map.finish()
    return rules
  }

  /// Reads one rule with its provenance and its remark.
  private func read(
    _ key: String, of map: MapReader, into rules: inout ScoringRules,
    take: (inout ScoringRules, MapReader) -> Void
  ) {
    guard map.requiredValue(key) != nil, let rule = map.map(key) else { return }
    take(&rules, rule)
    rules.provenance[key] = rule.provenance(codes)
    rules.notes[key] = rule.bilingual("note")
    rule.finish()
  }

  private func readWeights(_ map: MapReader) -> [Instrument: Int] {
    var weights: [Instrument: Int] = [:]
    for instrument in Instrument.allCases {
      weights[instrument] = map.requiredInt(instrument.rawValue, in: 0...100)
    }
    let sum = weights.values.reduce(0, +)
    if weights.count == Instrument.allCases.count, sum != 100 {
      map.fault("the weights add up to \(sum), not to 100")
    }
    return weights
  }

  private func readRounding(_ map: MapReader) -> ScoringRules.Rounding {
    ScoringRules.Rounding(
      subIndicator: places("sub-indicator", of: map), indicator: places("indicator", of: map),
      instrument: places("instrument", of: map), total: places("total", of: map))
  }

  /// The number of decimal places, or `exact`.
  private func places(_ key: String, of map: MapReader) -> Int? {
    guard let value = map.requiredValue(key) else { return nil }
    guard case .scalar(let text, let place) = value, text != "exact" else { return nil }
    if let number = Int(text), (0...4).contains(number) { return number }
    map.fault("`\(key)`: `exact` or 0–4 decimal places were expected, not `\(text)`", at: place)
    return nil
  }

  private func readLevels(
    _ map: MapReader, _ rule: ScoringRules.LevelRule
  ) -> [ScoringRules.Level] {
    _ = map.requiredValue("rows")
    let rows = map.list("rows").map { value in
      let row = MapReader(value, what: "a level", faults: map.faultList)
      defer { row.finish() }
      let name = row.requiredString("name")
      return (
        level: ScoringRules.Level(
          name: name, from: requiredPoints("from", of: row), each: each(row, rule)),
        row: row
      )
    }
    for (above, row) in zip(rows, rows.dropFirst()) where !(row.level < above.level) {
      let order = "\(row.level.name) from \(row.level.from) after \(above.level.name)"
      row.row.fault("the levels do not descend: \(order) from \(above.level.from)")
    }
    if let last = rows.last, last.level.from.value != 0 {
      last.row.fault("the last level begins at \(last.level.from), so lower totals have none")
    }
    return rows.map(\.level)
  }

  private func each(_ row: MapReader, _ rule: ScoringRules.LevelRule) -> Hundredths? {
    guard let value = row.value("each") else { return nil }
    if rule == .thresholds {
      row.fault("`each` needs `rule: conjunctive` beside `rows`", at: value.place)
    }
    return value.points("`each`", faults: row.faultList)
  }

  private func requiredPoints(_ key: String, of map: MapReader) -> Hundredths {
    guard let value = map.requiredValue(key) else { return Hundredths(0) }
    return value.points("`\(key)`", faults: map.faultList) ?? Hundredths(0)
  }
}

extension ScoringRules.Level {
  /// Whether the level asks for less: a lower total, or the same and less of each instrument.
  fileprivate static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.from.value, lhs.each?.value ?? 0) < (rhs.from.value, rhs.each?.value ?? 0)
  }
}
