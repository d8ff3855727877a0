import Criteria
import Judging
import Scoring

extension ItemVerdict {
  /// The verdict under the rulings of a person: first those on elements, from which the item is
  /// judged anew, then one on the whole item.
  ///
  /// A ruling that has expired leaves the verdict as it is, with a warning.
  /// - Parameter today: `YYYY-MM-DD` of the common era.
  func ruled(by agency: Agency, today: String) -> ItemVerdict {
    var verdict = self
    let byElement = agency.elementRulings[id] ?? [:]
    for index in verdict.elements.indices {
      guard let ruling = byElement[verdict.elements[index].id] else { continue }
      verdict.rule(ruling, at: index, today: today)
    }
    if verdict.elements != elements { verdict = verdict.settled }
    guard let ruling = agency.rulings[id] else { return verdict }
    verdict.ruling = ruling
    guard ruling.counts(on: today) else { return verdict.warned(of: ruling.until ?? "") }
    verdict.verdict = Verdict(ruling.decision)
    verdict.reasons = [.ruled]
    return verdict
  }

  private mutating func rule(_ ruling: Agency.Ruling, at index: Int, today: String) {
    let name = elements[index].id
    guard ruling.counts(on: today) else {
      self = warned(of: "\(name) \(ruling.until ?? "")")
      return
    }
    elements[index].ruling = ruling
    elements[index].verdict = Verdict(ruling.decision)
    elements[index].reason = .ruled
    elements[index].details = []
    // What the check warned of is decided now.
    warnings.removeAll { $0 == Warning(.contested, name) }
  }

  private func warned(of expired: String) -> ItemVerdict {
    var copy = self
    copy.warnings.append(Warning(.rulingExpired, expired))
    return copy
  }
}
