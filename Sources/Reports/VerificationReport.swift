package import Criteria
package import Scoring

/// What adds up in a published result, for a terminal.
package struct VerificationReport: Sendable {
  private static let width = 90
  private static let mostPatterns = 12
  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// The report; every line ends with a line feed.
  package func text(
    _ verification: Verification, checklist: Checklist, agency: String?
  ) -> String {
    let year = "\(wording.labels[.fiscalYear][language]) \(checklist.year)"
    var block = TextBlock(width: Self.width)
    block.add([agency?.clean, year].compactMap { $0 }.joined(separator: " · "))
    addFigures(verification.instruments, .instrument, to: &block)
    addFigures(verification.weighted, .weighted, to: &block)
    addTotals(verification.totals, to: &block)
    addLevel(verification.level, to: &block)
    addPatterns(verification.patterns, checklist, to: &block)
    block.addGap()
    block.add(word(verification.addsUp ? .addsUp : .doesNotAddUp))
    return block.lines.joined(separator: "\n") + "\n"
  }

  private func addFigures(
    _ checks: [Verification.FigureCheck], _ heading: FigureLabel, to block: inout TextBlock
  ) {
    guard !checks.isEmpty else { return }
    block.addGap()
    block.add(word(heading))
    for check in checks {
      let name = check.instrument.rawValue
      block.add(line(name, check.printed, check.computed, check.fit), after: "  ")
    }
  }

  private func addTotals(_ checks: [Verification.TotalCheck], to block: inout TextBlock) {
    guard !checks.isEmpty else { return }
    block.addGap()
    block.add(word(.total))
    for check in checks {
      block.add(line(name(check.rule), check.printed, check.computed, check.fit), after: "  ")
    }
  }

  private func line(
    _ name: String, _ printed: Hundredths, _ computed: Score, _ fit: Verification.Fit
  ) -> String {
    let figures = "\(word(.printed)) \(printed), \(word(.computed)) \(computed.text)"
    return "\(name): \(figures) – \(word(fit))"
  }

  private func addLevel(_ check: Verification.LevelCheck?, to block: inout TextBlock) {
    guard let check else { return }
    block.addGap()
    let verdict = check.holds ? FigureLabel.levelHolds : .levelRefuted
    let table = check.byTable.joined(separator: "–")
    let level = "\(wording.labels[.level][language]): \(word(.printed)) \(check.printed.clean)"
    block.add("\(level) – \(word(verdict)) \(table)")
  }

  private func addPatterns(
    _ patterns: [PassedCounts], _ checklist: Checklist, to block: inout TextBlock
  ) {
    guard !patterns.isEmpty else { return }
    block.addGap()
    block.add(word(.patterns))
    for pattern in patterns {
      let name = checklist.indicators.first { $0.number == pattern.indicator }?.name[language]
      let heading = "\(pattern.indicator) \(name ?? "") \(pattern.printed)"
      block.add(
        pattern.solutions.isEmpty ? "\(heading): \(word(.noPattern))" : heading, after: "  ")
      addSolutions(pattern, to: &block)
      if pattern.confidence.needsRemark {
        let confidence = wording.confidences[pattern.confidence][language]
        block.add("\(word(.uncertainPartition)): \(confidence)", after: "    ")
      }
    }
  }

  private func addSolutions(_ pattern: PassedCounts, to block: inout TextBlock) {
    for solution in pattern.solutions.prefix(Self.mostPatterns) {
      let parts = zip(zip(1..., solution), pattern.sizes).map { place, size in
        "\(pattern.indicator).\(place.0): \(place.1)/\(size)"
      }
      block.add("\(word(.passedOf)) " + parts.joined(separator: ", "), after: "    ")
    }
    let rest = pattern.solutions.count - Self.mostPatterns
    if rest > 0 { block.add("\(word(.more)) \(rest)", after: "    ") }
  }

  private func name(_ rule: RoundingRule) -> String {
    switch rule {
    case .exact: word(.ruleExact)
    case .instruments: word(.ruleInstruments)
    case .weightedParts: word(.ruleWeightedParts)
    case .instrumentsHalfEven: word(.ruleHalfEven)
    }
  }

  private func word(_ fit: Verification.Fit) -> String {
    switch fit {
    case .fits: word(FigureLabel.fits)
    case .fitsHidden: word(FigureLabel.fitsHidden)
    case .refuted: word(FigureLabel.refuted)
    }
  }

  private func word(_ label: FigureLabel) -> String { wording.figures[label][language] }
}
