import Criteria
import Foundation

/// Small checklists and the real rules, for the cases.
enum MadeUp {
  /// A checklist of these items in one sub-indicator, with one element each.
  static func checklist(
    _ year: Int, _ items: [(concept: String, period: Period)]
  ) throws -> Checklist {
    let texts = items.enumerated().map { index, item in
      """
                O\(index + 1):
                  concept: \(item.concept)
                  title: {th: "ข้อ \(item.concept)", en: "\(item.concept)"}
                  period: \(item.period.rawValue)
                  source: S
                  confidence: seed
                  elements: {x: {th: "สิ่งที่ต้องมี", en: it, source: S, confidence: seed}}

      """
    }
    return try ChecklistFile.read(
      text: head(year) + texts.joined(), file: "\(year).yaml")
  }

  private static func head(_ year: Int) -> String {
    """
    year: \(year)
    audience: test
    title: {th: แบบตรวจ, en: OIT}
    sources: {S: แหล่ง}
    scoring:
      weights: {IIT: 30, EIT: 30, OIT: 40, source: S, confidence: seed}
      rounding: {sub-indicator: exact, indicator: exact, instrument: 2, total: 2, source: S,
        confidence: seed}
      levels: {rows: [{name: A, from: 85}, {name: F, from: 0}], source: S, confidence: seed}
      pass-mark: {from: 85, source: S, confidence: seed}
    indicators:
      - {number: 1, instrument: IIT, name: {th: ก, en: a}, source: S, confidence: seed}
      - number: 2
        instrument: OIT
        name: {th: ข, en: b}
        source: S
        confidence: seed
        sub-indicators:
          - id: "2.1"
            name: {th: ค, en: c}
            source: S
            confidence: seed
            items:

    """
  }

  /// One item of each period that the cases need.
  static func forLint() throws -> Checklist {
    try checklist(
      2564,
      [
        ("structure", .currentState), ("annual_plan", .currentFY),
        ("annual_plan_6m", .first6Months), ("annual_report", .prevFY),
        ("strategic_plan", .multiYear), ("work_manual", .validInFY), ("social", .currentState),
        ("qa", .currentState),
      ])
  }

  /// The items of a real year, each with one element only.
  static func whole(_ year: Int) throws -> Checklist {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/concepts.yaml")
    let value = try YAMLValue.parse(
      try String(contentsOf: url, encoding: .utf8), file: "concepts.yaml")
    let root = MapReader(value, what: "concepts", faults: FaultList())
    let items = root.strings(String(year)).map { line in
      let words = line.split(separator: " ").map(String.init)
      return (concept: words[0], period: Period(rawValue: words[1]) ?? .currentFY)
    }
    return try checklist(year, items)
  }

  static let checklists = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Checklists")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: checklists.appending(path: name), encoding: .utf8)
  }
}
