import Criteria
import Fetching
import Foundation
import Reports
import Scoring
import Storage

/// Fills a history with what runs of before kept.
struct HistoryFilling {
  /// The agency of the captures; `nil` where there are only results.
  let agencyFile: String?
  let checklists: ChecklistsOption
  let ocr: OCROption

  /// - Parameters:
  ///   - sources: Folders of captures, and results, one a file or one a line.
  ///   - isNew: Whether the history is made anew; then it stays as it was when this throws.
  /// - Throws: `InputFaults`, `HistoryTrouble`.
  func fill(_ path: String, from sources: [String], isNew: Bool) async throws {
    var count = 0
    let add = { (database: AuditDatabase) in
      for source in sources { count += try await self.add(source, to: database) }
    }
    if !isNew {
      try await add(try AuditDatabase.begun(at: path))
    } else if let aside = try await AuditDatabase.replace(path, fill: add) {
      Console.complain("\(path): เก็บประวัติเดิมไว้ที่ \(aside) · the history before is \(aside)")
    }
    try Console.print("\(path): \(count) ครั้ง · runs")
  }

  private func add(_ source: String, to database: AuditDatabase) async throws -> Int {
    try await Files.isFolder(source)
      ? add(capture: source, to: database) : add(results: source, to: database)
  }

  /// - Returns: how many runs it has.
  private func add(capture: String, to database: AuditDatabase) async throws -> Int {
    guard let agencyFile else {
      throw InputFaults(capture, "a capture is judged again by the agency's file; name it first")
    }
    let input = try AuditInput(agencyFile: agencyFile, checklists: checklists)
    let source = try FetchSource(from: capture, today: nil)
    let start = ContinuousClock.now
    let result = try await input.judgeAgain(source, ocr)
    try database.append(
      ResultDocument(result, version: Version.text),
      Run.Circumstances(capture: capture, timings: ["audit": start.duration(to: .now)]),
      isOnce: true)
    return 1
  }

  private func add(results: String, to database: AuditDatabase) throws -> Int {
    let text = try Files.text(at: results, most: Files.mostOfMany)
    // Written anew, a result is the same however its file was laid out.
    let all = JSONReport.isResult(text) ? [text[...]] : text.split(separator: "\n")
    for result in all {
      try database.append(
        JSONReport.read(String(result), file: results),
        Run.Circumstances(capture: nil, timings: [:]), isOnce: true)
    }
    return all.count
  }
}
