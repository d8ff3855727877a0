package import Causes
package import Fetching

/// One pass over one agency, for a worker: what is kept of its site is judged.
///
/// A job and each reply is one line of JSON.
package struct WorkJob: Sendable, Equatable, Codable {
  /// The agency's file as text, and what it is called in faults.
  package var agency: String
  package var file: String
  /// The folder of the capture.
  package var capture: String
  /// Where the result is written once nothing is missing.
  package var result: String
  /// The day as of which is judged, `YYYY-MM-DD`.
  package var today: String
  /// Whether what is missing stays missing: nothing can be fetched any more.
  package var isLast = false
  /// Bodies that are not to be read, by SHA-256, and why.
  package var unread: [String: Cause] = [:]

  package init(agency: String, file: String, capture: String, result: String, today: String) {
    self.agency = agency
    self.file = file
    self.capture = capture
    self.result = result
    self.today = today
  }
}

/// An address that a pass needs and the capture does not hold.
package struct Wanted: Sendable, Hashable, Codable {
  package var url: String
  package var byteLimit: Int
  package var purpose: Request.Purpose

  package init(url: String, byteLimit: Int, purpose: Request.Purpose) {
    self.url = url
    self.byteLimit = byteLimit
    self.purpose = purpose
  }
}

/// What a worker says; all but `reading` end a pass.
package enum WorkReply: Sendable, Equatable, Codable {
  /// The body that is read next: when the worker dies now, it died of it.
  case reading(sha256: String)
  /// All bodies are read; what follows is judging.
  case judging
  case missing([Wanted])
  /// The result is written.
  case done
  /// The agency's file is wrong, or nothing could be written; a line for each fault.
  case fault([String])
  /// There is no room for the result.
  case diskFull
}
