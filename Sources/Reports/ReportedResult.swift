import Criteria
import Scoring

/// A result made ready for rendering: cleaned, and in the order of the checklist.
struct ReportedResult: Sendable {
  struct Section: Sendable {
    let indicator: Indicator
    let subIndicator: SubIndicator
    let score: Score?
    let items: [ReportedItem]
  }

  let result: AuditResult
  let sections: [Section]

  init(_ raw: AuditResult) {
    let result = raw.cleaned
    let verdicts = Dictionary(
      result.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.result = result
    sections = result.checklist.indicators.flatMap { indicator in
      indicator.subIndicators.map { sub in
        Section(
          indicator: indicator, subIndicator: sub, score: result.score.subIndicators[sub.id],
          items: sub.items.compactMap { item in
            verdicts[item.id].map { verdict in
              ReportedItem(
                item: item, subIndicator: sub.id, verdict: verdict,
                worth: result.score.itemWorth[item.id])
            }
          })
      }
    }
  }

  var items: [ReportedItem] { sections.flatMap(\.items) }

  func count(_ verdict: Verdict) -> Int {
    items.count { $0.verdict.verdict == verdict }
  }

  /// What to mend: failed items by what they are worth, then undecided ones; equals stay in the
  /// order of the checklist.
  var toMend: [ReportedItem] { sorted(.fail) + sorted(.undecided) }

  private func sorted(_ verdict: Verdict) -> [ReportedItem] {
    items.filter { $0.verdict.verdict == verdict }.enumerated()
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map(\.element)
  }
}

extension ReportedItem {
  /// What passing gains, by which the list of mends is ordered.
  fileprivate var points: Fraction { worth?.total ?? .zero }
}
