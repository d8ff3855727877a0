/// The words of the overview of many agencies; `wording.yaml` has the texts under `overview`.
package enum OverviewLabel: String, Sendable, CaseIterable {
  case title, agencies, agency, years
  case meanScore = "mean-score"
  case medianScore = "median-score"
  case itemsPassed = "items-passed"
  case itemsOpen = "items-open"
  case scoreNote = "score-note"
  case spread
  case spreadNote = "spread-note"
  case sure, possible, without, levels
  case ranking
  case rankingNote = "ranking-note"
  case best, worst, rank, score, total, level
  case verdicts
  case byKind = "by-kind"
  case byProvince = "by-province"
  case kind, province, site, template
  case noKind = "no-kind"
  case noProvince = "no-province"
  case count
  case allOf = "all-of"
  case items
  case itemsNote = "items-note"
  case item, element
  case failRate = "fail-rate"
  case passed, failed, open
  case commonest
  case templates
  case templatesNote = "templates-note"
  case noTemplates = "no-templates"
  case signs
  case allMended = "all-mended"
  case defect
  case defectAgencies = "defect-agencies"
  case elsewhere
  case typical
  case gainSure = "gain-sure"
  case gainPossible = "gain-possible"
  case noDefects = "no-defects"
  case more, points
  case reading
  case low, high
  case itemSheet = "item-sheet"
  case elementSheet = "element-sheet"
  case templateSheet = "template-sheet"
  case defectSheet = "defect-sheet"
}
