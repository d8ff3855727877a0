import Criteria
import Reports
import Scoring

/// Verdicts and scores from a file that a person wrote, or from a result of `oit check`.
struct ScoreInput {
  let scores: ScoreFile
  let checklist: Checklist
  /// The result itself, when the file is one.
  let document: ResultDocument?

  /// - Throws: `InputFaults` with every fault of the file.
  init(
    _ file: String, _ folder: ChecklistFolder, own: Checklist? = nil
  ) throws(InputFaults) {
    let text = try Files.text(at: file)
    guard JSONReport.isResult(text) else {
      let value = try YAMLValue.parse(text, file: file)
      let year = try ScoreFile.year(of: value)
      checklist = try Self.checklist(own, folder, year)
      scores = try ScoreFile.read(value, checklist: checklist)
      document = nil
      return
    }
    let result = try JSONReport.read(text, file: file)
    let year = result.checklist.year
    checklist = try Self.checklist(own, folder, year)
    scores = try result.scoreFile(checklist, file: file)
    document = result
  }

  private static func checklist(
    _ own: Checklist?, _ folder: ChecklistFolder, _ year: Int
  ) throws(InputFaults) -> Checklist {
    if let own { return own }
    return try ChecklistLibrary.checklist(folder: folder, year: year)
  }

  var sheet: ScoreSheet {
    Scorer.scoreWithNextLevel(
      verdicts: scores.verdicts, checklist: checklist, indicatorScores: scores.indicatorScores)
  }
}
