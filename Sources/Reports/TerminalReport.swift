package import Criteria
package import Scoring

/// A result for a terminal: what it comes to, then a line an item, and what to do where it fails.
package struct TerminalReport: Sendable {
  let wording: Wording
  let language: Language
  let width: Int
  let style: TerminalStyle

  /// - Parameters:
  ///   - width: columns of the terminal; fewer than 60 count as 60.
  ///   - isColoured: whether the terminal wants colours, which only the caller can know.
  package init(wording: Wording, language: Language, width: Int = 100, isColoured: Bool = false) {
    self.wording = wording
    self.language = language
    self.width = max(60, width)
    style = TerminalStyle(isColoured: isColoured)
  }

  /// The report; every line ends with a line feed.
  package func text(_ result: AuditResult) -> String {
    let reported = ReportedResult(result)
    let table = TerminalTable(self, reported)
    let lines = heading(reported) + summary(reported) + table.lines + notes(reported)
    return lines.joined(separator: "\n") + "\n"
  }

  func label(_ label: Label) -> String { wording.labels[label][language] }

  private func heading(_ reported: ReportedResult) -> [String] {
    let result = reported.result
    let year = "\(label(.fiscalYear)) \(result.checklist.year)"
    let day = "\(label(.asOf)) \(ReportDate.text(result.today, language))"
    let name = result.agency.name.wrapped(to: width).map { style($0, .bold) }
    return name + "\(year) · \(day)".wrapped(to: width)
      + "\(label(.mainSite)) \(result.agency.mainSite)".wrapped(to: width) + [""]
  }

  private func summary(_ reported: ReportedResult) -> [String] {
    let score = reported.result.score
    let oit = score.instruments[.oit].map { "\(label(.oitScore)) \(style($0.text, .bold))" }
    let counts = Verdict.allCases.compactMap { count($0, reported) }.joined(separator: "   ")
    return [[oit, total(score)].compactMap { $0 }.joined(separator: " · "), counts]
      + trouble(reported.result)
  }

  private func total(_ score: ScoreSheet) -> String? {
    guard let total = score.total, let level = score.levelText else { return label(.noTotal) }
    let points = "\(label(.totalScore)) \(style(total.text, .bold))"
    return "\(points) · \(label(.level)) \(style(level, .bold))"
  }

  private func count(_ verdict: Verdict, _ reported: ReportedResult) -> String? {
    let count = reported.count(verdict)
    if count == 0, verdict == .notApplicable { return nil }
    let text = "\(verdict.sign) \(wording.verdicts[verdict][language]) \(count)"
    return count == 0 ? text : style(text, verdict.ink)
  }

  private func trouble(_ result: AuditResult) -> [String] {
    guard let reason = result.siteTrouble else { return [] }
    let text = "\(label(.siteTrouble)): \(wording.text(reason, language))"
    let advice = wording.advice(reason, language).map { $0.wrapped(to: width, first: "  → ") }
    return [""] + text.wrapped(to: width).map { style($0, .yellow) } + (advice ?? [])
  }

  private func notes(_ reported: ReportedResult) -> [String] {
    let score = reported.result.score
    let isOpen = score.instruments[.oit]?.isDecided == false
    return isOpen ? [""] + label(.rangeNote).wrapped(to: width) : []
  }
}
