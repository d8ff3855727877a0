package import Criteria
package import Scoring

/// What changed between two results, for a terminal.
package struct RunComparisonReport: Sendable {
  /// The directions of changes in the order in which they are told, each with its heading.
  static let parts: [(FigureLabel, ItemChange.Direction)] = [
    (.changedWorse, .worse), (.changedBetter, .better), (.changedOther, .other),
  ]

  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// The report; every line ends with a line feed.
  ///
  /// - Parameter titles: the items' names by their ids.
  package func text(_ comparison: RunComparison, titles: [String: Bilingual]) -> String {
    let lines = Self.parts.flatMap { label, direction in
      section(label, comparison.changes.filter { $0.direction == direction }, titles)
    }
    let all = lines.isEmpty ? [wording.figures[.changedNothing][language]] : lines
    return all.joined(separator: "\n") + "\n"
  }

  private func section(
    _ label: FigureLabel, _ changes: [ItemChange], _ titles: [String: Bilingual]
  ) -> [String] {
    guard !changes.isEmpty else { return [] }
    return ["\(wording.figures[label][language]) (\(changes.count))"]
      + changes.flatMap { lines($0, titles[$0.id]) }
  }

  private func lines(_ change: ItemChange, _ title: Bilingual?) -> [String] {
    let words = [change.id.clean, title?[language].clean].compactMap { $0 }
    let name = words.joined(separator: " ")
    let elements = change.elements.map { before, after in
      let sides = [before, after].map { ($0.verdict, [$0.reason]) }
      return line("    \(after.id.clean)", sides[0], sides[1])
    }
    return ["  \(name)"]
      + [
        line(
          "   ", (change.before.verdict, change.before.reasons),
          (change.after.verdict, change.after.reasons))
      ] + elements
  }

  private func line(
    _ start: String, _ before: (Verdict, [Reason]), _ after: (Verdict, [Reason])
  ) -> String {
    "\(start) \(words(before)) → \(words(after))"
  }

  private func words(_ side: (verdict: Verdict, reasons: [Reason])) -> String {
    let verdict = wording.verdicts[side.verdict][language]
    let reasons = reasons(side.reasons)
    return reasons.isEmpty ? verdict : "\(verdict): \(reasons)"
  }

  /// The reasons for a verdict, without the one of passing.
  func reasons(_ reasons: [Reason]) -> String {
    reasons.filter { $0 != .found }.map { wording.text($0, language) }.joined(separator: "; ")
  }

  /// A change of an item in one line.
  func words(of change: ItemChange) -> String {
    let elements = change.elements.map { before, after in
      let sides = [before, after].map { ($0.verdict, [$0.reason]) }
      return line("\(after.id.clean):", sides[0], sides[1])
    }
    let item =
      "\(words((change.before.verdict, change.before.reasons)))"
      + " → \(words((change.after.verdict, change.after.reasons)))"
    return ([item] + elements).joined(separator: " · ")
  }
}
