internal import Causes

/// The file `capture.json`: what was asked and what came, without the bodies.
struct CaptureIndex: Codable, Equatable {
  /// The shape of the file; a reader takes only its own.
  static let currentSchema = 2
  static let fileName = "capture.json"

  var schema = currentSchema
  /// The day of the audit, as `YYYY-MM-DD`.
  var taken: String
  /// How robots.txt was dealt with; `nil` where nobody looked at any.
  var robots: RobotsManner?
  /// Sorted by URL, each URL once.
  var exchanges: [CapturedExchange]
}

/// One request and its result: an answer, or a failure.
struct CapturedExchange: Codable, Equatable {
  var url: String
  var answer: Answer?
  var failure: Cause?
  /// The last good answer, where this one is none: by it the server is asked next time.
  var earlier: Answer?

  struct Answer: Codable, Equatable {
    var status: Int
    var headers: [Response.Header]
    var isWhole: Bool
    var brokenTLS: Cause?
    /// Names the file of the body; the only part of its path that varies.
    var sha256: String
    /// Bytes of the body.
    var length: Int
    /// The day on which the body came over the network, when that was an earlier run's; the
    /// server has said since that it is still the same.
    var transferred: String?
  }

  /// Whether a text can name a body: a hash becomes a path, so it must be nothing but a hash.
  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy("0123456789abcdef".utf8.contains)
  }

  /// Whether asking again much later could bring something else: trouble on the way, a server with a
  /// fault, or a page that is not there, which counts only when it is seen twice.
  var mayHavePassed: Bool {
    if let failure {
      return failure.isWorthRetrying || [.nameUnknown, .breakerOpen].contains(failure)
    }
    return answer.map { [404, 410, 408, 425, 429].contains($0.status) || $0.status >= 500 } ?? false
  }

  /// Whether a body that came earlier may still be right: this time there was trouble, and nobody
  /// said that the page is no more.
  var isTrouble: Bool {
    answer.map { $0.status >= 400 && ![404, 410].contains($0.status) || !$0.isWhole } ?? true
  }

  /// The bodies that it needs.
  var hashes: [String] { [answer, earlier].compactMap { $0?.sha256 } }

  /// Where a body lies in the folder of a capture. Servers have no say in it.
  static func bodyPath(_ sha256: String) -> String { "bodies/\(sha256.prefix(2))/\(sha256)" }

  /// The headers that are kept: those that a verdict may rest on, and those by which a server is
  /// asked later whether anything has changed.
  static let keptHeaders: Set<String> = [
    "content-type", "location", "content-disposition", "last-modified", "etag", "refresh",
    "cf-mitigated", "x-amzn-waf-action",
  ]
}
