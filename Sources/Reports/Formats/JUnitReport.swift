package import Criteria
package import Scoring

/// A result as a run of tests: a suite a sub-indicator, a test an item.
///
/// What failed is a failure; what is undecided or does not apply was skipped, with the reason. The
/// form is the one that the schemas of Ant and of Jenkins's xUnit plugin have in common; no time
/// passes in it, because results hold none.
package struct JUnitReport: Sendable {
  /// Markup of XML: what is safe in HTML is so here, for the same five signs are escaped.
  typealias XML = HTML

  private let phrasing: Phrasing
  private let reported: ReportedResult

  package static func text(
    of result: AuditResult, wording: Wording, language: Language
  ) -> String {
    let report = JUnitReport(
      phrasing: Phrasing(wording: wording, language: language), reported: ReportedResult(result))
    return report.document.markup
  }

  private var document: XML {
    let suites = reported.sections.filter { !$0.items.isEmpty }.enumerated().map(suite)
    return #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      \#(suites)</testsuites>

      """#
  }

  private func suite(_ number: Int, _ section: ReportedResult.Section) -> XML {
    let name = "\(section.subIndicator.id) \(section.subIndicator.name[phrasing.language])"
    let failures = section.items.count { $0.verdict.verdict == .fail }
    let skipped = section.items.count { [.undecided, .notApplicable].contains($0.verdict.verdict) }
    return #"""
      <testsuite id="\#(number)" package="\#(package)" name="\#(name)" timestamp="\#(
      reported.result.today)T00:00:00" hostname="\#(host)" tests="\#(
      section.items.count)" failures="\#(failures)" errors="0" skipped="\#(skipped)" time="0">
      <properties>
      \#(properties(section))</properties>
      \#(section.items.map { test($0, in: section.subIndicator) })<system-out></system-out>
      <system-err></system-err>
      </testsuite>

      """#
  }

  private var package: String { "oit.\(reported.result.checklist.year)" }

  private var host: String {
    let site = reported.result.agency.mainSite
    let rest = site.firstRange(of: "://").map { site[$0.upperBound...] } ?? site[...]
    let host = rest.prefix { !"/?#".contains($0) }
    return host.isEmpty ? "localhost" : String(host)
  }

  private func properties(_ section: ReportedResult.Section) -> [XML] {
    let values: [(String, String?)] = [
      ("agency", reported.result.agency.name), ("score", section.score?.text),
      ("oit", reported.result.score.instruments[.oit]?.text),
      ("total", reported.result.score.total?.text), ("level", reported.result.score.levelText),
    ]
    return values.compactMap { name, value in
      value.map { "<property name=\"\(name)\" value=\"\($0)\"/>\n" }
    }
  }

  private func test(_ item: ReportedItem, in sub: SubIndicator) -> XML {
    let name = "\(item.item.id) \(item.item.title[phrasing.language])"
    let head: XML = #"<testcase name="\#(name)" classname="\#(package).\#(sub.id)" time="0""#
    let reasons = phrasing.reasons(item)
    switch item.verdict.verdict {
    case .pass: return "\(head)/>\n"
    case .notApplicable, .undecided:
      let verdict = phrasing.verdict(item.verdict.verdict)
      return "\(head)><skipped message=\"\(verdict): \(reasons)\"/></testcase>\n"
    case .fail:
      let type = item.verdict.reasons.first?.rawValue ?? Verdict.fail.rawValue
      return #"""
        \#(head)><failure type="\#(type)" message="\#(reasons)">
        \#(details(item))</failure></testcase>

        """#
    }
  }

  /// What is missing, what to do, and the addresses.
  private func details(_ item: ReportedItem) -> [XML] {
    let missing = item.elements.filter { $1.verdict == .fail && $1.isRequired }.map { pair -> XML in
      let text = "\(phrasing.text(pair.element, pair.verdict)): \(phrasing.reason(pair.verdict))"
      return "✗ \(text)\n"
    }
    let advice = phrasing.advice(item).map { text -> XML in "→ \(text)\n" }
    let addresses = item.urls.filter(\.submitted).map { seen -> XML in "\(seen.url)\n" }
    return missing + advice + addresses
  }
}
