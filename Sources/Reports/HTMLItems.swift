import Criteria
import Scoring

/// Item by item, under its sub-indicator; what failed stands open.
extension HTMLReport {
  func items(_ reported: ReportedResult) -> HTML {
    let sections = reported.sections.filter { !$0.items.isEmpty }.map { section -> HTML in
      #"""
      <h3>\#(section.subIndicator.id) \#(section.subIndicator.name[language])
      <span class="value">\#(section.score?.text ?? "–")</span></h3>
      \#(section.items.map(item))
      """#
    }
    return #"""
      <section class="items"><h2>\#(label(.allItems))</h2>
      \#(sections)</section>

      """#
  }

  private func item(_ reported: ReportedItem) -> HTML {
    let verdict = reported.verdict.verdict
    let open: HTML = verdict == .fail ? " open" : ""
    let parts: [HTML?] = [
      ruling(reported.verdict.ruling), todo(reported), reviews(reported), elements(reported),
      note(reported.verdict.note), addresses(reported), warnings(reported),
    ]
    return #"""
      <details id="\#(reported.item.id)" class="item \#(verdict.rawValue)"\#(open)>
      \#(summary(reported))
      <div class="body">
      \#(parts.compactMap { $0 })</div></details>

      """#
  }

  private func summary(_ reported: ReportedItem) -> HTML {
    let verdict = reported.verdict.verdict
    let why = reported.reasons(wording, language).joined(separator: " · ")
    let reasons: HTML? = verdict == .pass ? nil : #"<span class="why">\#(why)</span>"#
    let ruled: HTML? =
      reported.isRuled ? #"<span class="badge ruled">\#(label(.ruling))</span>"# : nil
    return #"""
      <summary><h4><span class="id">\#(reported.item.id)</span> \#(
      reported.item.title[language])</h4>
      <span class="marks">\#(ruled)\#(badge(verdict))</span>\#(reasons)</summary>
      """#
  }

  /// What to do and what it gains; only for what has not passed.
  private func todo(_ reported: ReportedItem) -> HTML? {
    guard let advice = advice(reported) else { return nil }
    let worth: HTML? = reported.worth.map {
      #"<p class="worth">\#(label(.worth)) <strong>\#($0.text)</strong></p>"#
    }
    let hint: HTML? = reported.item.advice.map {
      #"<p class="hint"><b>\#(label(.hint))</b> \#($0[language])</p>"#
    }
    return #"""
      <section class="todo"><h5>\#(label(.toDo))</h5>\#(advice)\#(hint)\#(worth)</section>

      """#
  }

  func ruling(_ ruling: Agency.Ruling?) -> HTML? {
    ruling.map { ruling in
      let until: HTML? = ruling.until.map {
        #"<dt>\#(label(.ruledUntil))</dt><dd>\#(ReportDate.text($0, language))</dd>"#
      }
      return #"""
        <section class="ruling"><h5>\#(label(.ruling))</h5>
        <dl><dt>\#(label(.ruledBy))</dt><dd lang="th">\#(ruling.by)</dd>
        <dt>\#(label(.ruledWhy))</dt><dd lang="th">\#(ruling.why)</dd>\#(until)</dl></section>

        """#
    }
  }

  private func note(_ note: String?) -> HTML? {
    note.map { #"<section><h5>\#(label(.agencyNote))</h5><p lang="th">\#($0)</p></section>"# }
  }

  private func warnings(_ reported: ReportedItem) -> HTML? {
    let rows = reported.warnings.map { warning -> HTML in
      let detail: HTML? = warning.detail.isEmpty ? nil : ": \(warning.detail)"
      return "<li>\(wording.warnings[warning.code][language])\(detail)</li>"
    }
    guard !rows.isEmpty else { return nil }
    return #"""
      <section class="warnings"><h5>\#(label(.warnings))</h5><ul>\#(rows)</ul></section>

      """#
  }
}
