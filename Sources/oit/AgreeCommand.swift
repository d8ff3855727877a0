import ArgumentParser
import Auditing
import Criteria
import Documents
import Fetching
import Judging
import Reports
import Scoring

/// `oit agree`: how often the checks agree with people who read the same files.
struct AgreeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Compares the checks with labels that people gave to the elements of files.",
    discussion: """
      LABELS is CSV with the columns file, item, element, verdict (present, absent or unclear) \
      and note; items are numbered as in the year that Checklists/labels.yaml names unless they \
      say another (O17@65). Each file is judged alone, as the person read it. How the names of \
      elements correspond to those of the checklists stands in Checklists/labels.yaml.

      Exit code 0: no disagreement; 1: some; 2: the input is wrong.
      """
  )

  @Argument(help: "The list of labels.")
  var labels: String

  @Option(help: "The folder in which the labelled files are.")
  var sites: String

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var ocr: OCROption

  @OptionGroup var checklists: ChecklistsOption

  func run() async throws {
    let folder = try checklists.folder()
    try Files.checkFolder(sites)
    let list = try LabelFile.read(text: try Files.text(at: labels), file: labels)
    let map = try LabelMap.load(from: folder)
    var rulebooks: [Int: Rulebook] = [:]
    for year in LabelJudge.years(of: list, map: map) {
      rulebooks[year] = try Rulebook(try ChecklistLibrary.load(folder: folder, year: year))
    }
    let judge = LabelJudge(map: map, rulebooks: rulebooks)
    let shelf = try await LabelledFiles.read(list, in: sites, with: ocr.documentReader())
    let agreement = Agreement(try Self.judge(list, judge, shelf))
    let report = AgreementReport(wording: try Wording.load(from: folder), language: lang)
    try Console.print(report.text(agreement))
    let isWhole = agreement.disagreements.isEmpty
    throw (isWhole ? ExitStatus.nothingFailed : .somethingFailed).code
  }

  /// - Throws: every label to which nothing corresponds.
  private static func judge(
    _ labels: [ElementLabel], _ judge: LabelJudge, _ shelf: LabelledFiles
  ) throws(InputFaults) -> [LabelledVerdict] {
    var verdicts: [LabelledVerdict] = []
    var faults: [InputFault] = []
    for label in labels {
      let (looks, furniture) = shelf.looks(at: label.file)
      do {
        verdicts.append(try judge.judge(label, looks: looks, furniture: furniture))
      } catch {
        faults += error.faults
      }
    }
    if !faults.isEmpty { throw InputFaults(faults) }
    return verdicts
  }
}

extension LabelMap {
  /// Reads `labels.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> LabelMap {
    try .read(text: folder.text(of: "labels.yaml"), file: folder.shown("labels.yaml"))
  }
}
