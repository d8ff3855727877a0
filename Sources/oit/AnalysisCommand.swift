import ArgumentParser
import Criteria
import Packing
import Reports
import Scoring

/// `oit analysis`: the agency's yearly papers, drafted from a result.
struct AnalysisCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analysis",
    abstract: "Drafts the yearly analysis of the ITA result with its measures (item O42).",
    discussion: """
      Each file is a result of `oit check --json`, or one with verdicts or scores as `oit score` \
      reads it; only a result says why an item failed. With --report it drafts the frame of the \
      report on the measures (item O43) instead; from the same files come the same measures. The \
      papers are Thai; what only the agency knows \
      is left blank in them.
      """
  )

  @Argument(help: "The result to analyse.")
  var result: String

  @Option(help: "The result of an earlier year, to compare with.")
  var before: String?

  @Option(help: "Write the draft as one HTML file.")
  var html: String?

  @Option(help: "Write the draft as a DOCX file, to be edited.")
  var docx: String?

  @Flag(help: "Draft the report on the measures instead of the analysis.")
  var report = false

  @Option(
    help:
      "The points below which an indicator is weak, and from which one that did not fall is strong."
  )
  var strong = "80"

  @Option(help: "The language of the summary: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  func validate() throws {
    if html == nil && docx == nil {
      throw ValidationError("name the file to write: --html FILE, --docx FILE, or both")
    }
    if html == docx { throw ValidationError("--html and --docx name the same file: \(html ?? "")") }
  }

  func run() async throws {
    guard let strong = Hundredths(strong) else {
      throw InputFaults("--strong", "a number of 0 to 100 was expected, not \(strong)")
    }
    for path in [html, docx].compactMap(\.self) { try Files.checkWritable(path) }
    let folder = try checklists.folder()
    let wording = try Wording.load(from: folder)
    let inputs = try checklists.inputs([result, before].compactMap(\.self), folder)
    let year = try year(inputs[0], result)
    let material = PaperMaterial(
      year: year, before: try earlier(than: year, inputs.dropFirst().first),
      guide: try .load(from: folder),
      strongFrom: strong)
    let draft = PaperDraft(material, words: try .load(from: folder), wording: wording)
    let paper = report ? draft.report : draft.analysis
    try write(paper)
    try Console.print(summary(paper, wording))
  }

  /// - Throws: `InputFaults` when the audit's figures do not come out any more.
  private func year(
    _ input: ScoreInput, _ file: String
  ) throws(InputFaults) -> PaperMaterial.Year {
    let year = PaperMaterial.Year(
      agency: input.scores.agency, checklist: input.checklist, sheet: input.sheet,
      verdicts: input.scores.verdicts, audit: input.document)
    if year.agreesWithAudit { return year }
    throw InputFaults(
      file, "its scores do not come out under the present checklist; run `oit check` again")
  }

  private func earlier(
    than year: PaperMaterial.Year, _ input: ScoreInput?
  ) throws(InputFaults) -> PaperMaterial.Year? {
    guard let before, let input else { return nil }
    let earlier = try self.year(input, before)
    if earlier.checklist.year < year.checklist.year { return earlier }
    throw InputFaults(
      before,
      "FY\(earlier.checklist.year) is not before FY\(year.checklist.year), the year to analyse")
  }

  private func write(_ paper: Paper) throws {
    if let html { try Files.write(HTMLPaper.text(of: paper), to: html) }
    guard let docx else { return }
    let parts = DOCXPaper.parts(of: paper).map { ($0.name, Array($0.text.utf8)) }
    try Files.write(try ZIPArchive.bytes(of: parts), to: docx)
  }

  private func summary(_ paper: Paper, _ wording: Wording) -> String {
    let files = [html, docx].compactMap(\.self).joined(separator: "\n")
    return "\(files)\n\(wording.figures[.blanksLeft][lang]): \(paper.blankCount)"
  }
}

extension AnalysisGuide {
  /// Reads `analysis.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> AnalysisGuide {
    let name = "analysis.yaml"
    return try .read(
      text: try folder.text(of: name), file: folder.shown(name),
      concepts: Set(try folder.concepts()))
  }
}

extension PaperWords {
  /// Reads `paper.yaml` beside the checklists.
  static func load(from folder: ChecklistFolder) throws(InputFaults) -> PaperWords {
    try .read(text: try folder.text(of: "paper.yaml"), file: folder.shown("paper.yaml"))
  }
}
