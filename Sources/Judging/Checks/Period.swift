import Criteria
import Scoring
import ThaiText

extension Check {
  /// A document of the time that the item asks for.
  ///
  /// Options: `dates: true` when any date of the period on the page is enough, as for news; `of`,
  /// names of the part that is asked about where an item has parts of several periods: documents
  /// called so are looked at, but no list that leads to others; all of the item's when there is
  /// none; `not`, names of the other parts.
  static let period = Check("period", "A document is of the item's fiscal year or period.") {
    options in
    let anyDate = options.bool("dates")
    let part = ItemPart(named: options.optionalTerms("of"), not: options.optionalTerms("not"))
    return { evidence in
      if anyDate, let proof = evidence.dateInPeriod { return .pass([proof]) }
      let fitting = evidence.candidates(of: part).filter { candidate in
        candidate.timeliness.fits && (!anyDate || evidence.isByYear(candidate))
      }
      if let proof = fitting.compactMap(\.timeliness.proof).first { return .pass([proof]) }
      return evidence.otherTime(of: part) ?? evidence.missing(.periodMissing)
    }
  }
}

extension ItemEvidence {
  /// That all documents of the kind are of another time; `nil` when one is not.
  var otherTime: Finding? { otherTime(of: ItemPart(named: [], not: [])) }

  fileprivate func otherTime(of part: ItemPart) -> Finding? {
    let candidates = candidates(of: part).map(\.timeliness)
    let others = candidates.filter(\.contradicts)
    guard !others.isEmpty, !candidates.contains(where: \.fits) else { return nil }
    let said = others.compactMap(\.otherTime).prefix(1)
    let open = missing(.wrongFiscalYear, details: Array(said))
    guard open.outcome == .fail else { return open }
    return .fail(
      .wrongFiscalYear, others.prefix(5).compactMap(\.proof), details: Array(said))
  }

  /// The documents of the item's kind, only those of the part if there are any.
  fileprivate func candidates(of part: ItemPart) -> [Exhibit] {
    let lists = Set(scope.exhibits.compactMap { $0.origin.parent })
    let own = scope.candidates.filter { !lists.contains($0) }.map { scope.exhibits[$0] }
    let named = own.filter(part.isCalledSo)
    return named.isEmpty ? scope.candidates.map { scope.exhibits[$0] } : named
  }

  /// Whether a year alone can tell when something was: where days stand, too, only a fiscal year
  /// that is called so, since an event of this year may be of the next fiscal year.
  fileprivate func isByYear(_ exhibit: Exhibit) -> Bool {
    let clock = Clock(period: item.period, year: year)
    let named = exhibit.reading.headlineTimes.naming + Times(exhibit.words.original).naming
    return exhibit.reading.times.days.isEmpty
      || named.contains { $0.time.kind == .fiscalYear && clock.fit($0.time) == true }
  }

  /// A day or month inside the item's period anywhere in the documents.
  fileprivate var dateInPeriod: Proof? {
    let clock = Clock(period: item.period, year: year)
    for reading in readings {
      // A year in a title is the event's; the day beside it says which fiscal year that was.
      let mentions = reading.times.days.isEmpty ? reading.times.naming : reading.times.days
      if let hit = mentions.first(where: { clock.fit($0.time) == true }) {
        return reading.proof(reading.place(at: hit.time.range.lowerBound), hit.quote)
      }
    }
    return nil
  }
}

/// One of several parts of an item, by the names of its documents.
private struct ItemPart: Sendable {
  let named: [Term]
  let not: [Term]

  func isCalledSo(_ exhibit: Exhibit) -> Bool {
    let names = [exhibit.reading.headline, exhibit.words]
    return names.contains { $0.containsAny(of: named) }
      && !names.contains { $0.containsAny(of: not) }
  }
}
