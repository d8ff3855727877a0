/// The sentences and names of the papers; `paper.yaml` has the texts, in words joined by hyphens.
package enum PaperText: String, Sendable, CaseIterable {
  case mark, markLine
  case originAudit, originFile, originBeforeAudit, originBeforeFile, otherAgency, fillIn
  case siteTrouble, doubtIssues
  case titleAnalysis, titleReport, titleEnglish, titleYear, titleMeasures, titleAgency, titlePlace
  case sectionPrinciple, principle
  case sectionResult, resultTotal, resultNoTotal, resultOrder
  case instrumentScore, instrumentIit, instrumentEit, instrumentOit
  case columnInstrument, columnWeight, columnScore, columnIndicator, rowTotal, rowLevel, unknown
  case sectionComparison, comparison, comparisonNote, noComparison, columnYear, columnChange
  case sectionStrengths, strengths, weaknesses, strongHighest, strongRising
  case weakFalling, weakLow, weakItems, openIndicators, weakOpen, noneFound
  case indicator, item, scored
  case sectionUrgent, urgent, noUrgent, noItems
  case columnSubIndicator, columnIssue, columnBecause, columnCause
  case zero, full, uncertainCriterion, ruledWhy
  case sectionDevelop, develop, noDevelop, columnAsked, columnDevelop
  case developFallen, developLow, developSurvey, developCause, developAll
  case sectionOpen, open, columnOpen, columnLook, columnSeen
  case sectionIssues, issue, columnThing, columnAnalysis, passed
  case issueMeasures, issueMeasuresOf, issueResponsible, issueSteps, issueStepsOf, issueDuration
  case issueOthers, limits, limitsProblems, limitsSuggestions
  case sectionMeasures, measures, noMeasures
  case columnMeasure, columnSteps, columnResponsible, columnDuration, columnFollowUp
  case measureItem, measureIndicator, measureFor, measureGain
  case stepElements, stepItems, stepWho, followItem, followIndicator, followEvidence
  case sectionFollowUp, followUpBy, followUpReport
  case signed, signedName, signedPosition, signedDay, author, executive
  case report, columnNumber, columnActivity, columnProcedure, columnWhen
  case columnOutput, columnOutcome, reportProblems, reportSuggestions
  case appealTitle, appealTo, appealEnclosed, appealOpening, appealRequest, appealVerdict, appealWhy
  case appealElement, appealFound, appealEvidence
  case appealCheck, appealHashes, appealAgain, appealClosing

  /// The key in the file: `title-year` for `titleYear`.
  var key: String {
    rawValue.reduce(into: "") { key, letter in
      key += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// What may be filled in beside `{blank}`.
  var places: Set<String> {
    switch self {
    case .originAudit: ["criteria", "day", "program"]
    case .originFile: ["criteria"]
    case .originBeforeAudit: ["day", "program", "year"]
    case .originBeforeFile, .titleYear, .titleMeasures, .sectionResult, .columnYear,
      .sectionMeasures:
      ["year"]
    case .otherAgency: ["other"]
    case .siteTrouble: ["reason"]
    case .doubtIssues, .uncertainCriterion: ["confidence"]
    case .titleAgency, .noMeasures: ["agency"]
    case .titlePlace: ["province"]
    case .resultTotal: ["agency", "level", "pass", "total"]
    case .resultNoTotal: ["agency", "missing", "oit"]
    case .resultOrder, .strongHighest, .weakOpen, .issueMeasuresOf, .stepElements: ["list"]
    case .instrumentScore: ["instrument", "score"]
    case .comparison: ["before", "year"]
    case .strongRising: ["before", "bound", "count", "list"]
    case .weakFalling: ["before", "count", "list"]
    case .weakLow: ["bound", "count", "list"]
    case .weakItems: ["count", "list"]
    case .indicator, .issue, .measureIndicator, .measureFor: ["name", "number"]
    case .item, .measureItem: ["item", "title"]
    case .scored: ["score", "thing"]
    case .urgent, .open, .sectionIssues: ["count"]
    case .ruledWhy: ["reason", "why"]
    case .developFallen: ["after", "before"]
    case .developLow: ["after", "bound"]
    case .issueMeasures: ["measures"]
    case .issueSteps: ["steps"]
    case .measures: ["agency", "count"]
    case .measureGain: ["oit", "total"]
    case .stepWho: ["step", "who"]
    case .followItem: ["item"]
    case .followIndicator: ["number", "score"]
    case .signed: ["who"]
    case .report: ["agency", "before"]
    case .appealOpening: ["year"]
    case .appealRequest: ["agency", "count", "day"]
    case .appealVerdict: ["verdict"]
    default: []
    }
  }
}
