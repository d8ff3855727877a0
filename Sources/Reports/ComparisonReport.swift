package import Criteria
package import Scoring

/// Two years side by side, for a terminal.
package struct ComparisonReport: Sendable {
  private static let nameWidth = 46
  private static let scoreWidth = 15
  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// What was compared: the year and the level of each result.
  package struct Side: Sendable {
    package var year: Int
    package var level: String?
    /// What it was judged by.
    package var checklist: Checklist?

    package init(year: Int, level: String?, checklist: Checklist? = nil) {
      self.year = year
      self.level = level
      self.checklist = checklist
    }
  }

  /// The report; every line ends with a line feed.
  ///
  /// - Parameter reasons: why an item of the later result scores 0, by its id, where known.
  package func text(
    _ comparison: YearComparison, before: Side, after: Side, checklist: Checklist,
    reasons: [String: [Reason]]
  ) -> String {
    var lines = table(comparison, before, after)
    lines += list(.strongHighest, comparison.highest, checklist)
    lines += list(.strongRising, comparison.strengths, checklist)
    lines += list(.weakFalling, comparison.falling, checklist)
    lines += list(.weakLow, comparison.low, checklist)
    lines += zeros(comparison.zeros, checklist, reasons)
    lines += overrides(before) + overrides(after)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Contested rules that were set otherwise for one of the two.
  private func overrides(_ side: Side) -> [String] {
    guard let checklist = side.checklist else { return [] }
    let remarks = ScoreRemarks(checklist: checklist, wording: wording, language: language)
    return remarks.overrides.map { "\(side.year): \($0)" }
  }

  private func table(_ comparison: YearComparison, _ before: Side, _ after: Side) -> [String] {
    let heading = row("", "\(before.year)", "\(after.year)", "")
    let instruments = Instrument.allCases.flatMap { instrument -> [String] in
      let rows = comparison.indicators.filter { $0.indicator.instrument == instrument }
      guard let change = comparison.instruments[instrument], !rows.isEmpty else { return [] }
      return [line(instrument.rawValue, change)]
        + rows.map {
          line("  \($0.indicator.number) \($0.indicator.name[language])", $0.change)
        }
    }
    let total = comparison.total.map { [line(wording.labels[.totalScore][language], $0)] } ?? []
    let level = row(
      wording.labels[.level][language], before.level ?? "–", after.level ?? "–", "")
    return [heading] + instruments + total + [level]
  }

  private func line(_ name: String, _ change: YearComparison.Change) -> String {
    let gain = change.gain.map { ($0 > .zero ? "+" : "") + $0.text(places: 2) } ?? ""
    let direction = change.direction.map { word($0.label) } ?? ""
    return row(
      name, change.before?.text ?? "–", change.after?.text ?? "–", "\(direction) \(gain)")
  }

  private func row(_ name: String, _ before: String, _ after: String, _ change: String) -> String {
    let start = name.truncated(to: Self.nameWidth).padded(to: Self.nameWidth)
    let scores = [before, after].map { $0.padded(to: Self.scoreWidth, trailing: false) }
    let rest = change.isEmpty ? "" : "  " + change
    return start + scores.joined() + rest
  }

  private func list(
    _ heading: FigureLabel, _ numbers: [Int], _ checklist: Checklist
  ) -> [String] {
    guard !numbers.isEmpty else { return [] }
    let names = checklist.indicators.filter { numbers.contains($0.number) }
      .map { "  \($0.number) \($0.name[language])" }
    return ["", word(heading)] + names
  }

  private func zeros(
    _ items: [String], _ checklist: Checklist, _ reasons: [String: [Reason]]
  ) -> [String] {
    guard !items.isEmpty else { return [] }
    let known = checklist.items.filter { items.contains($0.id) }
    return ["", "\(word(.zeroItems)) (\(known.count))"]
      + known.map { item in
        let why = (reasons[item.id] ?? []).map { wording.text($0, language) }
        let name = "  \(item.id) \(item.title[language])"
        return why.isEmpty ? name : "\(name): \(why.joined(separator: "; "))"
      }
  }

  private func word(_ label: FigureLabel) -> String { wording.figures[label][language] }
}

extension YearComparison.Change.Direction {
  /// The word for it.
  var label: FigureLabel {
    switch self {
    case .up: .up
    case .down: .down
    case .level: .same
    case .open: .open
    }
  }
}
