import Criteria
import Scoring
import ThaiText

extension Check {
  /// Words that stand for an element, folded.
  ///
  /// Options: `any` (synonyms, one is enough) or `all` (groups of synonyms, one of each, in one
  /// document); `except`, longer phrases in which the words mean something else (`งบประมาณ` in
  /// `ปีงบประมาณ`); `in: headline` for the first words only; `least`, how many different ones of
  /// `any`; `dated: true` when the document must name a day, as answers on a board do and the
  /// board's rules do not; `titles: true` when headings are the thing itself, as the boxes of a
  /// chart are, and need nothing under them.
  static let terms = Check("terms", "One document holds the words that the element goes by.") {
    options in
    let place = options.choice("in", TermsPlace.self) ?? .content
    let groups = options.termsGroups
    let least = options.int("least").map { max($0, 1) } ?? groups.count
    let exceptions = options.optionalTerms("except")
    let dated = options.bool("dated")
    let titles = options.bool("titles")
    return { evidence in
      for reading in evidence.readings where !dated || reading.times.namesDay {
        let text = place == .headline ? reading.headline : reading.folded
        let isSound = titles || place == .headline || !reading.hasHollow
        let matches = groups.compactMap { group in
          isSound
            ? text.firstMatch(ofAny: group, outside: exceptions)
            : reading.firstSoundMatch(ofAny: group, outside: exceptions)
        }
        guard matches.count >= min(least, groups.count) else { continue }
        return .pass(
          matches.prefix(3).map { match in
            place == .headline
              ? reading.headlineProof(text.quote(match)) : reading.proof(match)
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
    return int("least") == nil ? [any.map { Term($0) }] : any.map { [Term($0)] }
  }
}

extension Reading {
  /// The first match that stands in more than a heading or title with nothing under it.
  fileprivate func firstSoundMatch(ofAny terms: [Term], outside exceptions: [Term]) -> Match? {
    let taken = exceptions.flatMap { folded.matches(of: $0) }
    let found = terms.compactMap { term in
      folded.matches(of: term).first { match in
        !taken.contains { $0.holds(match) } && !isHollow(at: match.range.lowerBound)
      }
    }
    return found.min { $0.offset < $1.offset }
  }
}

extension Folded {
  /// The first match of a term that is no part of a match of an exception.
  fileprivate func firstMatch(ofAny terms: [Term], outside exceptions: [Term]) -> Match? {
    guard !exceptions.isEmpty else { return firstMatch(ofAny: terms)?.match }
    let taken = exceptions.flatMap { matches(of: $0) }
    let found = terms.compactMap { term in
      matches(of: term).first { match in !taken.contains { $0.holds(match) } }
    }
    return found.min { $0.offset < $1.offset }
  }
}

extension Match {
  fileprivate func holds(_ other: Match) -> Bool {
    offset <= other.offset && other.offset + other.length <= offset + length
  }
}
