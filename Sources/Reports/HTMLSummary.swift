import Criteria
import Scoring

/// The top of the page: whose result it is and what it comes to.
extension HTMLReport {
  func header(_ reported: ReportedResult) -> HTML {
    let result = reported.result
    let day = ReportDate.text(result.today, language)
    return #"""
      <header class="top"><div class="wrap">
      <p class="kicker">\#(label(.title))</p>
      <h1 lang="th">\#(result.agency.name)</h1>
      <p class="meta"><span>\#(label(.fiscalYear)) \#(result.checklist.year)</span>
      <span>\#(label(.asOf)) \#(day)</span>
      <span>\#(label(.mainSite)) \#(HTML.link(result.agency.mainSite))</span></p>
      </div></header>
      """#
  }

  /// The score, the level and the counts, large enough to be seen from across a table.
  func figures(_ reported: ReportedResult) -> HTML {
    let score = reported.result.score
    let isOpen = score.instruments.values.contains { !$0.isDecided }
    let note: HTML? = isOpen ? #"<p class="note">\#(label(.rangeNote))</p>"# : nil
    return #"""
      <section class="figures" aria-label="\#(label(.score))">
      \#(figure(label(.oitScore), score.instruments[.oit]))
      \#(total(score, passMark: reported.result.checklist.scoring.passMark))
      \#(counts(reported))
      \#(note)\#(remarks(reported.result))</section>

      """#
  }

  private func remarks(_ result: AuditResult) -> HTML {
    let remarks = ScoreRemarks(checklist: result.checklist, wording: wording, language: language)
    let lines = remarks.all(result.score).map { #"<p class="note">\#($0)</p>"# as HTML }
    return #"\#(lines)"#
  }

  private func figure(_ name: String, _ score: Score?) -> HTML {
    let isRange = score.map { !$0.isDecided } ?? false
    let size: HTML = isRange ? "big range" : "big"
    return #"""
      <div class="figure"><p class="name">\#(name)</p>
      <p class="\#(size)">\#(score?.text ?? "–")</p>
      <p class="under">\#(label(.outOfHundred))</p></div>
      """#
  }

  private func total(_ score: ScoreSheet, passMark: Hundredths) -> HTML {
    guard let total = score.total, let level = score.levelText else {
      return #"""
        <div class="figure"><p class="name">\#(label(.totalScore))</p>
        <p class="big">–</p><p class="under">\#(label(.noTotal))</p></div>
        """#
    }
    let isRange: HTML = total.isDecided ? "big" : "big range"
    return #"""
      <div class="figure"><p class="name">\#(label(.totalScore))</p>
      <p class="\#(isRange)">\#(total.text)</p>
      <p class="under">\#(label(.outOfHundred))</p></div>
      <div class="figure"><p class="name">\#(label(.level))</p>
      <p class="big">\#(level)</p>
      <p class="under">\#(label(.passMark)) \#(passMark.description)</p></div>
      """#
  }

  private func counts(_ reported: ReportedResult) -> HTML {
    let shown = Verdict.allCases.filter { $0 != .notApplicable || reported.count($0) > 0 }
    let rows = shown.map { verdict -> HTML in
      #"""
      <li>\#(badge(verdict)) <strong>\#(reported.count(verdict))</strong> \#(
      label(.itemsCount))</li>
      """#
    }
    return #"<div class="figure counts"><ul>\#(rows)</ul></div>"#
  }

  /// The verdict with a sign, so that nobody depends on its colour.
  func badge(_ verdict: Verdict) -> HTML {
    let word = wording.verdicts[verdict][language]
    return #"""
      <span class="badge \#(verdict.rawValue)"><span aria-hidden="true">\#(verdict.sign)</span> \#(
      word)</span>
      """#
  }

  func trouble(_ reported: ReportedResult) -> HTML {
    guard let reason = reported.result.siteTrouble else { return "" }
    return #"""
      <section class="site-trouble"><h2>\#(label(.siteTrouble))</h2>
      <p>\#(wording.text(reason, language))</p>
      <p>\#(wording.advice(reason, language) ?? "")</p></section>

      """#
  }
}
