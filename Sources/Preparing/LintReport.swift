package import Criteria

/// The findings as lines for a terminal.
package struct LintReport {
  let rules: LintRules
  let language: Language

  package init(rules: LintRules, language: Language) {
    self.rules = rules
    self.language = language
  }

  /// One finding a paragraph, then how many there are; the advice stands once for each rule.
  package func text(_ findings: [LintFinding]) -> String {
    guard !findings.isEmpty else { return label(.nothing) }
    var advised: Set<LintCode> = []
    let lines = findings.flatMap { finding -> [String] in
      let line = self.line(finding)
      guard advised.insert(finding.code).inserted else { return [line] }
      return [line, "    \(label(.advice)): \(rules.rules[finding.code]?.advice[language] ?? "")"]
    }
    return (lines + ["", count(findings)]).joined(separator: "\n")
  }

  private func line(_ finding: LintFinding) -> String {
    let rule = rules.rules[finding.code]?.text[language] ?? ""
    let text = rule.replacing("{detail}", with: finding.detail)
    let item = finding.item.map { "\($0) " } ?? ""
    let severity = label(finding.severity == .costsPoints ? .costsPoints : .warn)
    return "\(finding.place): \(item)[\(severity)] \(text)"
  }

  private func count(_ findings: [LintFinding]) -> String {
    let points = findings.count { $0.severity == .costsPoints }
    return label(.count).replacing("{points}", with: String(points))
      .replacing("{warnings}", with: String(findings.count - points))
  }

  private func label(_ label: LintLabel) -> String { rules.labels[label]?[language] ?? "" }
}
