import Criteria
import Scoring

/// The analysis by the issues that the guide gives for the year.
extension PaperDraft {
  var issues: [AnalysisGuide.Issue] { material.guide.issues(of: year) }

  var issueBlocks: [Paper.Block] {
    let measures = measures
    let blocks = issues.enumerated().flatMap { index, issue in
      let values = ["number": Paper.Line.number(index + 1), "name": .words(issue.name)]
      return [.subheading(line(.issue, values)), .table(table(issue))] + note(issue)
        + [.list(conclusions(issue, measures))]
    }
    return blocks + others + limits
  }

  private func table(_ issue: AnalysisGuide.Issue) -> Paper.Table {
    let indicators = comparison.indicators.filter {
      issue.indicators.contains($0.indicator.number)
    }
    let items = reported.items.filter { issue.concepts.contains($0.item.concept) }
    return table(indicators.map(row) + items.map(row))
  }

  private func table(_ rows: [[Paper.Cell]]) -> Paper.Table {
    Paper.Table(
      columns: [
        .init(title: line(.columnThing), share: 48),
        .init(title: line(.columnScore), share: 14, isFigure: true),
        .init(title: line(.columnAnalysis), share: 38),
      ], rows: rows)
  }

  /// What a survey's score comes from only the agency can say.
  private func row(_ row: YearComparison.Row) -> [Paper.Cell] {
    let direction = row.change.direction.map { Paper.Line.words(wording.figures[$0.label].th) }
    return [
      [name(row.indicator)], [score(row.change.after)], (direction.map { [$0] } ?? []) + [[.blank]],
    ]
  }

  private func row(_ item: ReportedItem) -> [Paper.Cell] {
    let verdict = Paper.Line.words(wording.verdicts[item.verdict.verdict].th)
    return switch item.verdict.verdict {
    case .pass: [[name(item.item)], [line(.full)], [verdict]]
    case .fail: [[name(item.item)], [line(.zero)], reasons(item)]
    case .undecided: [[name(item.item)], [line(.unknown)], [verdict] + reasons(item)]
    case .notApplicable: [[name(item.item)], [line(.unknown)], [verdict]]
    }
  }

  private func note(_ issue: AnalysisGuide.Issue) -> [Paper.Block] {
    issue.provenance.note.map { [.paragraph(.words("(\($0.th))"))] } ?? []
  }

  private func conclusions(
    _ issue: AnalysisGuide.Issue, _ measures: [PaperMeasure]
  ) -> [Paper.Line] {
    let own = measures.filter { measure in
      measure.indicator.map(issue.indicators.contains) ?? false
        || measure.concept.map(issue.concepts.contains) ?? false
    }
    let list = Paper.Line.list(own.map { .number($0.number) })
    return numbered([
      line(
        .issueMeasures,
        ["measures": own.isEmpty ? [.blank] : line(.issueMeasuresOf, ["list": list])]),
      line(.issueResponsible),
      line(.issueSteps, ["steps": own.isEmpty ? [.blank] : line(.issueStepsOf)]),
      line(.issueDuration),
    ])
  }

  /// The items that no issue covers, so that none is lost.
  private var others: [Paper.Block] {
    let covered = Set(issues.flatMap(\.concepts))
    let items = reported.items.filter { !covered.contains($0.item.concept) }
    guard !items.isEmpty else { return [] }
    return [.subheading(line(.issueOthers)), .table(table(items.map(row)))]
  }

  private var limits: [Paper.Block] {
    [
      .subheading(line(.limits)),
      .list(numbered([line(.limitsProblems), line(.limitsSuggestions)])),
    ]
  }
}
