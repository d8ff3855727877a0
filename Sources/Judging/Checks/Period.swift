import Criteria
import Scoring
import ThaiText

extension Check {
  /// A document of the time that the item asks for.
  ///
  /// Options: `dates: true` when any date of the period on the page is enough, as for news.
  static let period = Check("period", "A document is of the item's fiscal year or period.") {
    options in
    let anyDate = options.bool("dates")
    return { evidence in
      if anyDate, let proof = evidence.dateInPeriod { return .pass([proof]) }
      let candidates = evidence.scope.candidates.map { evidence.scope.exhibits[$0] }
      let fitting = candidates.filter(\.timeliness.fits).compactMap(\.timeliness.proof)
      if let proof = fitting.first { return .pass([proof]) }
      return evidence.otherTime ?? evidence.missing(.periodMissing)
    }
  }
}

extension ItemEvidence {
  /// That all documents of the kind are of another time; `nil` when one is not.
  var otherTime: Finding? {
    let candidates = scope.candidates.map { scope.exhibits[$0].timeliness }
    let others = candidates.filter(\.contradicts)
    guard !others.isEmpty, !candidates.contains(where: \.fits) else { return nil }
    let said = others.compactMap(\.otherTime).prefix(1)
    let open = missing(.wrongFiscalYear, details: Array(said))
    guard open.outcome == .fail else { return open }
    return .fail(
      .wrongFiscalYear, others.prefix(5).compactMap(\.proof), details: Array(said))
  }

  /// A day or month inside the item's period anywhere in the documents.
  fileprivate var dateInPeriod: Proof? {
    let clock = Clock(period: item.period, year: year)
    for reading in readings {
      let mentions = reading.times.days + reading.times.naming
      if let hit = mentions.first(where: { clock.fit($0.time) == true }) {
        return reading.proof(reading.place(at: hit.time.range.lowerBound), hit.quote)
      }
    }
    return nil
  }
}
