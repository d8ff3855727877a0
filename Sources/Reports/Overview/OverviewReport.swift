package import Criteria
import Scoring

/// An overview as one page that needs nothing else: to open, to send by mail, to print on A4.
///
/// There are no scripts and nothing is loaded. Long lists are folded; each agency stands in the table
/// of its province and nowhere else in full, so that the page of a whole country stays usable.
package struct OverviewReport: Sendable {
  let overview: Overview
  let wording: Wording
  let language: Language
  let ranks: OverviewRanks
  let rates: OverviewRates
  let templates: [TemplateFinding]

  package init(_ overview: Overview, wording: Wording, language: Language) {
    self.overview = overview
    self.wording = wording
    self.language = language
    ranks = OverviewRanks(overview.agencies.compactMap(\.oit))
    rates = OverviewRates(overview, members: overview.agencies.indices)
    templates = TemplateFinding.all(overview)
  }

  /// The whole page.
  package func page(version: String) -> String {
    let sections: [HTML] = [
      figures, spread, ranking, kinds, provinces, items, templateSection,
    ]
    return HTML.page(
      title: word(.title), language: language,
      styles: [HTMLStyle.screen, HTMLStyle.items, OverviewStyle.screen, HTMLStyle.print],
      body: """
        \(header)
        <main>
        \(sections)</main>
        \(foot(version))
        """
    ).markup
  }

  func word(_ label: OverviewLabel) -> String { wording.overview[label][language] }

  var years: [Int] { Set(overview.agencies.map(\.year)).sorted() }

  private var header: HTML {
    let years = years.map(String.init).joined(separator: ", ")
    let parts: [(id: String, label: OverviewLabel)] = [
      ("spread", .spread), ("ranking", .ranking), ("kinds", .byKind), ("provinces", .byProvince),
      ("items", .items), ("templates", .templates),
    ]
    let links = parts.map { part -> HTML in
      #"""
      <a href="#\#(part.id)">\#(word(part.label))</a>

      """#
    }
    return #"""
      <header class="top"><div class="wrap">
      <h1>\#(word(.title))</h1>
      <p class="meta"><span>\#(overview.agencies.count) \#(word(.agencies))</span>
      <span>\#(word(.years)) \#(years)</span></p>
      <nav class="parts">\#(links)</nav>
      </div></header>
      """#
  }

  private var figures: HTML {
    let all = overview.group("", members: Array(overview.agencies.indices))
    let applies = all.passed + all.failed + all.open
    let median = overview.median
    return #"""
      <section class="figures">
      \#(figure(.agencies, "\(overview.agencies.count)", below: ""))
      \#(figure(.meanScore, all.mean?.text ?? "–", below: label(.outOfHundred)))
      \#(figure(.medianScore, median?.text ?? "–", below: label(.outOfHundred)))
      \#(figure(.itemsPassed, share(all.passed, of: applies), below: "\(all.passed) / \(applies)"))
      \#(figure(.itemsOpen, share(all.open, of: applies), below: "\(all.open) / \(applies)"))
      <p class="note">\#(word(.scoreNote))</p></section>

      """#
  }

  private func figure(_ name: OverviewLabel, _ value: String, below: String) -> HTML {
    let size: HTML = value.contains("–") && value.count > 1 ? "big range" : "big"
    return #"""
      <div class="figure"><p class="name">\#(word(name))</p><p class="\#(size)">\#(value)</p>
      <p class="under">\#(below)</p></div>

      """#
  }

  private func foot(_ version: String) -> HTML {
    #"""
    <footer><div class="wrap"><p class="small">\#(word(.reading))</p>
    <p class="small">\#(label(.program)): oit \#(version)</p></div></footer>

    """#
  }

  func label(_ label: Label) -> String { wording.labels[label][language] }

  /// A part of a whole in percent, with one decimal.
  func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : Fraction(part * 100, over: whole).text(places: 1) + "%"
  }
}

extension Overview {
  /// The middle of all low and of all high scores; the lower of the two middles of an even number.
  var median: PointRange? {
    let ranges = agencies.compactMap(\.oit)
    guard !ranges.isEmpty else { return nil }
    let middle = (ranges.count - 1) / 2
    return PointRange(
      low: ranges.map(\.low).sorted()[middle], high: ranges.map(\.high).sorted()[middle])
  }
}
