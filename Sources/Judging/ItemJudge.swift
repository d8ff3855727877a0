import Causes
package import Criteria
import Documents
package import Scoring

/// Turns the evidence for one item into its verdict.
package enum ItemJudge {
  /// - Parameter others: The same evidence seen for the periods of elements that state their own.
  package static func judge(
    _ evidence: ItemEvidence, answer: Agency.Answer?, checks: ItemChecks,
    others: [Period: ItemEvidence] = [:]
  ) -> ItemVerdict {
    let finding = whole(evidence, answer: answer)
    let elements = evidence.item.elements.map { element in
      let seen = element.period.flatMap { others[$0] } ?? evidence
      return ElementVerdict(element, finding ?? self.finding(for: element, seen, checks))
    }
    return ItemVerdict(
      id: evidence.item.id, verdict: .undecided, reasons: [], elements: elements,
      urls: evidence.scope.exhibits.map(SeenURL.init), note: answer?.note,
      ruling: nil, warnings: warnings(evidence, elements)
    ).settled
  }

  /// What holds for all elements at once because nothing could be looked at.
  private static func whole(_ evidence: ItemEvidence, answer: Agency.Answer?) -> Finding? {
    guard let answer, !answer.urls.isEmpty else { return .fail(.urlMissing, []) }
    let submitted = evidence.scope.exhibits.filter { $0.origin == .submitted }
    let troubles = submitted.compactMap(\.reading.trouble)
    guard troubles.count == submitted.count, let first = troubles.first else { return nil }
    // One that may yet be read keeps the item open, whatever became of the others.
    return troubles.first { $0.outcome == .cannotTell } ?? first
  }

  private static func finding(
    for element: Element, _ evidence: ItemEvidence, _ checks: ItemChecks
  ) -> Finding {
    guard let check = checks.elements[element.id] else {
      preconditionFailure("validated recipes have a rule for \(evidence.item.id) \(element.id)")
    }
    var finding = check.evaluate(evidence)
    // What became of the document says more than which element it was looked for.
    let isOwn =
      finding.outcome == .fail && ![.urlUnreachable, .otherAgency].contains(finding.reason)
    if isOwn, let reason = check.reason { finding.reason = reason }
    return finding
  }

  private static func warnings(
    _ evidence: ItemEvidence, _ elements: [ElementVerdict]
  ) -> [Warning] {
    var warnings = elements.filter { !$0.isRequired && $0.verdict == .fail }
      .map { Warning(.contested, $0.id) }
    let untried = elements.filter { $0.verdict == .pass && $0.reason == .formUntried }
    if let proof = untried.first?.proofs.first {
      warnings.append(Warning(.formUntried, proof.quote))
    }
    for reading in evidence.readings {
      if let proof = reading.unfinished {
        warnings.append(Warning(.unfinished, "\(proof.url) \(proof.quote)"))
      }
    }
    for exhibit in evidence.scope.exhibits {
      let look = exhibit.reading.look
      warnings += look.remarks.compactMap {
        let detail = [look.finalURL, look.details[$0]].compactMap(\.self).joined(separator: " · ")
        return Warning($0, detail: detail)
      }
      if look.isCloaked { warnings.append(Warning(.cloaked, look.finalURL)) }
    }
    return warnings + deadURLs(evidence)
  }

  /// The first dead addresses; a list of an old year can hold a hundred.
  private static func deadURLs(_ evidence: ItemEvidence) -> [Warning] {
    let dead = evidence.scope.exhibits.map(\.reading.look).filter { look in
      if case .gone = look.sight { true } else { false }
    }
    let more = dead.count - mostDeadURLs
    return dead.prefix(mostDeadURLs).enumerated().map { index, look in
      let isLast = index == mostDeadURLs - 1 && more > 0
      return Warning(.oneURLDead, look.url + (isLast ? " (+\(more))" : ""))
    }
  }

  private static let mostDeadURLs = 5
}

extension ItemVerdict {
  /// With the verdict and the reasons that its required elements make.
  package var settled: ItemVerdict {
    var copy = self
    copy.verdict = worst
    copy.reasons = copy.verdict == .fail || copy.verdict == .undecided ? worstReasons : [.found]
    return copy
  }

  private var worst: Verdict {
    let required = elements.filter(\.isRequired).map(\.verdict)
    if required.contains(.fail) { return .fail }
    if required.contains(.undecided) { return .undecided }
    return required.contains(.pass) ? .pass : .notApplicable
  }

  private var worstReasons: [Reason] {
    var reasons: [Reason] = []
    for element in elements where element.isRequired && element.verdict == worst {
      if !reasons.contains(element.reason) { reasons.append(element.reason) }
    }
    return reasons
  }
}

extension Reading {
  /// The finding that a document with nothing to read gives for whatever was asked of it.
  fileprivate var trouble: Finding? {
    switch look.sight {
    case .document(.image) where !isRead: .cannotTell(.imageOnly, [lookedAt])
    case .document: nil
    case .gone(let cause): .fail(Reason(gone: cause), [lookedAt])
    case .unclear(let cause): .cannotTell(Reason(unclear: cause), [lookedAt])
    }
  }
}

extension ElementVerdict {
  fileprivate init(_ element: Element, _ finding: Finding) {
    self.init(
      id: element.id, verdict: Verdict(finding.outcome), reason: finding.reason,
      isRequired: element.force == .required, proofs: finding.proofs, details: finding.details)
  }
}

extension SeenURL {
  fileprivate init(_ exhibit: Exhibit) {
    let look = exhibit.reading.look
    let trouble: Reason? =
      switch look.sight {
      case .document: nil
      case .gone(let cause): Reason(gone: cause)
      case .unclear(let cause): Reason(unclear: cause)
      }
    self.init(
      url: look.url, submitted: exhibit.origin == .submitted,
      finalURL: look.finalURL == look.url ? nil : look.finalURL, status: look.status,
      kind: look.document?.kind ?? "none", sha256: look.sha256.isEmpty ? nil : look.sha256,
      trouble: trouble)
    cause = look.cause
    remarks = look.remarks.isEmpty ? nil : look.remarks
  }
}

extension Warning {
  /// What an officer is told of a remark; `nil` for one that is told elsewhere.
  ///
  /// - Parameter detail: The address, and what exactly was remarked there.
  fileprivate init?(_ remark: Cause, detail: String) {
    switch remark {
    case _ where remark.isBrokenTrust: self.init(.tlsBroken, detail)
    case .pageCharset: self.init(.charsetDeclaredWrong, detail)
    case .redirectCrossHost: self.init(.redirectedElsewhere, detail)
    case .pageInjectedSpam: self.init(.injectedSpam, detail)
    case .pagePersonalData: self.init(.personalData, detail)
    case .documentActiveContent: self.init(.activeContent, detail)
    case .pageWrongType: self.init(.wrongType, detail)
    case .robotsDisallowed: self.init(.robotsDisallowed, detail)
    default: return nil
    }
  }
}
