import Criteria
import Scoring

extension FixtureResult {
  /// Puts the text into every place that does not come from our own files.
  static func soiled(with text: String) -> AuditResult {
    var result = open
    result.agency.name += text
    for item in result.items.indices {
      result.items[item].note = result.items[item].note.map { _ in text }
      result.items[item].warnings = result.items[item].warnings.map { Warning($0.code, text) }
      result.items[item].ruling = result.items[item].ruling.map {
        Agency.Ruling(decision: $0.decision, by: text, why: text, until: text)
      }
      for element in result.items[item].elements.indices {
        result.items[item].elements[element].details =
          result.items[item].elements[element].details.map { _ in text }
        for proof in result.items[item].elements[element].proofs.indices {
          result.items[item].elements[element].proofs[proof].quote += text
          result.items[item].elements[element].proofs[proof].url += text
          let place = Proof.Place(.row(3, sheet: text), file: text)
          result.items[item].elements[element].proofs[proof].place = place
          result.items[item].elements[element].proofs[proof].isRecognised = true
        }
      }
    }
    return result
  }
}
