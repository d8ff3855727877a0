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

      Or it is a table as CSV (.csv; UTF-8, or as a Thai Excel saves it), one row a result: the \
      first row names the columns, `year` and any of `agency`, `1` to `10` (the indicators), \
      `IIT`, `EIT`, `OIT`, `weighted OIT`, `total`, `level`; an empty cell is not printed.

        year,agency,9,10,OIT,weighted OIT
        2564,เทศบาลตำบลเมืองตัวอย่าง,84.84,43.75,64.30,25.72

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
    let report = VerificationReport(wording: try Wording.load(from: folder), language: lang)
    var addsUp = true
    var texts: [String] = []
    for (result, checklist) in try results(folder) {
      let verification = Verifier(result, checklist: checklist).verification()
      addsUp = addsUp && verification.addsUp
      texts.append(report.text(verification, checklist: checklist, agency: result.agency))
    }
    try Console.print(texts.joined(separator: "\n"))
    throw (addsUp ? ExitStatus.nothingFailed : .somethingFailed).code
  }

  private func results(
    _ folder: ChecklistFolder
  ) throws(InputFaults) -> [(result: PublishedResult, checklist: Checklist)] {
    func checklist(_ year: Int) throws(InputFaults) -> Checklist {
      try ChecklistLibrary.checklist(folder: folder, year: year)
    }
    if file.lowercased().hasSuffix(".csv") {
      return try PublishedTable.read(
        csv: try Files.table(at: file), file: file, checklist: checklist)
    }
    let value = try YAMLValue.parse(try Files.text(at: file), file: file)
    let law = try checklist(try ScoreFile.year(of: value))
    return [(try PublishedResult.read(value, checklist: law), law)]
  }
}
