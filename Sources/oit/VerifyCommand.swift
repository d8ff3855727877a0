import ArgumentParser
import Criteria
import Reports
import Scoring

/// `oit verify`: whether the figures of a published result add up.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Works a published result out again and says what adds up and what does not.",
    discussion: """
      The file is YAML: `year` and what the document prints of `IIT: [...]`, `EIT: [...]`, \
      `OIT: [...]` or `indicators: {9: 84.84}`, `instruments: {OIT: 64.30}`, \
      `weighted: {OIT: 25.72}`, `total: 77.85`, `level: B`. What is not printed is left out.

      Exit code 0: all adds up; 1: something does not; 2: the input is wrong.
      """
  )

  @Argument(help: "The file with the printed figures.")
  var file: String

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    let value = try YAMLValue.parse(try Files.text(at: file), file: file)
    let checklist = try ChecklistLibrary.checklist(
      folder: folder, year: try ScoreFile.year(of: value))
    let result = try PublishedResult.read(value, checklist: checklist)
    let verification = Verifier(result, checklist: checklist).verification()
    let report = VerificationReport(wording: try Wording.load(from: folder), language: lang)
    try Console.print(
      report.text(verification, checklist: checklist, agency: result.agency))
    throw (verification.addsUp ? ExitStatus.nothingFailed : .somethingFailed).code
  }
}
