import Criteria
import Foundation
import Reports
import Storage

extension Run.Circumstances {
  /// Those of a run that ends now.
  ///
  /// - Parameter capture: The folder of what was fetched; it is kept with its whole path.
  init(capture: String?, timings: [String: Duration]) {
    self.init(
      made: Date().formatted(.iso8601),
      capture: capture.map { URL(filePath: $0).standardizedFileURL.path(percentEncoded: false) },
      timings: timings.mapValues { Int($0 / .milliseconds(1)) })
  }
}

extension AuditDatabase {
  /// So many results are read and packed at once.
  private static let atOnce = 4

  /// Keeps the final result of every agency of a batch, each once however often it is resumed.
  ///
  /// - Throws: `HistoryTrouble`; what was kept until then stays, and is not kept twice.
  func append(_ agencies: [BatchAgency], of folder: BatchFolder) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, agency) in agencies.filter(folder.isDone).enumerated() {
        if index >= Self.atOnce { try await group.next() }
        group.addTask {
          let file = folder.result(of: agency)
          let text = try Files.text(at: file, most: Files.mostOfMany)
          try self.append(
            JSONReport.read(text, file: file), text: text,
            Run.Circumstances(capture: folder.capture(of: agency), timings: [:]), isOnce: true)
        }
      }
      try await group.waitForAll()
    }
  }
}
