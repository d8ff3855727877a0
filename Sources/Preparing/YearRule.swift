import Criteria
import ThaiText

/// Tells whether the years of an item's addresses and note are those of its period.
struct YearRule {
  let year: Int
  let period: Period

  enum Opinion: Equatable {
    /// Speaks for the item: it is the year that the item asks for.
    case fits
    /// Neither for nor against.
    case silent
    case lookAgain
    case wrong
  }

  func opinion(of sign: YearSign) -> Opinion {
    switch sign.kind {
    case .upload(let month): upload(sign.years.lowerBound, month)
    case .likely: likely(sign.years)
    case .named: named(sign.years)
    case .short: short(sign.years.lowerBound)
    }
  }

  private func named(_ years: ClosedRange<Int>) -> Opinion {
    switch period {
    case .currentFY, .first6Months, .asOf31March: dated(years, expected: year...year)
    case .prevFY: dated(years, expected: (year - 1)...year)
    case .multiYear, .currentFYOrMultiYear:
      years.contains(year) ? .fits : years.overlaps((year - 4)...(year + 4)) ? .silent : .lookAgain
    case .currentState, .validInFY, .inForceTopExecutive:
      years.lowerBound > year ? .lookAgain : .silent
    }
  }

  /// What may be no year at all is passed over when it is only a year off.
  private func likely(_ years: ClosedRange<Int>) -> Opinion {
    let opinion = named(years)
    if opinion == .lookAgain, years.upperBound == year - 1 { return .silent }
    return opinion == .wrong ? .lookAgain : opinion
  }

  /// October to December of a fiscal year are of the calendar year before it.
  private func dated(_ years: ClosedRange<Int>, expected: ClosedRange<Int>) -> Opinion {
    if years.overlaps(expected) { return .fits }
    return years.upperBound == expected.lowerBound - 1 && period != .prevFY ? .lookAgain : .wrong
  }

  /// `OIT66` names the assessment itself, whatever period the item asks for.
  private func short(_ sign: Int) -> Opinion {
    if sign == year { return .fits }
    switch period {
    case .currentFY, .first6Months, .asOf31March: return .wrong
    case .prevFY: return sign == year - 1 ? .lookAgain : .wrong
    default: return .lookAgain
    }
  }

  /// Files of the year and its report of the year before were put there in these two fiscal years.
  private func upload(_ sign: Int, _ month: Int) -> Opinion {
    let fiscal = month >= 10 ? sign + 1 : sign
    switch period {
    case .currentFY, .first6Months, .asOf31March, .prevFY:
      return ((year - 1)...year).contains(fiscal) ? .silent : .lookAgain
    default: return .silent
    }
  }

  /// The years that a note speaks of, fiscal years where it gives days or months.
  static func signs(in note: String) -> [YearSign] {
    TimeMention.all(in: note).compactMap { mention in
      guard let span = mention.span else { return nil }
      let years: ClosedRange<Int>
      switch mention.kind {
      case .year where !mention.isFiscal, .yearRange where !mention.isFiscal:
        years = span.lowerBound.year...span.upperBound.year
      default:
        let first = FiscalYear(containing: span.lowerBound).year
        years = first...FiscalYear(containing: span.upperBound).year
      }
      return YearSign(kind: .named, years: years, text: String(note[mention.range]))
    }
  }
}
