package import Criteria
package import Scoring

/// A result as one page that needs nothing else: to open, to send by mail, to print on A4.
///
/// There are no scripts and nothing is loaded. What comes from pages is hostile: it is cleaned
/// first (`AuditResult.cleaned`) and escaped by `HTML`.
package struct HTMLReport: Sendable {
  let wording: Wording
  let language: Language

  /// The whole page.
  package static func text(
    of result: AuditResult, wording: Wording, language: Language, version: String
  ) -> String {
    let report = HTMLReport(wording: wording, language: language)
    return report.page(ReportedResult(result), version: version).markup
  }

  private func page(_ reported: ReportedResult, version: String) -> HTML {
    let sections: [HTML] = [
      figures(reported), trouble(reported), instruments(reported), subIndicators(reported),
      mends(reported), items(reported),
    ]
    let (name, year) = (reported.result.agency.name, reported.result.checklist.year)
    return HTML.page(
      title: "\(name) – OIT \(year)", language: language,
      styles: [HTMLStyle.screen, HTMLStyle.items, HTMLStyle.print],
      body: """
        \(header(reported))
        <main>
        \(sections)</main>
        \(about(reported, version: version))
        """)
  }

  func label(_ label: Label) -> String { wording.labels[label][language] }
}
