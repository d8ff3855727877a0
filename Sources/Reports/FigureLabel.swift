/// The words of the reports on figures alone; `wording.yaml` has the texts under `figures`.
package enum FigureLabel: String, Sendable, CaseIterable {
  case printed, computed
  case addsUp = "adds-up"
  case doesNotAddUp = "does-not-add-up"
  case instrument, weighted, total, patterns
  case fits
  case fitsHidden = "fits-hidden"
  case refuted
  case levelHolds = "level-holds"
  case levelRefuted = "level-refuted"
  case ruleExact = "rule-exact"
  case ruleInstruments = "rule-instruments"
  case ruleWeightedParts = "rule-weighted-parts"
  case ruleHalfEven = "rule-half-even"
  case noPattern = "no-pattern"
  case uncertainPartition = "uncertain-partition"
  case passedOf = "passed-of"
  case more
  case planReached = "plan-reached"
  case planNothing = "plan-nothing"
  case planOutOfReach = "plan-out-of-reach"
  case planAll = "plan-all"
  case effort, gains, before, after, points
  case lacking
  case surveysOnly = "surveys-only"
  case up, down, same, open
  case changedWorse = "changed-worse"
  case changedBetter = "changed-better"
  case changedOther = "changed-other"
  case changedNothing = "changed-nothing"
  case historyRun = "history-run"
  case historyDay = "history-day"
  case historyChanges = "history-changes"
  case historyFirst = "history-first"
  case historyRules = "history-rules"
  case strongHighest = "strong-highest"
  case strongRising = "strong-rising"
  case weakFalling = "weak-falling"
  case weakLow = "weak-low"
  case zeroItems = "zero-items"
  case respondents
  case forAgencyFile = "for-agency-file"
  case labelsCount = "labels-count"
  case labelsDecided = "labels-decided"
  case labelsAgree = "labels-agree"
  case labelsFalseFail = "labels-false-fail"
  case labelsFalsePass = "labels-false-pass"
  case labelsAll = "labels-all"
  case labelsDisagree = "labels-disagree"
  case labelsUndecided = "labels-undecided"
  case labelsUnasked = "labels-unasked"
  case labelsPerson = "labels-person"
  case labelsCheck = "labels-check"
  case blanksLeft = "blanks-left"
}
