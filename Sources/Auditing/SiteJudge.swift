import Criteria
import Documents
import Gathering
import Judging
import Scoring
import ThaiText

/// Judges all items of one agency over what was seen of its site.
struct SiteJudge {
  private let gathered: Gathered
  private let agency: Agency
  private let rulebook: Rulebook
  private let today: CalendarDay
  private let year: FiscalYear
  private let site: SiteFacts
  private let remarks: SiteRemarks
  /// Each look is prepared once, however many items came upon it.
  private let readings: [String: Reading]

  init(_ gathered: Gathered, _ agency: Agency, _ rulebook: Rulebook, today: CalendarDay) {
    self.gathered = gathered
    self.agency = agency
    self.rulebook = rulebook
    self.today = today
    year = FiscalYear(rulebook.checklist.year)
    let looks = gathered.looks
    let site = SiteFacts(mainSite: agency.mainSite, home: gathered.home, looks: looks)
    self.site = site
    let submissions = Submissions(
      rulebook.checklist.items.map { item in
        let sightings = gathered.sightings[item.id] ?? []
        return (item.id, sightings.filter { $0.origin == .submitted }.map(\.look))
      })
    remarks = SiteRemarks(site: site, submissions: submissions)
    var readings: [String: Reading] = [:]
    for look in looks {
      let furniture = gathered.furniture[look.finalURL.webHost] ?? .none
      readings[look.url] = Reading(look, furniture: furniture)
    }
    self.readings = readings
  }

  /// The verdicts in the order of the checklist.
  func verdicts() -> [ItemVerdict] {
    var verdicts: [String: ItemVerdict] = [:]
    var related: [String: ItemEvidence.Related] = [:]
    for item in rulebook.order {
      let evidence = evidence(for: item, related)
      let verdict = judge(item, evidence, others: otherPeriods(of: item, related))
      verdicts[item.id] = verdict
      related[item.concept] = ItemEvidence.Related(
        id: item.id, outcome: Outcome(verdict.verdict),
        readings: evidence.scope.exhibits.map(\.reading))
    }
    return rulebook.checklist.items.compactMap { verdicts[$0.id] }
  }

  /// The evidence again for each period that an element states for itself.
  private func otherPeriods(
    of item: Item, _ related: [String: ItemEvidence.Related]
  ) -> [Period: ItemEvidence] {
    var others: [Period: ItemEvidence] = [:]
    for period in item.elements.compactMap(\.period) where others[period] == nil {
      var part = item
      part.period = period
      others[period] = evidence(for: part, related)
    }
    return others
  }

  private func evidence(
    for item: Item, _ related: [String: ItemEvidence.Related]
  ) -> ItemEvidence {
    let sightings = (gathered.sightings[item.id] ?? []).compactMap { sighting in
      readings[sighting.look.url].map { ($0, sighting.origin) }
    }
    let checks = checks(of: item)
    return ItemEvidence(
      item: item, agency: agency, year: year,
      scope: Scope(sightings, recipe: checks.recipe, item: item, year: year, agency: agency),
      site: site,
      related: related.filter { checks.needs.contains($0.key) },
      isCut: gathered.cut.contains(item.id), pictures: gathered.pictures)
  }

  private func checks(of item: Item) -> ItemChecks {
    guard let checks = rulebook.checks[item.concept] else {
      preconditionFailure("a rulebook has checks for each concept, and none for \(item.concept)")
    }
    return checks
  }

  private func judge(
    _ item: Item, _ evidence: ItemEvidence, others: [Period: ItemEvidence]
  ) -> ItemVerdict {
    let answer = agency.answers[item.id]
    let bare = ItemJudge.judge(evidence, answer: answer, checks: checks(of: item), others: others)
    let submitted = evidence.scope.exhibits.filter { $0.origin == .submitted }
    return remarks.added(to: bare, submitted.map(\.reading.look))
      .ruled(by: agency, today: today.iso)
  }
}

extension Outcome {
  fileprivate init(_ verdict: Verdict) {
    switch verdict {
    case .pass: self = .pass
    case .fail: self = .fail
    case .undecided: self = .cannotTell
    case .notApplicable: self = .notApplicable
    }
  }
}
