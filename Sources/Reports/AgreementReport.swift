package import Criteria
package import Scoring

/// How often checks agree with people, for a terminal.
package struct AgreementReport: Sendable {
  private static let itemWidth = 9
  private static let elementWidth = 30
  private static let countWidth = 10
  private let wording: Wording
  private let language: Language

  package init(wording: Wording, language: Language) {
    self.wording = wording
    self.language = language
  }

  /// The report; every line ends with a line feed.
  package func text(_ agreement: Agreement) -> String {
    var lines = [heading]
    lines += agreement.rows.map { row($0.item, $0.element, $0.tally) }
    lines += ["", row(word(.labelsAll), "", agreement.whole)] + shares(agreement.whole)
    lines += section(.labelsDisagree, agreement.disagreements.map(block))
    lines += section(.labelsUndecided, agreement.undecided.map(block))
    let unasked = agreement.unasked.map { ["  \($0.count)  \($0.why)"] }
    lines += section(.labelsUnasked, unasked)
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let counts: [FigureLabel] = [
      .labelsCount, .labelsDecided, .labelsAgree, .labelsFalseFail, .labelsFalsePass,
    ]
    return wording.labels[.item][language].padded(to: Self.itemWidth)
      + wording.labels[.elements][language].padded(to: Self.elementWidth)
      + counts.map { word($0).padded(to: Self.countWidth, trailing: false) }.joined() + "  95 %"
  }

  private func row(_ item: String, _ element: String, _ tally: Agreement.Tally) -> String {
    let counts = [
      tally.labels, tally.decided, tally.agree, tally.falseFails, tally.falsePasses,
    ]
    return item.padded(to: Self.itemWidth)
      + element.truncated(to: Self.elementWidth - 1).padded(to: Self.elementWidth)
      + counts.map { "\($0)".padded(to: Self.countWidth, trailing: false) }.joined()
      + "  " + interval(tally.agree, of: tally.decided)
  }

  private func shares(_ tally: Agreement.Tally) -> [String] {
    let shares: [(FigureLabel, Int, Int)] = [
      (.labelsDecided, tally.decided, tally.labels), (.labelsAgree, tally.agree, tally.decided),
      (.labelsFalseFail, tally.falseFails, tally.decided),
      (.labelsFalsePass, tally.falsePasses, tally.decided),
    ]
    return shares.map { label, hits, cases in
      let share = cases == 0 ? "–" : percent(Double(hits) / Double(cases))
      return "  \(word(label)): \(hits)/\(cases) = \(share)  (95 %: \(interval(hits, of: cases)))"
    }
  }

  private func interval(_ hits: Int, of cases: Int) -> String {
    guard cases > 0 else { return "–" }
    let interval = ShareInterval(hits, of: cases)
    return "\(percent(interval.low))–\(percent(interval.high))"
  }

  /// In per cent with one decimal.
  private func percent(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10) %"
  }

  private func section(_ heading: FigureLabel, _ blocks: [[String]]) -> [String] {
    blocks.isEmpty ? [] : ["", "\(word(heading)) (\(blocks.count))"] + blocks.joined()
  }

  /// Both sides of one label: what the person wrote, what the check found and where.
  private func block(_ judged: LabelledVerdict) -> [String] {
    let label = judged.label
    guard let verdict = judged.verdict else { return [] }
    let details = verdict.details.joined(separator: ", ")
    let reason = wording.text(verdict.reason, language)
    let said =
      label.note.isEmpty ? label.verdict.rawValue : "\(label.verdict.rawValue), \(label.note)"
    let proofs = verdict.proofs.prefix(3).map { proof in
      "      \(proof.place): \(proof.quote.clean)"
    }
    return [
      "  \(label.itemText) \(label.element)  \(label.file)",
      "    \(word(.labelsPerson)): \(said)",
      "    \(word(.labelsCheck)): \(wording.verdicts[verdict.verdict][language]), \(reason)"
        + (details.isEmpty ? "" : " (\(details.clean))"),
    ] + proofs
  }

  private func word(_ label: FigureLabel) -> String { wording.figures[label][language] }
}
