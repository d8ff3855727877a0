package import Causes

/// What came of looking at one address: a document, or what stood in the way.
package struct Look: Sendable {
  /// The address as it was submitted or linked, absolute.
  package var url: String
  /// Where redirects ended; equal to `url` when there were none.
  package var finalURL: String
  /// The HTTP status of the last answer; `nil` when there was none.
  package var status: Int?
  /// SHA-256 of the body in lower-case hexadecimal; empty when there was no body.
  package var sha256: String
  package var sight: Sight
  /// What was odd on the way and decides nothing, each once.
  package var remarks: [Cause]
  /// What a remark is about, where there is more to say than its code: how many, or which words.
  package var details: [Cause: String] = [:]
  /// What a page said that is taken for an error page or a replaced one; `nil` for any other.
  package var echo: PageEcho?
  /// Whether browsers are shown something else at the address.
  package var isCloaked = false

  package enum Sight: Sendable {
    case document(Document)
    /// A definite answer that there is nothing: it counts against the agency.
    case gone(Cause)
    /// Nothing can be said; it never counts against the agency.
    case unclear(Cause)
  }

  package init(
    url: String, finalURL: String, status: Int?, sha256: String, sight: Sight, remarks: [Cause]
  ) {
    self.url = url
    self.finalURL = finalURL
    self.status = status
    self.sha256 = sha256
    self.sight = sight
    self.remarks = remarks
  }

  package var document: Document? {
    if case .document(let document) = sight { document } else { nil }
  }

  /// What stood in the way, or is there instead of a document.
  package var cause: Cause? {
    switch sight {
    case .document: nil
    case .gone(let cause), .unclear(let cause): cause
    }
  }
}
