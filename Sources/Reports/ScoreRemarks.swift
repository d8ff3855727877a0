import Criteria
import Scoring

/// What to know beside a score: rules that are not sure, rules that the agency's file changed,
/// and what is missing to the next level.
struct ScoreRemarks {
  let checklist: Checklist
  let wording: Wording
  let language: Language

  /// The division into sub-indicators, the levels and the weights, where no source states them.
  var doubts: [String] {
    let rules: [(String, Label)] = [
      ("partition", .rulePartition), ("levels", .ruleLevels), ("weights", .ruleWeights),
    ]
    return rules.compactMap { key, label in
      guard let fact = checklist.scoring.provenance[key], fact.confidence.needsRemark else {
        return nil
      }
      let note = fact.note.map { " – \($0[language])" } ?? ""
      return "\(text(label)): \(wording.confidences[fact.confidence][language])\(note)"
    }
  }

  var overrides: [String] {
    checklist.overrides.sorted { $0.key < $1.key }.map { flag, force in
      "\(text(.overridden)): \(flag) = \(force.word)"
    }
  }

  func next(_ sheet: ScoreSheet) -> String? {
    guard let next = sheet.nextLevel else { return nil }
    var parts = ["\(text(.missingPoints)) \(next.points.text(places: 2))"]
    for instrument in Instrument.allCases {
      guard let gap = next.instruments[instrument] else { continue }
      parts.append("\(instrument.rawValue) \(text(.missingPoints)) \(gap.text(places: 2))")
    }
    if let items = next.items { parts.append("\(text(.fewestItems)) \(items)") }
    return "\(text(.nextLevel)) \(next.name): " + parts.joined(separator: " · ")
  }

  func all(_ sheet: ScoreSheet) -> [String] {
    [next(sheet)].compactMap { $0 } + overrides + doubts
  }

  private func text(_ label: Label) -> String { wording.labels[label][language] }
}

extension Element.Force {
  /// The word of the agency's file for it.
  package var word: String {
    switch self {
    case .required: "fail"
    case .advisory: "warn"
    case .off: "off"
    }
  }
}
