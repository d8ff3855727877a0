import ArgumentParser
import Criteria
import Reports
import Scoring
import Storage

/// `oit history`: the runs of an agency over time.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows the runs of an agency that a history keeps, or fills a history.",
    usage: """
      oit history AGENCY [ITEM] --history FILE
      oit history [AGENCY.yaml] --history FILE --from CAPTURE-OR-RESULT … [--rebuild]
      """,
    discussion: """
      The history is what `oit check --history` and `oit batch --history` keep, in one SQLite \
      file. --from adds runs of before, in the order given and each once: folders of --capture or \
      --store, which are judged again by the agency's file, and results (`oit check --json`, \
      results.ndjson of a batch). With --rebuild a new history is made of them, and what was there \
      is kept beside it under another name.

      Exit code 0: shown, or made; 2: the input is wrong; 6: the disk is full; 7: the history \
      cannot be used.
      """
  )

  @Argument(help: "The agency: its file or its name.")
  var agency: String?

  @Argument(help: "An item, O2 for example: its verdict over time with the reasons.")
  var item: String?

  @Option(help: ArgumentHelp("The history.", valueName: "file"))
  var history: String

  @Option(help: "Only runs of this fiscal year (B.E.).")
  var year: Int?

  @Option(help: "Only so many of the last runs.")
  var last: Int?

  @Option(
    help: ArgumentHelp(
      "Write the whole result of this run, as `oit check --json` wrote it, to --json.",
      discussion: "`oit report` makes the other forms of it.", valueName: "run"))
  var result: String?

  @Option(
    help: ArgumentHelp("Write the runs as JSON; - is the standard output.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Write the table for a spreadsheet.", valueName: "file"))
  var csv: String?

  @Flag(help: "Make the history anew of --from.")
  var rebuild = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Add what runs kept: folders of --capture, results of --json.", valueName: "path"))
  var from: [String] = []

  @Option(help: "The language: th or en.")
  var lang: Language = .th

  @OptionGroup var checklists: ChecklistsOption

  @OptionGroup var ocr: OCROption

  func validate() throws {
    if rebuild && from.isEmpty { throw ValidationError("--rebuild needs --from") }
    if from.isEmpty ? agency == nil : item != nil {
      throw ValidationError(
        from.isEmpty ? "name the agency: its file or its name" : "--from takes no item")
    }
    if let last, last < 1 { throw ValidationError("--last: a number above 0 was expected") }
  }

  func run() async throws {
    if !from.isEmpty {
      let filling = HistoryFilling(agencyFile: agency, checklists: checklists, ocr: ocr)
      return try await filling.fill(history, from: from, isNew: rebuild)
    }
    guard let agency else { preconditionFailure("`validate` asks for it") }
    let database = try AuditDatabase(existing: history)
    let name = try database.agency(agency, checklists: checklists)
    if let result {
      let document = try database.document(of: try database.run(numbered: result, of: name))
      return try Files.write(JSONReport.text(of: document), to: json ?? Files.output)
    }
    let runs = try database.runs(of: name, year: year, most: last).reversed()
    let entries = runs.map(HistoryReport.Entry.init)
    if let item, !entries.contains(where: { $0.verdicts.contains { $0.id == item } }) {
      throw InputFaults(history, "no run of \(name.text) has an item \(item)")
    }
    try show(entries, of: name)
  }

  private func show(_ entries: [HistoryReport.Entry], of agency: NamedAgency) throws {
    let wording = try Wording.load(from: try checklists.folder())
    let report = HistoryReport(wording: wording, language: lang)
    let table =
      item.map { report.item($0, entries, of: agency.text) }
      ?? report.runs(entries, of: agency.text)
    if ![json, csv].contains(Files.output) {
      try Console.print(PlainTable.text(of: table, width: Terminal.width))
    }
    try csv.map { try Files.write(CSVReport.text(of: table), to: $0) }
    try json.map {
      try Files.write(HistoryDocument.text(entries, of: agency.text, item: item), to: $0)
    }
  }
}

extension HistoryReport.Entry {
  init(_ run: Run) {
    self.init(
      number: run.number, year: run.year, today: run.today,
      terms: Terms(program: run.version, checklist: run.checklist, addresses: run.addresses),
      oit: run.scores.oit, total: run.scores.total, level: run.scores.level,
      verdicts: run.verdicts)
  }
}
