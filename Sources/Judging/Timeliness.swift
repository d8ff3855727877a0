import Criteria
package import Scoring
import ThaiText

/// Whether a document is of the time that an item asks for, with the words that say so.
package enum Timeliness: Sendable, Equatable {
  case fits(Proof)
  /// It is plainly of another time.
  case contradicts(Proof, said: String)
  /// It names no time.
  case unknown

  package var fits: Bool { if case .fits = self { true } else { false } }
  package var contradicts: Bool { if case .contradicts = self { true } else { false } }

  /// The time that a document of another time gives itself.
  package var otherTime: String? {
    if case .contradicts(_, let said) = self { said } else { nil }
  }

  package var proof: Proof? {
    switch self {
    case .fits(let proof), .contradicts(let proof, _): proof
    case .unknown: nil
    }
  }
}

/// Reads the time of documents for one item of one fiscal year.
///
/// What names a year weighs more than a date, which may be only the day of publishing; what the
/// document says of itself in its first words weighs more than the words of the link to it, and
/// these more than the rest of its text.
struct Clock {
  let period: Period
  let year: FiscalYear

  func timeliness(of reading: Reading, words: String, hasChildren: Bool) -> Timeliness {
    let own = reading.headlineTimes
    let link = Times(words)
    var tries = [own.naming, link.naming]
    // A page whose documents were followed is their list: only its own heading speaks for it.
    if !hasChildren {
      let whole = reading.times
      tries += [own.days, link.days, whole.mainYear, whole.naming, whole.days]
    }
    tries += [own.numbers, link.numbers]
    for mentions in tries {
      let verdict = judge(mentions, of: reading)
      if verdict != .unknown { return verdict }
    }
    return .unknown
  }

  /// Any mention that fits is enough; a document of another time has only others.
  private func judge(_ mentions: [Times.Mention], of reading: Reading) -> Timeliness {
    var other: Timeliness = .unknown
    for mention in mentions {
      switch fit(mention.time) {
      case true?: return .fits(proof(mention, of: reading))
      case false?:
        if other == .unknown, !mention.isRecognised {
          other = .contradicts(proof(mention, of: reading), said: mention.words)
        }
      case nil: continue
      }
    }
    return other
  }

  private func proof(_ mention: Times.Mention, of reading: Reading) -> Proof {
    reading.proof(.document, mention.quote, isRecognised: mention.isRecognised)
  }

  /// Whether a time is the item's; `nil` when it says nothing about it.
  func fit(_ time: TimeMention) -> Bool? {
    switch period {
    case .currentState, .validInFY, .inForceTopExecutive:
      return nil
    case .currentFY: return fit(time, in: year)
    case .prevFY: return fit(time, in: year.previous)
    case .first6Months, .asOf31March: return fitHalf(time)
    case .multiYear: return fitPlan(time)
    case .currentFYOrMultiYear: return fitPlan(time) == true ? true : fit(time, in: year)
    }
  }

  private func fit(_ time: TimeMention, in wanted: FiscalYear) -> Bool? {
    guard let span = time.span else { return nil }
    switch time.kind {
    case .fiscalYear, .year: return time.yearNumber == wanted.year
    case .yearRange: return nil
    default: return span.lowerBound >= wanted.first && span.upperBound <= wanted.last
    }
  }

  /// Data of the first six months: the year as a whole, or a time that touches them.
  private func fitHalf(_ time: TimeMention) -> Bool? {
    guard let span = time.span else { return nil }
    switch time.kind {
    case .fiscalYear, .year: return time.yearNumber == year.year
    case .yearRange: return nil
    default:
      guard span.lowerBound >= year.first, span.upperBound <= year.last else { return false }
      return span.overlaps(year.firstSixMonths) ? true : nil
    }
  }

  /// A plan of more than one year that contains the fiscal year.
  private func fitPlan(_ time: TimeMention) -> Bool? {
    guard let span = time.span, time.kind == .yearRange else { return nil }
    let years = span.lowerBound.year...span.upperBound.year
    return years.count > 1 && span.lowerBound <= year.last && span.upperBound >= year.first
  }
}
