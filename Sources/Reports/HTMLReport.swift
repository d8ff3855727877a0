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
    return page(
      title: "\(name) – OIT \(year)",
      body: """
        \(header(reported))
        <main>
        \(sections)</main>
        \(about(reported, version: version))
        """)
  }

  func label(_ label: Label) -> String { wording.labels[label][language] }

  private func page(title: String, body: HTML) -> HTML {
    #"""
    <!DOCTYPE html>
    <html lang="\#(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\#(HTMLReport.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="format-detection" content="telephone=no">
    <meta name="robots" content="noindex">
    <title>\#(title)</title>
    <style>
    \#(HTMLStyle.screen)
    \#(HTMLStyle.items)
    \#(HTMLStyle.print)
    </style>
    </head>
    <body>
    \#(body)</body>
    </html>

    """#
  }

  private static let policy: HTML =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
