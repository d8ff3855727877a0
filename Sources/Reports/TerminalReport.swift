import Criteria
package import Scoring

/// A result for a terminal: what it comes to, then a line an item, and what to do where it fails.
package struct TerminalReport: Sendable {
  let wording: Wording
  let style: TerminalStyle
  /// The agency's file, as it was named.
  let file: String
  private let reported: ReportedResult

  package init(
    _ result: AuditResult, wording: Wording, style: TerminalStyle, file: String = Review.fileName
  ) {
    self.wording = wording
    self.style = style
    self.file = file.cleanAddress
    reported = ReportedResult(result)
  }

  /// The report; every line but the last ends with a line feed.
  package var text: String {
    let table = TerminalTable(self, reported)
    return (heading + summary + table.lines + notes).joined(separator: "\n")
  }

  var language: Language { style.language }

  func label(_ label: Label) -> String { wording.labels[label][language] }

  private var heading: [String] {
    let result = reported.result
    let year = "\(label(.fiscalYear)) \(result.checklist.year)"
    let day = "\(label(.asOf)) \(ReportDate.text(result.today, language))"
    let name = result.agency.name.wrapped(to: style.width).map { style.ink($0, .bold) }
    return name + "\(year) · \(day)".wrapped(to: style.width)
      + "\(label(.mainSite)) \(result.agency.mainSite)".wrapped(to: style.width) + [""]
  }

  private var summary: [String] {
    let score = reported.result.score
    let oit = score.instruments[.oit].map { "\(label(.oitScore)) \(style.ink($0.text, .bold))" }
    let counts = Verdict.allCases.compactMap(count).joined(separator: "   ")
    return [[oit, total(score)].compactMap { $0 }.joined(separator: " · "), counts]
      + trouble(reported.result)
  }

  private func total(_ score: ScoreSheet) -> String? {
    guard let total = score.total, let level = score.levelText else { return label(.noTotal) }
    let points = "\(label(.totalScore)) \(style.ink(total.text, .bold))"
    return "\(points) · \(label(.level)) \(style.ink(level, .bold))"
  }

  private func count(_ verdict: Verdict) -> String? {
    let count = reported.count(verdict)
    if count == 0, verdict == .notApplicable { return nil }
    let text = "\(verdict.sign) \(wording.verdicts[verdict][language]) \(count)"
    return count == 0 ? text : style.ink(text, verdict.ink)
  }

  private func trouble(_ result: AuditResult) -> [String] {
    guard let reason = result.siteTrouble else { return [] }
    let text = "\(label(.siteTrouble)): \(wording.text(reason, language))"
    let advice = wording.advice(reason, language).map { $0.wrapped(to: style.width, first: "  → ") }
    return [""] + text.wrapped(to: style.width).map { style.ink($0, .yellow) } + (advice ?? [])
  }

  private var notes: [String] {
    let score = reported.result.score
    let isOpen = score.instruments[.oit]?.isDecided == false
    let remarks =
      ScoreRemarks(
        checklist: reported.result.checklist, wording: wording, language: language
      ).all(score) + (reported.result.ignoresRobots ? [label(.robotsIgnored)] : [])
    return (isOpen ? [""] + label(.rangeNote).wrapped(to: style.width) : [])
      + (remarks.isEmpty ? [] : [""] + remarks.flatMap { $0.wrapped(to: style.width) })
  }
}
