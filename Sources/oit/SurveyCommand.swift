import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit survey`: from raw answers to the scores of IIT and EIT.
struct SurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "Works out the scores of IIT and EIT from raw answers.",
    discussion: """
      Each file is CSV in UTF-8: the first row names the questions (i1, e15), each other row is \
      one respondent with an answer of 0 to 100 to every question. Which questions an indicator \
      rests on stands in the checklist of the year.
      """
  )

  @Argument(help: "The files with answers, for example one of the IIT and one of the EIT.")
  var files: [String]

  @Option(help: "The fiscal year in the Buddhist era; the latest one when it is left out.")
  var year: Int?

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let year = try year ?? folder.years().last ?? 0
    let checklist = try ChecklistLibrary.checklist(folder: folder, year: year)
    let answers = try read(checklist)
    let report = SurveyReport(wording: try Wording.load(from: folder), language: lang)
    try Console.print(report.text(answers, checklist: checklist))
  }

  private func read(_ checklist: Checklist) throws -> [SurveyAnswers] {
    let known = Set(checklist.surveyQuestions.values.flatMap(\.self))
    if known.isEmpty {
      let year = "FY\(checklist.year)"
      throw InputFaults("--year", "which questions an indicator of \(year) has is not known")
    }
    var answers: [SurveyAnswers] = []
    for file in files {
      let part = try SurveyAnswers.read(csv: Files.text(at: file), file: file, known: known)
      let earlier = Set(answers.flatMap(\.questions))
      if let twice = part.questions.first(where: earlier.contains) {
        throw InputFaults(file, "`\(twice)` stands in another file too")
      }
      answers.append(part)
    }
    let missing = SurveyScores.missing(
      Set(answers.flatMap(\.questions)), questions: checklist.surveyQuestions)
    if let first = files.first, !missing.isEmpty {
      throw InputFaults(first, "there is no column \(missing.joined(separator: ", "))")
    }
    return answers
  }
}
