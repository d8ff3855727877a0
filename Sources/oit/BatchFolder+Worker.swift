import Criteria
import Fetching
import Foundation

/// What a worker of a shared store needs of its folder beside what a batch does.
extension BatchFolder {
  /// Keeps the folder for one worker.
  func lock() throws -> FolderLock {
    do {
      return try FolderLock(path)
    } catch {
      if case .inUse = error {
        throw StopError(status: .storeUnusable, description: "--out: \(error)")
      }
      throw InputFaults("--out", "\(error)")
    }
  }

  /// What the worker is called in the store: the same each time that it works in this folder, and
  /// nobody else.
  func name() throws -> String {
    let file = "\(path)/worker"
    if FileManager.default.fileExists(atPath: file) {
      return try Files.text(at: file).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let name = UUID().uuidString.lowercased()
    try Files.write(name + "\n", to: file)
    return name
  }

  /// The result as it was written.
  func text(of agency: BatchAgency) throws -> String {
    try String(contentsOfFile: result(of: agency), encoding: .utf8)
  }

  /// Throws a result away.
  func forget(_ agency: BatchAgency) throws {
    guard isDone(agency) else { return }
    try FileManager.default.removeItem(atPath: result(of: agency))
  }
}
