package import Criteria
package import Scoring

/// The sheet of scores for a terminal: sub-indicators, indicators, instruments, total and level.
package struct ScoreReport: Sendable {
  private static let nameWidth = 58
  private static let scoreWidth = 15
  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// The sheet; every line ends with a line feed.
  package func text(_ sheet: ScoreSheet, checklist: Checklist, agency: String?) -> String {
    let year = "\(label(.fiscalYear)) \(checklist.year)"
    let heading = [agency?.clean, year].compactMap { $0 }.joined(separator: " · ")
    let instruments = Instrument.allCases.flatMap { instrument($0, sheet, checklist) }
    let remarks = ScoreRemarks(checklist: checklist, wording: wording, language: language)
      .all(sheet).flatMap { $0.wrapped(to: Self.nameWidth + Self.scoreWidth) }
    let lines =
      [heading] + instruments + [""] + total(sheet, checklist)
      + (remarks.isEmpty ? [] : [""] + remarks)
    return lines.joined(separator: "\n") + "\n"
  }

  private func instrument(
    _ instrument: Instrument, _ sheet: ScoreSheet, _ checklist: Checklist
  ) -> [String] {
    let indicators = checklist.indicators.filter { $0.instrument == instrument }
    guard indicators.contains(where: { sheet.indicators[$0.number] != nil }) else { return [] }
    let weight = checklist.scoring.weights[instrument].map { " (\($0)%)" } ?? ""
    let heading = row(instrument.rawValue + weight, sheet.instruments[instrument], indent: 0)
    return ["", heading] + indicators.flatMap { indicator($0, sheet) }
  }

  private func indicator(_ indicator: Indicator, _ sheet: ScoreSheet) -> [String] {
    let subs = indicator.subIndicators.compactMap { sub in
      sheet.subIndicators[sub.id].map { row("\(sub.id) \(sub.name[language])", $0, indent: 4) }
    }
    let name = "\(indicator.number) \(indicator.name[language])"
    return [row(name, sheet.indicators[indicator.number], indent: 2)] + subs
  }

  private func total(_ sheet: ScoreSheet, _ checklist: Checklist) -> [String] {
    guard let total = sheet.total, let level = sheet.levelText else {
      return label(.noTotal).wrapped(to: Self.nameWidth + Self.scoreWidth)
    }
    let isOpen = !total.isDecided
    return [
      row(label(.totalScore), total, indent: 0),
      label(.level).padded(to: Self.nameWidth) + level.padded(to: Self.scoreWidth, trailing: false),
    ] + (isOpen ? [""] + label(.rangeNote).wrapped(to: Self.nameWidth + Self.scoreWidth) : [])
  }

  private func row(_ name: String, _ score: Score?, indent: Int) -> String {
    let start = String(repeating: " ", count: indent) + name
    let text = score?.text ?? "–"
    return start.truncated(to: Self.nameWidth).padded(to: Self.nameWidth)
      + text.padded(to: Self.scoreWidth, trailing: false)
  }

  private func label(_ label: Label) -> String { wording.labels[label][language] }
}
