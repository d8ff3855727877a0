/// What a check found, and where.
package struct Finding: Sendable, Equatable {
  package var outcome: Outcome
  package var reason: Reason
  /// For a pass, where the thing stands; otherwise, where it was looked for.
  package var proofs: [Proof]
  /// Names, months or columns that the reason is about, for example the people without a contact.
  package var details: [String]

  package init(
    _ outcome: Outcome, _ reason: Reason, _ proofs: [Proof] = [], details: [String] = []
  ) {
    self.outcome = outcome
    self.reason = reason
    self.proofs = proofs
    self.details = details
  }

  package static func pass(_ proofs: [Proof], details: [String] = []) -> Self {
    Self(.pass, .found, proofs, details: details)
  }

  package static func fail(_ reason: Reason, _ looked: [Proof], details: [String] = []) -> Self {
    Self(.fail, reason, looked, details: details)
  }

  package static func cannotTell(
    _ reason: Reason, _ looked: [Proof], details: [String] = []
  ) -> Self {
    Self(.cannotTell, reason, looked, details: details)
  }
}

extension Finding {
  /// Every part must pass: the worst outcome wins, and with it the first finding that has it;
  /// a pass carries the proofs of all parts.
  package static func all(_ parts: [Finding]) -> Finding {
    guard let worst = parts.map(\.outcome).max() else { return Finding(.notApplicable, .notAsked) }
    guard worst == .pass else { return parts.first { $0.outcome == worst } ?? parts[0] }
    let passing = parts.filter { $0.outcome == .pass }
    return .pass(passing.flatMap(\.proofs), details: passing.flatMap(\.details))
  }

  /// One passing part is enough; parts that do not apply are left out.
  package static func any(_ parts: [Finding]) -> Finding {
    let applicable = parts.filter { $0.outcome != .notApplicable }
    guard let best = applicable.map(\.outcome).min() else {
      return Finding(.notApplicable, .notAsked)
    }
    return applicable.first { $0.outcome == best } ?? applicable[0]
  }

  /// No part may pass; a passing part fails with its own proofs and the given reason.
  package static func none(_ parts: [Finding], reason: Reason = .elementMissing) -> Finding {
    if let hit = parts.first(where: { $0.outcome == .pass }) {
      return .fail(reason, hit.proofs, details: hit.details)
    }
    if let open = parts.first(where: { $0.outcome == .cannotTell }) { return open }
    return .pass(parts.flatMap(\.proofs))
  }
}

/// A place in what was fetched: the evidence behind a finding.
package struct Proof: Sendable, Equatable, Codable {
  /// The address at which the body was found, after redirects.
  package var url: String
  /// Where in the document: `line 120`, `page 3`, `title`.
  package var place: Place
  /// The words as they stand in the document, shortened.
  package var quote: String
  /// SHA-256 of the body in lower-case hexadecimal; empty when there was no body.
  package var sha256: String

  package enum Place: Sendable, Equatable {
    case document
    case line(Int)
    case page(Int)
  }

  package init(url: String, place: Place, quote: String, sha256: String) {
    self.url = url
    self.place = place
    self.quote = quote
    self.sha256 = sha256
  }
}

extension Proof.Place: Codable, CustomStringConvertible {
  package var description: String {
    switch self {
    case .document: "document"
    case .line(let number): "line \(number)"
    case .page(let number): "page \(number)"
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let parts = text.split(separator: " ")
    switch (parts.first, parts.dropFirst().first.flatMap { Int($0) }) {
    case ("line", let number?): self = .line(number)
    case ("page", let number?): self = .page(number)
    default: self = .document
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
