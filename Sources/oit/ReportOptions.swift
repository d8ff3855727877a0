import ArgumentParser
import Criteria
import Packing
import Reports
import Scoring

/// The files that a result is written to, a format each; `-` is the standard output.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the report as one HTML file, to be opened, sent and printed.", valueName: "file"))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Write the result as JSON (`oit schema` prints its schema).", valueName: "file"))
  var json: String?

  @Option(
    help: ArgumentHelp("Write a workbook: scores, items, elements.", valueName: "file"))
  var xlsx: String?

  @Option(
    help: ArgumentHelp("Write a table, a row an element, for a spreadsheet.", valueName: "file"))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Write a JSON line an item, as `items` of the result has it.", valueName: "file"))
  var ndjson: String?

  @Option(
    help: ArgumentHelp(
      "Write JUnit XML: failed items fail, undecided ones are skipped.", valueName: "file"))
  var junit: String?

  @Option(
    help: ArgumentHelp(
      "Write SARIF 2.1.0; its places point into the folder of --capture.", valueName: "file"))
  var sarif: String?

  @Option(
    help: ArgumentHelp(
      "Write Markdown, for the summary of a step on GitHub.", valueName: "file"))
  var md: String?

  @Option(help: ArgumentHelp("Write a badge with score and level as SVG.", valueName: "file"))
  var badge: String?

  @Option(
    help: ArgumentHelp(
      "Write OpenMetrics, for the textfile collector of node_exporter.", valueName: "file"))
  var metrics: String?

  func validate() throws {
    var options: [String: String] = [:]
    for (option, path) in named {
      if let other = options.updateValue(option, forKey: path) {
        throw ValidationError("\(other) and \(option) name the same file: \(path)")
      }
    }
  }

  /// Whether a format takes the place of what is printed for people.
  var takesOutput: Bool { named.contains { $0.path == Files.output } }

  /// Sees that all can be written, before hours of work are done for it.
  func checkWritable() throws(InputFaults) {
    for (_, path) in named where path != Files.output { try Files.checkWritable(path) }
  }

  private var named: [(option: String, path: String)] {
    let all = [
      ("--html", html), ("--json", json), ("--xlsx", xlsx), ("--csv", csv), ("--ndjson", ndjson),
      ("--junit", junit), ("--sarif", sarif), ("--md", md), ("--badge", badge),
      ("--metrics", metrics),
    ]
    return all.compactMap { option, path in path.map { (option, $0) } }
  }

  /// Writes every file that was asked for.
  func write(
    _ result: AuditResult, wording: Wording, language: Language, version: String = Version.text,
    pictures: [Review.Spot: HTMLReport.Picture] = [:]
  ) throws {
    try json.map { try Files.write(JSONReport.text(of: result, version: version), to: $0) }
    try html.map {
      let page = HTMLReport.text(
        of: result, wording: wording, language: language, version: version, pictures: pictures)
      try Files.write(page, to: $0)
    }
    try writeTables(result, wording, language)
    try ndjson.map { try Files.write(NDJSONReport.text(of: result, version: version), to: $0) }
    try writeForPrograms(result, wording, language, version)
  }

  private func writeTables(_ result: AuditResult, _ wording: Wording, _ language: Language) throws {
    try csv.map {
      try Files.write(CSVReport.text(of: result, wording: wording, language: language), to: $0)
    }
    guard let xlsx else { return }
    let sheets = WorkbookReport.sheets(of: result, wording: wording, language: language)
    let created = ReportDate.secondsInBangkok(result.today).map { $0 + 43_200 } ?? 0
    do {
      try Files.write(XLSXFile.bytes(of: sheets, created: created), to: xlsx)
    } catch let failure as XLSXFile.Failure {
      throw InputFaults(xlsx, "the workbook cannot be written: \(failure)")
    }
  }

  private func writeForPrograms(
    _ result: AuditResult, _ wording: Wording, _ language: Language, _ version: String
  ) throws {
    let texts: [(String?, () throws -> String)] = [
      (junit, { JUnitReport.text(of: result, wording: wording, language: language) }),
      (
        sarif,
        {
          try SARIFReport.text(
            of: result, wording: wording, language: language, version: version)
        }
      ),
      (
        md,
        {
          MarkdownReport.text(of: result, wording: wording, language: language, version: version)
        }
      ),
      (badge, { BadgeReport.text(of: result, wording: wording, language: language) }),
      (metrics, { MetricsReport.text(of: result) }),
    ]
    for case (let path?, let text) in texts { try Files.write(text(), to: path) }
  }
}
