import Criteria
import Fetching
import Filing
import Foundation

/// A folder of fetched pages that an option names.
struct CaptureFolder {
  let path: String
  let option: String

  init(_ path: String, option: String) {
    self.path = path
    self.option = option
  }

  /// Opens what an earlier run kept.
  func open() throws -> Capture {
    do {
      return try Capture.open(path)
    } catch {
      throw exit(for: error)
    }
  }

  /// Makes the folder ready to be written.
  ///
  /// - Parameter known: What lies there and may still be right.
  /// - Parameter goesOn: Whether what lies there is kept beside what comes.
  func writer(
    day: String, robots: RobotsManner, known: KnownAnswers? = nil, goesOn: Bool = false
  ) throws -> CaptureWriter {
    try checkIsFree()
    do {
      return try CaptureWriter(
        folder: path, taken: day, robots: robots, known: known, goesOn: goesOn)
    } catch {
      throw exit(for: error)
    }
  }

  /// Writes the index of what was kept there.
  func finish(_ writer: CaptureWriter) async throws {
    do {
      try await writer.finish()
    } catch {
      throw exit(for: error)
    }
  }

  /// What a trouble with a capture ends the command with.
  private func exit(for error: CaptureError) -> any Error {
    switch error {
    case .cannotWrite(let trouble) where trouble.isOutOfSpace: StopError.diskFull(trouble.path)
    case .inUse: StopError(status: .storeUnusable, description: "\(option): \(error)")
    default: InputFaults(option, error.description)
    }
  }

  /// Sees that nothing but an earlier capture, or the beginning of one, is in the folder.
  private func checkIsFree() throws(InputFaults) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try Files.checkFolder(path)
    let names: [String]
    do {
      names = try Files.names(in: path)
    } catch {
      throw InputFaults(option, "\(path) cannot be read: \(error.localizedDescription)")
    }
    let strange = names.filter { !["bodies", "capture.json"].contains($0) && !$0.hasPrefix(".") }
    if let first = strange.min() {
      let message = "\(path) holds other files (\(first)); name a new or an empty folder"
      throw InputFaults(option, message)
    }
  }
}
