package import Criteria

/// Finds in an agency's file, without a network, what costs points every year.
package struct Linter {
  let rules: LintRules
  let checklist: Checklist

  package init(rules: LintRules, checklist: Checklist) {
    self.rules = rules
    self.checklist = checklist
  }

  /// The findings in the order of the file; those of rules that are off are left out.
  package func findings(_ submission: Submission) -> [LintFinding] {
    let table = SubmittedTable(submission, rules: rules)
    var findings = missing(submission)
    findings += submission.answers.flatMap { years($0) }
    findings += table.broken.map { finding(.addressBroken, $0, $0.text) }
    let rule = AddressRule(rules: rules, main: table.main)
    for line in table.lines {
      findings += rule.codes(line.address).map { finding($0, line.origin, line.origin.text) }
    }
    findings += homePages(table) + sameAddresses(table) + twins(table)
    return findings.filter { $0.severity != .off }.sorted(by: Self.isBefore)
  }

  func finding(_ code: LintCode, _ origin: SubmittedOrigin, _ detail: String) -> LintFinding {
    finding(code, at: origin.place, item: origin.item, detail)
  }

  private func finding(
    _ code: LintCode, at place: SourcePlace, item: String?, _ detail: String
  ) -> LintFinding {
    let severity = rules.rules[code]?.severity ?? .warn
    return LintFinding(code: code, severity: severity, place: place, item: item, detail: detail)
  }

  private static func isBefore(_ one: LintFinding, _ other: LintFinding) -> Bool {
    let ranks = [one, other].map { finding in
      (LintCode.allCases.firstIndex(of: finding.code) ?? 0, number(of: finding.item))
    }
    return (one.place.line, ranks[0].1, ranks[0].0, one.detail)
      < (other.place.line, ranks[1].1, ranks[1].0, other.detail)
  }

  private static func number(of item: String?) -> Int { Int(item?.dropFirst() ?? "") ?? 0 }

  private func missing(_ submission: Submission) -> [LintFinding] {
    checklist.items.compactMap { item in
      let answer = submission.answers.first { $0.item == item.id }
      if let answer, !answer.urls.isEmpty { return nil }
      let place = answer?.place ?? submission.place
      return finding(.urlMissing, at: place, item: item.id, "")
    }
  }

  /// A wrong year costs points only where no address and no note of the item has the right one.
  private func years(_ answer: Submission.Answer) -> [LintFinding] {
    guard let item = checklist.items.first(where: { $0.id == answer.item }) else { return [] }
    let scanner = YearScanner(
      year: checklist.year, yearsAfter: rules.yearsAfter, noYearsAfter: rules.noYearsAfter)
    let rule = YearRule(year: checklist.year, period: item.period)
    var signs = answer.urls.flatMap { url in
      (SubmittedAddress(url.text).map(scanner.signs) ?? []).map { (sign: $0, place: url.place) }
    }
    if let note = answer.note {
      signs += YearRule.signs(in: note.text).map { (sign: $0, place: note.place) }
    }
    let hasRight = signs.contains { rule.opinion(of: $0.sign) == .fits }
    let findings = signs.compactMap { sign, place -> LintFinding? in
      let opinion = rule.opinion(of: sign)
      guard opinion == .wrong || opinion == .lookAgain else { return nil }
      let code: LintCode = opinion == .wrong && !hasRight ? .otherYear : .yearToLookAt
      return finding(code, at: place, item: item.id, sign.text)
    }
    var seen: Set<LintFinding> = []
    return findings.filter { seen.insert($0).inserted }
  }
}
