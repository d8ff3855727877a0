package import Criteria
package import Scoring

/// A result as one page that needs nothing else: to open, to send by mail, to print on A4.
///
/// There are no scripts and nothing is loaded. What comes from pages is hostile: it is cleaned
/// first (`AuditResult.cleaned`) and escaped by `HTML`.
package struct HTMLReport: Sendable {
  let wording: Wording
  let language: Language
  /// Pictures of what a person has to look at.
  let pictures: [Review.Spot: Picture]
  /// The item with which each picture stands, which is the first that needs it.
  let pictureHomes: [Review.Spot: String]
  let hasSiteTrouble: Bool

  /// The whole page.
  ///
  /// - Parameter pictures: By what they show, of `Review.spots(of:)`; each is put into the page.
  package static func text(
    of result: AuditResult, wording: Wording, language: Language, version: String,
    pictures: [Review.Spot: Picture] = [:]
  ) -> String {
    let reported = ReportedResult(result)
    let homes = reported.items.flatMap { item in item.spotsToLookAt.map { ($0, item.item.id) } }
    let report = HTMLReport(
      wording: wording, language: language, pictures: pictures,
      pictureHomes: Dictionary(homes, uniquingKeysWith: { first, _ in first }),
      hasSiteTrouble: result.siteTrouble != nil)
    return report.page(reported, version: version).markup
  }

  var hasPictures: Bool { !pictures.isEmpty }

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
