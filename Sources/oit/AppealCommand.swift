import ArgumentParser
import Criteria
import Fetching
import Reports
import Scoring

/// `oit appeal`: the evidence for asking that a result be looked at again, in one file.
struct AppealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeal",
    abstract: "Packs pages, hashes, verdicts and a draft letter for an appeal into one ZIP.",
    discussion: """
      It judges what an earlier run kept as of the day of that run, without drawing pages \
      (--render), and packs: a copy of each submitted page and document with its SHA-256, the \
      verdicts, a workbook with the elements (quote and place), a draft of the cover letter in \
      Thai, all that a later `oit check --from` needs, and a manifest for sha256sum -c. The copies are the bytes that came, in which nothing is masked: look whether \
      they name people before you pass them on.

      Exit code 0: packed, whatever the verdicts; 2: the input is wrong; 6: the disk is full.
      """
  )

  @Argument(help: "The agency's file.")
  var agency: String

  @Option(help: "The folder in which `oit check --capture` or --store kept what it fetched.")
  var from: String

  @Option(
    help: "The items that appeal, O1,O2 for example (every item that has an address).")
  var items: String?

  @Option(help: ArgumentHelp("The ZIP file to write.", valueName: "file"))
  var out: String

  @Option(help: "The language of the summary: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  @OptionGroup var ocr: OCROption

  func run() async throws {
    let input = try AuditInput(agencyFile: agency, checklists: checklists)
    let words = try PaperWords.load(from: try checklists.folder())
    try Files.checkWritable(out)
    let source = try FetchSource(from: from, today: nil)
    let result = try await input.judgeAgain(source, ocr)
    let ids = items?.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    guard let capture = try source.capture() else { preconditionFailure("--from has a capture") }
    let material = try AppealMaterial(
      result, items: ids, version: Version.text, day: capture.day)
    let file = AppealFile(
      material: material, result: result, capture: capture, agencyFile: agency,
      checklistFile: checklists.files.first)
    try file.write(to: out, words: words, wording: input.wording)
    try Console.print(summary(of: material, input.wording))
  }

  /// What appeals, and with which verdict: an item that fails here, too, needs a good reason.
  private func summary(of material: AppealMaterial, _ wording: Wording) -> String {
    let lines = material.result.items.map { "\($0.id)  \(wording.verdicts[$0.verdict][lang])" }
    return ([out] + lines).joined(separator: "\n")
  }
}
