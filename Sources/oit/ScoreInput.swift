import Criteria
import Reports
import Scoring

/// Verdicts and scores from a file that a person wrote, or from a result of `oit check`.
struct ScoreInput {
  let scores: ScoreFile
  /// The criteria of the file's year; for a result, with the rules that its agency had changed.
  let checklist: Checklist
  /// The result itself, when the file is one.
  let document: ResultDocument?
  /// The set of the option `--checklist` that the criteria are from.
  private let own: ChecklistLibrary?

  /// - Parameter own: The sets of the option `--checklist`; the one of the file's year counts.
  /// - Throws: `InputFaults` with every fault of the file.
  init(
    _ file: String, _ folder: ChecklistFolder, own: [ChecklistLibrary]
  ) throws(InputFaults) {
    let text = try Files.text(at: file, most: Files.mostOfMany)
    guard JSONReport.isResult(text) else {
      let value = try YAMLValue.parse(try Files.text(at: file), file: file)
      let year = try ScoreFile.year(of: value)
      self.own = own.first { $0.checklist.year == year }
      checklist = try Self.checklist(self.own, folder, year)
      scores = try ScoreFile.read(value, checklist: checklist)
      document = nil
      return
    }
    let result = try JSONReport.read(text, file: file)
    let year = result.checklist.year
    self.own = own.first {
      $0.checklist.year == year && $0.checklist.audience == result.checklist.audience
    }
    checklist = try result.rules(try Self.checklist(self.own, folder, year), file: file)
    scores = try result.scoreFile(checklist, file: file)
    document = result
  }

  private static func checklist(
    _ own: ChecklistLibrary?, _ folder: ChecklistFolder, _ year: Int
  ) throws(InputFaults) -> Checklist {
    if let own { return own.checklist }
    return try ChecklistLibrary.checklist(folder: folder, year: year)
  }

  /// The criteria with the recipes that they were judged by.
  func library(_ folder: ChecklistFolder) throws(InputFaults) -> ChecklistLibrary {
    var library: ChecklistLibrary
    if let own {
      library = own
    } else {
      library = try ChecklistLibrary.load(folder: folder, year: checklist.year)
    }
    library.checklist = checklist
    return library
  }

  var sheet: ScoreSheet {
    Scorer.scoreWithNextLevel(
      verdicts: scores.verdicts, checklist: checklist, indicatorScores: scores.indicatorScores)
  }
}

extension ChecklistsOption {
  /// Reads files of verdicts, scores or results, each with the criteria that it goes by.
  ///
  /// - Throws: every fault of a file; and when a set of `--checklist` is of no file's year.
  func inputs(_ files: [String], _ folder: ChecklistFolder) throws(InputFaults) -> [ScoreInput] {
    let own = try ownLibraries(folder)
    var inputs: [ScoreInput] = []
    for file in files { inputs.append(try ScoreInput(file, folder, own: own)) }
    for (library, file) in zip(own, self.files) {
      let law = library.checklist
      let isUsed = inputs.contains {
        $0.checklist.year == law.year && $0.checklist.audience == law.audience
      }
      if !isUsed {
        let set = "FY\(law.year) for `\(law.audience)`"
        throw InputFaults(file, "the set is of \(set); what it is to be used on is not")
      }
    }
    return inputs
  }
}
