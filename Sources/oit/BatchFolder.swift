import Criteria
import Filing
import Foundation

/// Where a batch keeps what it fetched and what it found.
struct BatchFolder: Sendable {
  let path: String

  /// - Parameter mayExist: Whether an earlier batch may lie there, to go on with.
  /// - Throws: when another one lies there, or the folder cannot be made.
  init(_ path: String, mayExist: Bool) throws {
    self.path = path
    if !mayExist, Files.holdsFile(path) {
      throw InputFaults(
        "--out", "\(path) holds files already; go on with them by --resume, or name a new folder")
    }
    for folder in ["captures", "results"] {
      do {
        try WholeFile.makeFolder("\(path)/\(folder)")
      } catch {
        if error.isOutOfSpace { throw StopError.diskFull(path) }
        throw InputFaults("--out", "\(path) cannot be made: \(error)")
      }
    }
  }

  func capture(of agency: BatchAgency) -> String { "\(path)/captures/\(agency.key)" }

  /// The result by everything that it rests on beside the site: another file, other criteria, another
  /// day or program make another result.
  func result(of agency: BatchAgency) -> String {
    "\(path)/results/\(agency.key)-\(agency.basis).json"
  }

  func isDone(_ agency: BatchAgency) -> Bool {
    FileManager.default.fileExists(atPath: result(of: agency))
  }

  /// Whether a second look was had at what came to trouble.
  func isSwept(_ agency: BatchAgency) -> Bool {
    FileManager.default.fileExists(atPath: sweepMark(of: agency))
  }

  func noteSwept(_ agency: BatchAgency) throws {
    try Files.write("", to: sweepMark(of: agency))
  }

  private func sweepMark(of agency: BatchAgency) -> String { result(of: agency) + ".swept" }

  /// All results, a line each, in the order of the table.
  var allResults: String { "\(path)/results.ndjson" }

  /// Joins the results that there are to one file, a piece at a time.
  ///
  /// - Returns: how many there are.
  func joinResults(of agencies: [BatchAgency]) throws -> Int {
    var count = 0
    try Files.write(to: allResults) { pen in
      for agency in agencies where isDone(agency) {
        let result = try Files.reading(result(of: agency))
        while let piece = try result.read(upToCount: 1 << 20), !piece.isEmpty {
          try pen.write(Array(piece))
        }
        count += 1
      }
    }
    return count
  }
}
