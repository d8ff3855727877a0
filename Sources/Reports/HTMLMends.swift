import Criteria
import Scoring

/// What to mend first: what gains most, what to do and who can do it.
extension HTMLReport {
  func mends(_ reported: ReportedResult) -> HTML {
    let items = reported.toMend
    let list: HTML =
      items.isEmpty
      ? #"<p class="good">\#(label(.nothingToMend))</p>"#
      : #"""
      <p class="note">\#(label(.mendFirstNote))</p>
      <ol class="mends">
      \#(items.map(mend))</ol>
      """#
    return #"""
      <section><h2>\#(label(.mendFirst))</h2>
      \#(list)</section>

      """#
  }

  private func mend(_ reported: ReportedItem) -> HTML {
    let reasons = reported.reasons(wording, language).map { reason -> HTML in
      "<p class=\"why\">\(reason)</p>"
    }
    return #"""
      <li class="\#(reported.verdict.verdict.rawValue)">\#(gain(reported))
      <div><p class="what">\#(badge(reported.verdict.verdict)) <a href="#\#(reported.item.id)">\#(
      reported.item.id) \#(reported.item.title[language])</a></p>
      \#(reasons)\#(advice(reported))</div></li>

      """#
  }

  private func gain(_ reported: ReportedItem) -> HTML? {
    reported.worth.map { worth in
      #"""
      <div class="gain"><span class="plus">+\#(worth.total.text(places: 2))</span>
      <span class="unit">ITA</span>
      <span class="unit">+\#(worth.oit.text(places: 2)) OIT</span></div>
      """#
    }
  }

  /// What to do, each with who can do it.
  func advice(_ reported: ReportedItem) -> HTML? {
    let advice = reported.advice(wording, language)
    guard !advice.isEmpty else { return nil }
    let rows = advice.map { text, who -> HTML in
      #"<li>\#(text) <span class="who">\#(who)</span></li>"#
    }
    return #"<ul class="advice" aria-label="\#(label(.toDo))">\#(rows)</ul>"#
  }
}
