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
      // What was read off a picture may be misread: it can free, but not condemn.
      if hit.proofs.contains(where: \.isRecognised) { return .cannotTell(.imageOnly, hit.proofs) }
      return .fail(reason, hit.proofs, details: hit.details)
    }
    if let open = parts.first(where: { $0.outcome == .cannotTell }) { return open }
    return .pass(parts.flatMap(\.proofs))
  }
}
