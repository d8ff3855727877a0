import Criteria
import Scoring

/// Strengths, weaknesses, the weak points to mend and what to develop.
extension PaperDraft {
  /// The indicators that fell or whose highest possible score is low.
  var weakIndicators: [YearComparison.Row] {
    comparison.indicators.filter { isFallen($0) || isLow($0) }
  }

  /// Failed items, those first whose mending gains most.
  var failed: [ReportedItem] { reported.toMend.filter { $0.verdict.verdict == .fail } }

  var undecided: [ReportedItem] { reported.items.filter { $0.verdict.verdict == .undecided } }

  var hasItems: Bool { !reported.items.isEmpty }

  private var bound: Paper.Line { .words(material.strongFrom.description) }

  func isFallen(_ row: YearComparison.Row) -> Bool {
    comparison.falling.contains(row.indicator.number)
  }

  func isLow(_ row: YearComparison.Row) -> Bool {
    row.change.after.map { $0.high.rounded(places: 2) < Fraction(material.strongFrom) } ?? false
  }

  var strengthBlocks: [Paper.Block] {
    let open = open
    return [
      .subheading(line(.strengths)), found(strengths),
      .subheading(line(.weaknesses)), found(weaknesses),
    ] + (open.isEmpty ? [] : [.subheading(line(.openIndicators)), .list(numbered(open))])
  }

  private func found(_ lines: [Paper.Line]) -> Paper.Block {
    lines.isEmpty ? .paragraph(line(.noneFound)) : .list(numbered(lines))
  }

  private var strengths: [Paper.Line] {
    var lines: [Paper.Line] = []
    if let highest { lines.append(line(.strongHighest, ["list": names(highest)])) }
    if let before = material.before, !comparison.strengths.isEmpty {
      let rows = rows(comparison.strengths)
      lines.append(
        line(
          .strongRising,
          [
            "before": .number(before.checklist.year), "bound": bound,
            "count": .number(rows.count), "list": names(rows),
          ]))
    }
    return lines
  }

  /// The indicators that surely have the highest score; `nil` while an open one may have more.
  private var highest: [YearComparison.Row]? {
    let rows = rows(comparison.highest)
    guard let best = rows.first?.change.after?.low else { return nil }
    let isSure = comparison.indicators.allSatisfy { ($0.change.after?.high ?? .zero) <= best }
    return isSure ? rows : nil
  }

  private var weaknesses: [Paper.Line] {
    var lines: [Paper.Line] = []
    let fallen = comparison.indicators.filter(isFallen)
    if let before = material.before, !fallen.isEmpty {
      lines.append(
        line(
          .weakFalling,
          [
            "before": .number(before.checklist.year), "count": .number(fallen.count),
            "list": names(fallen),
          ]))
    }
    let low = comparison.indicators.filter { isLow($0) && !isFallen($0) }
    if !low.isEmpty {
      let values = ["bound": bound, "count": .number(low.count), "list": names(low)]
      lines.append(line(.weakLow, values))
    }
    if !failed.isEmpty {
      let items = reported.items.filter { $0.verdict.verdict == .fail }.map { name($0.item) }
      let values: [String: Paper.Line] = ["count": .number(items.count), "list": .list(items)]
      lines.append(line(.weakItems, values))
    }
    return lines
  }

  private var open: [Paper.Line] {
    let settled = Set(comparison.strengths + weakIndicators.map(\.indicator.number))
    let rows = comparison.indicators.filter { row in
      row.change.after.map { !$0.isDecided } ?? false && !settled.contains(row.indicator.number)
    }
    return rows.isEmpty ? [] : [line(.weakOpen, ["list": names(rows)])]
  }

  private func rows(_ numbers: [Int]) -> [YearComparison.Row] {
    comparison.indicators.filter { numbers.contains($0.indicator.number) }
  }

  private func names(_ rows: [YearComparison.Row]) -> Paper.Line {
    .list(
      rows.map { row in
        line(.scored, ["thing": name(row.indicator), "score": score(row.change.after)])
      })
  }
}
