import Criteria
import Scoring

/// Scores as bars: the instruments, then each sub-indicator with its items.
extension HTMLReport {
  func instruments(_ reported: ReportedResult) -> HTML {
    let score = reported.result.score
    let weights = reported.result.checklist.scoring.weights
    let rows = Instrument.allCases.compactMap { instrument -> HTML? in
      score.instruments[instrument].map {
        row("\(instrument.rawValue) (\(weights[instrument] ?? 0)%)", $0, below: "")
      }
    }
    guard rows.count > 1 else { return "" }
    return #"""
      <section><h2>\#(label(.byInstrument))</h2>
      <ul class="bars">
      \#(rows)</ul></section>

      """#
  }

  func subIndicators(_ reported: ReportedResult) -> HTML {
    let rows = reported.sections.filter { !$0.items.isEmpty }.map { section in
      row(
        "\(section.subIndicator.id) \(section.subIndicator.name[language])", section.score,
        below: #"<p class="chips">\#(section.items.map(chip))</p>"#)
    }
    return #"""
      <section><h2>\#(label(.bySubIndicator))</h2>
      <ul class="bars">
      \#(rows)</ul></section>

      """#
  }

  private func row(_ name: String, _ score: Score?, below: HTML) -> HTML {
    #"""
    <li><span class="name">\#(name)</span> \#(bar(score))
    <span class="value">\#(score?.text ?? "–")</span>\#(below)</li>

    """#
  }

  /// The sure part solid, the undecided part hatched.
  private func bar(_ score: Score?) -> HTML {
    guard let score else { return #"<span class="bar"></span>"# }
    let low = score.low.text(places: 2)
    let open = (score.high - score.low).text(places: 2)
    let description = "\(score.text) \(label(.outOfHundred))"
    let hatched: HTML =
      score.isDecided ? "" : #"<span class="open" style="width:\#(open)%"></span>"#
    return #"""
      <span class="bar" role="img" aria-label="\#(description)"><span class="sure" style="width:\#(
      low)%"></span>\#(hatched)</span>
      """#
  }

  private func chip(_ reported: ReportedItem) -> HTML {
    let verdict = reported.verdict.verdict
    let word = wording.verdicts[verdict][language]
    let title = "\(reported.item.id) \(reported.item.title[language]): \(word)"
    let sign: HTML = verdict == .pass ? "" : "\(verdict.sign) "
    return #"""
      <a class="chip \#(verdict.rawValue)" href="#\#(reported.item.id)" title="\#(
      title)">\#(sign)\#(reported.item.id)</a>

      """#
  }
}
