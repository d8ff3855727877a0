import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// Data for each of the first six months of the fiscal year.
  ///
  /// Options: `spans: true` when a report of several months counts for each of them.
  static let months = Check("months", "Every month from October to March is covered.") { options in
    let spans = options.bool("spans")
    return { evidence in
      if let other = evidence.otherTime { return other }
      let wanted = Array(evidence.year.months.prefix(6))
      var proofs: [CalendarMonth: Proof] = [:]
      for exhibit in evidence.monthlyExhibits {
        for (month, proof) in exhibit.months(spans: spans, year: evidence.year) {
          if proofs[month] == nil { proofs[month] = proof }
        }
      }
      let missing = wanted.filter { proofs[$0] == nil }
      guard !missing.isEmpty else { return .pass(wanted.compactMap { proofs[$0] }) }
      return evidence.missing(.monthsMissing, details: missing.map(\.thaiName))
    }
  }
}

extension ItemEvidence {
  /// The documents that can stand for a month: not the lists that lead to them.
  fileprivate var monthlyExhibits: [Exhibit] {
    let lists = Set(scope.exhibits.compactMap { $0.origin.parent })
    return scope.searched.filter { !lists.contains($0) }.map { scope.exhibits[$0] }
  }
}

extension Exhibit {
  fileprivate func months(spans: Bool, year: FiscalYear) -> [(CalendarMonth, Proof)] {
    let mentions =
      Times(words.original).naming + reading.headlineTimes.naming + reading.times.naming
    var found: [(CalendarMonth, Proof)] = []
    for mention in mentions {
      for month in mention.time.months(of: year, spans: spans, inYear: timeliness.fits) {
        let proof = reading.proof(.document, mention.quote, isRecognised: mention.isRecognised)
        found.append((month, proof))
      }
    }
    return found
  }
}

extension TimeMention {
  /// The months of the fiscal year that a mention is about; a month without a year counts in a
  /// document that is of the year.
  fileprivate func months(of year: FiscalYear, spans: Bool, inYear: Bool) -> [CalendarMonth] {
    switch kind {
    case .bareMonth(let number): return inYear ? year.months.filter { $0.month == number } : []
    case .month: return year.months.filter { span?.lowerBound == $0.span.lowerBound }
    case .monthRange, .quarter, .half:
      guard spans, let span else { return [] }
      return year.months.filter { span.contains($0.span.lowerBound) }
    default: return []
    }
  }
}
