import Criteria
import Foundation
import Reports
import Scoring

/// What a batch came to: read from the written results, so that a run that was resumed says the
/// same as one that never stopped.
struct BatchSummary {
  private struct Row {
    var name: String
    var oit: ResultDocument.Range?
    var level: ResultDocument.LevelRange?
    var counts: [Verdict: Int]
  }

  private var rows: [Row] = []
  private var results: [String] = []
  private let missing: Int

  /// - Throws: `InputFaults` when a result cannot be read.
  init(_ agencies: [BatchAgency], _ folder: BatchFolder) throws(InputFaults) {
    for agency in agencies where folder.isDone(agency) {
      let path = folder.result(of: agency)
      let document = try JSONReport.read(try Files.text(at: path), file: path)
      let counts = Dictionary(grouping: document.items, by: \.verdict).mapValues(\.count)
      rows.append(
        Row(
          name: document.agency.name, oit: document.scores.instruments["OIT"],
          level: document.level, counts: counts))
      results.append(path)
    }
    missing = agencies.count - rows.count
  }

  /// Joins the results to one file, a line each.
  func write(to folder: BatchFolder) throws {
    var lines: [UInt8] = []
    for path in results { lines += try Files.bytes(at: path, most: 64 << 20) }
    try Files.write(lines, to: folder.allResults)
  }

  /// A line an agency: how many items pass, fail and are undecided, and the OIT.
  var text: String {
    let lines = rows.map { row in
      let counts = [Verdict.pass, .fail, .undecided].map { "\(row.counts[$0] ?? 0)" }
      let oit = row.oit.map { $0.low == $0.high ? $0.low : "\($0.low)–\($0.high)" } ?? ""
      return "\(row.name): \(counts.joined(separator: "/")) · OIT \(oit)"
    }
    let rest = missing > 0 ? ["ยังไม่มีผล · without a result: \(missing)"] : []
    return (lines + rest).joined(separator: "\n")
  }

  var exitStatus: ExitStatus {
    if missing > 0 { return .undecided }
    return ExitStatus(of: rows.flatMap(\.counts.keys))
  }
}
