import Auditing
import Criteria
import Fetching
import Foundation
import Gathering
import Reports
import Scoring
import Storage

/// Makes a history anew from what runs kept.
struct HistoryRebuilding {
  /// The agency of the captures; `nil` where there are only results.
  let agencyFile: String?
  let checklists: ChecklistsOption
  let ocr: OCROption

  /// - Parameter sources: Folders of captures, and results, one a file or one a line.
  /// - Throws: `InputFaults`, `HistoryTrouble`; the history is then as it was.
  func rebuild(_ path: String, from sources: [String]) async throws {
    var count = 0
    let aside = try await AuditDatabase.replace(path) { database in
      for source in sources {
        count +=
          try await Files.isFolder(source)
          ? add(capture: source, to: database) : add(results: source, to: database)
      }
    }
    if let aside {
      Console.complain("\(path): เก็บประวัติเดิมไว้ที่ \(aside) · the history before is \(aside)")
    }
    try Console.print("\(path): \(count) ครั้ง · runs")
  }

  /// - Returns: how many runs were added.
  private func add(capture: String, to database: AuditDatabase) async throws -> Int {
    guard let agencyFile else {
      throw InputFaults(capture, "a capture is judged again by the agency's file; name it first")
    }
    let input = try AuditInput(agencyFile: agencyFile, checklists: checklists)
    let source = try FetchSource(from: capture, today: nil)
    let reader = try await ocr.documentReader()
    let looker = Looker(fetcher: source.fetcher, reader: reader, draw: nil)
    let auditor = Auditor(input.rulebook, looker: looker, width: 8, sweepWait: source.sweepWait)
    let start = ContinuousClock.now
    var result = await auditor.audit(input.agency, today: source.today) { _, _ in }
    result.ignoresRobots = source.robots?.policy == .ours
    try database.append(
      ResultDocument(result, version: Version.text),
      Run.Circumstances(capture: capture, timings: ["audit": start.duration(to: .now)]))
    return 1
  }

  private func add(results: String, to database: AuditDatabase) throws -> Int {
    let text = try Files.text(at: results, most: Files.mostOfMany)
    if JSONReport.isResult(text) {
      try database.append(
        JSONReport.read(text, file: results), Run.Circumstances(capture: nil, timings: [:]))
      return 1
    }
    let lines = text.split(separator: "\n")
    for line in lines {
      try database.append(
        JSONReport.read(String(line), file: results), text: line + "\n",
        Run.Circumstances(capture: nil, timings: [:]))
    }
    return lines.count
  }
}

extension Run.Circumstances {
  /// Those of a run that ends now.
  init(capture: String?, timings: [String: Duration]) {
    self.init(
      made: Date().formatted(.iso8601), capture: capture,
      timings: timings.mapValues { Int($0 / .milliseconds(1)) })
  }
}
