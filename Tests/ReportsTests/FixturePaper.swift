import Criteria
import Foundation
import Scoring

@testable import Reports

/// Papers drafted from the fixtures with the words and the guide that the program ships with.
enum FixturePaper {
  static func draft(
    _ result: AuditResult, before: PaperMaterial.Year? = nil, isAudit: Bool = true
  ) throws -> PaperDraft {
    let material = PaperMaterial(
      year: year(result, isAudit: isAudit), before: before, guide: try guide.get())
    return PaperDraft(material, words: try words.get(), wording: try FixtureWording.wording())
  }

  /// The result as it is read back from its file, or as a file of verdicts without reasons.
  static func year(_ result: AuditResult, isAudit: Bool = true) -> PaperMaterial.Year {
    PaperMaterial.Year(
      agency: result.agency.name, checklist: result.checklist, sheet: result.score,
      verdicts: Dictionary(
        result.items.map { ($0.id, $0.verdict) }, uniquingKeysWith: { first, _ in first }),
      audit: isAudit ? ResultDocument(result, version: "1.0") : nil)
  }

  /// The scores that S3 prints for FY2563.
  static let before: PaperMaterial.Year = {
    var checklist = FixtureChecklist.checklist
    checklist.year = 2563
    let scores = [9770, 9683, 9800, 9604, 9787, 6920, 7624, 7124, 5026, 1875].map { Hundredths($0) }
    let given = Dictionary(uniqueKeysWithValues: zip(1...10, scores))
    let sheet = Scorer.score(verdicts: [:], checklist: checklist, indicatorScores: given)
    return PaperMaterial.Year(
      agency: nil, checklist: checklist, sheet: sheet, verdicts: [:], audit: nil)
  }()

  static let words = Result {
    try PaperWords.read(text: text("paper.yaml"), file: "paper.yaml")
  }

  private static let guide = Result {
    let concepts = fixtureItems.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|")
      return cells.count == 5 ? cells[1].trimmingCharacters(in: .whitespaces) : nil
    }
    let others = [
      "pdpa", "procurement_list", "procurement_progress", "hr_plan", "ethics_code",
      "ethics_drive", "ethics_eval", "no_gift", "no_gift_culture", "no_gift_report",
      "gift_receipts",
    ]
    return try AnalysisGuide.read(
      text: text("analysis.yaml"), file: "analysis.yaml", concepts: Set(concepts + others))
  }

  private static func text(_ name: String) throws -> String {
    let file = FixtureWording.root.appending(path: "Checklists/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }
}

extension Paper {
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The table with this word in the title of a column.
  func table(_ title: String) -> Table? {
    tables.first { table in table.columns.contains { $0.title.text.contains(title) } }
  }

  var subheadings: [String] {
    blocks.compactMap { if case .subheading(let line) = $0 { line.text } else { nil } }
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }
}

extension Paper.Table {
  /// The words of each row, cell by cell.
  var words: [[String]] { rows.map { row in row.map(\.text) } }
}

extension Paper.Cell {
  var text: String { map(\.text).joined(separator: "\n") }
}

extension Paper.Line {
  var text: String { map(\.text).joined() }
}
