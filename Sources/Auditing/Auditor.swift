package import Criteria
internal import Documents
internal import Fetching
package import Gathering
package import Judging
package import Scoring
package import ThaiText

/// Audits one agency: looks at what it submitted, judges it, and adds the points up.
package struct Auditor: Sendable {
  private let rulebook: Rulebook
  private let looker: Looker
  private let width: Int
  private let sweepWait: Duration?

  /// - Parameter width: How many addresses of one host are looked at at the same time.
  /// - Parameter sweepWait: How long is waited before what failed for technical reasons is looked at
  ///   once more, with twice the patience; `nil` for no such look.
  package init(
    _ rulebook: Rulebook, looker: Looker, width: Int, sweepWait: Duration? = nil
  ) {
    self.rulebook = rulebook
    self.looker = looker
    self.width = width
    self.sweepWait = sweepWait
  }

  /// - Parameter today: The day as of which is judged; rulings end by it.
  package func audit(
    _ agency: Agency, today: CalendarDay, progress: @escaping Gatherer.Progress = { _, _ in }
  ) async -> AuditResult {
    let gathered = await gather(agency, progress: progress)
    return Self.judge(gathered, agency, rulebook, today: today)
  }

  /// Looks at what the agency submitted and at what it leads to.
  package func gather(
    _ agency: Agency, progress: @escaping Gatherer.Progress = { _, _ in }
  ) async -> Gathered {
    let items = rulebook.checklist.items
    let submitted = Set([agency.mainSite] + items.flatMap { agency.answers[$0.id]?.urls ?? [] })
    let look = { @Sendable [looker] (url: String, patience: Int) in
      let purpose: Request.Purpose = submitted.contains(url) ? .submitted : .followed
      return await looker.look(at: url, for: purpose, patience: patience)
    }
    let gatherer = Gatherer(
      width: width, lookAt: { await look($0, 1) },
      lookAtPicture: { await looker.look(atPicture: $0) },
      lookAsBrowser: { await looker.look(at: $0, for: .asBrowser) },
      sweep: sweepWait.map { Sweep(wait: $0) { await look($0, 2) } }, progress: progress)
    return await gatherer.gather(agency, rulebook.checklist, recipes: rulebook.recipes)
  }

  /// Judges what was seen: pure.
  package static func judge(
    _ gathered: Gathered, _ agency: Agency, _ rulebook: Rulebook, today: CalendarDay
  ) -> AuditResult {
    let items = SiteJudge(gathered, agency, rulebook, today: today).verdicts()
    let score = Scorer.scoreWithNextLevel(
      verdicts: Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.verdict) }),
      checklist: rulebook.checklist, indicatorScores: agency.indicatorScores)
    var result = AuditResult(
      agency: agency, checklist: rulebook.checklist, today: today.iso, items: items,
      score: score, siteTrouble: siteTrouble(gathered))
    result.template = SiteTemplate(gathered, mainSite: agency.mainSite).markers
    return result
  }

  /// One reason for all items when neither the home page nor anything else on the site answers.
  private static func siteTrouble(_ gathered: Gathered) -> Reason? {
    guard case .unclear? = gathered.home?.sight else { return nil }
    return gathered.looks.contains { $0.document != nil } ? nil : .siteUnreachable
  }
}
