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
  init(_ file: String, _ folder: ChecklistFolder) throws(InputFaults) {
    let text = try Files.text(at: file)
    guard JSONReport.isResult(text) else {
      let value = try YAMLValue.parse(text, file: file)
      let year = try ScoreFile.year(of: value)
      checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
      scores = try ScoreFile.read(value, checklist: checklist)
      document = nil
      return
    }
    let result = try JSONReport.read(text, file: file)
    checklist = try ChecklistLibrary.checklist(folder: folder, year: result.checklist.year)
    scores = try result.scoreFile(checklist, file: file)
    document = result
  }

  var sheet: ScoreSheet {
    Scorer.score(
      verdicts: scores.verdicts, checklist: checklist, indicatorScores: scores.indicatorScores)
  }
}
