import Criteria
import Scoring
import Testing

@testable import Reports

/// The formats that are text, each with the name of its golden file.
enum ReportFormat: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case csv = "result.csv"
  case ndjson = "result.ndjson"
  case junit = "result.junit.xml"
  case sarif = "result.sarif"
  case markdown = "result.md"
  case badge = "badge.svg"
  case metrics = "result.prom"

  var testDescription: String { rawValue }
  var isXML: Bool { self == .junit || self == .badge }
  var isJSON: Bool { self == .ndjson || self == .sarif }

  func text(of result: AuditResult) throws -> String {
    let wording = try FixtureWording.wording()
    return switch self {
    case .csv: CSVReport.text(of: result, wording: wording, language: .th)
    case .ndjson: try NDJSONReport.text(of: result, version: "1.0")
    case .junit: JUnitReport.text(of: result, wording: wording, language: .th)
    case .sarif:
      try SARIFReport.text(of: result, wording: wording, language: .th, version: "1.0")
    case .markdown:
      MarkdownReport.text(of: result, wording: wording, language: .th, version: "1.0")
    case .badge: BadgeReport.text(of: result, wording: wording, language: .th)
    case .metrics: MetricsReport.text(of: result)
    }
  }
}

extension FixtureResult {
  /// Nine items, of every verdict, with a ruling and warnings.
  static let small: AuditResult = {
    var result = open
    let kept = ["O1", "O2", "O4", "O5", "O8", "O17", "O24", "O30", "O38"]
    for place in result.checklist.indicators.indices {
      for sub in result.checklist.indicators[place].subIndicators.indices {
        result.checklist.indicators[place].subIndicators[sub].items.removeAll {
          !kept.contains($0.id)
        }
      }
    }
    result.items.removeAll { !kept.contains($0.id) }
    result.score = Scorer.score(
      verdicts: Dictionary(uniqueKeysWithValues: result.items.map { ($0.id, $0.verdict) }),
      checklist: result.checklist, indicatorScores: agency.indicatorScores)
    return result
  }()
}
