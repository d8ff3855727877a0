import Criteria
import Judging
import Sharing

/// Which of the agencies that wait in a store this worker may take: those that it would audit as the
/// program did that put them there.
struct Fitness {
  private(set) var fit: Set<Offer.Kind> = []
  /// What it may not take, and why.
  private(set) var unfit: [Offer.Kind: String] = [:]
  private let own: AuditTerms
  private var shelf: CriteriaShelf

  init(_ own: AuditTerms, _ shelf: CriteriaShelf) {
    self.own = own
    self.shelf = shelf
  }

  /// All that it has thought about.
  var known: Set<Offer.Kind> { fit.union(unfit.keys) }

  /// - Returns: Why it may not take this one; `nil` when it may.
  mutating func consider(_ offer: Offer) -> String? {
    let mismatch = mismatch(offer)
    if let mismatch {
      unfit[offer.kind] = mismatch
    } else {
      fit.insert(offer.kind)
    }
    return mismatch
  }

  private mutating func mismatch(_ offer: Offer) -> String? {
    guard let terms = offer.terms else { return "another version of oit put it there" }
    if let mismatch = terms.mismatch(with: own) { return mismatch }
    do {
      let hash = try shelf.read(offer.agency, file: offer.file).rulebook.checklist.hash
      return hash == offer.kind.checklist ? nil : "its criteria differ from those of --checklists"
    } catch {
      return "\(error.faults.first?.description ?? "") (are these the criteria of the batch?)"
    }
  }
}
