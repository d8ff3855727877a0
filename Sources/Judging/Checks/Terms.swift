import Criteria
import Scoring
import ThaiText

extension Check {
  /// Words that stand for an element, folded.
  ///
  /// Options: `any` (synonyms, one is enough) or `all` (groups of synonyms, one of each, in one
  /// document); `in: headline` for the first words only; `least`, how many different ones of
  /// `any`.
  static let terms = Check("terms", "One document holds the words that the element goes by.") {
    options in
    let place = options.choice("in", TermsPlace.self) ?? .content
    let least = options.int("least") ?? 1
    let groups = options.termsGroups
    return { evidence in
      for reading in evidence.readings {
        let text = place == .headline ? reading.headline : reading.folded
        let matches = groups.compactMap { text.firstMatch(ofAny: $0)?.match }
        guard matches.count >= (least > 1 ? least : groups.count) else { continue }
        return .pass(
          matches.prefix(3).map { match in
            place == .headline
              ? reading.proof(.document, text.quote(match)) : reading.proof(match)
          })
      }
      return evidence.missing(.elementMissing)
    }
  }
}

private enum TermsPlace: String, CaseIterable {
  case content, headline
}

extension MapReader {
  /// With `any` and `least`, every synonym is a group of its own.
  fileprivate var termsGroups: [[Term]] {
    let any = strings("any")
    let all = stringGroups("all")
    if any.isEmpty == all.isEmpty { fault("either `any` or `all` is needed, with terms") }
    if any.isEmpty { return all.map { $0.map(Term.init) } }
    let least = int("least") ?? 1
    return least > 1 ? any.map { [Term($0)] } : [any.map(Term.init)]
  }
}
