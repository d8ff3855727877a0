import Criteria
import Scoring

/// Sites made by one template, the defects they share, and what one mend of the vendor gives.
extension OverviewReport {
  private static var mostDefects: Int { 10 }
  private static var mostNames: Int { 12 }

  var templateSection: HTML {
    let list: HTML =
      templates.isEmpty ? "<p>\(word(.noTemplates))</p>" : "\(templates.map(template))"
    return #"""
      <section id="templates"><h2>\#(word(.templates))</h2>
      <p class="note">\#(word(.templatesNote))</p>
      \#(list)</section>

      """#
  }

  private func template(_ finding: TemplateFinding) -> HTML {
    let signs = HTML.joined(finding.signs.map { "<code>\($0)</code>" }, separator: " ")
    let mean = finding.group.mean?.text ?? "–"
    let names = finding.group.members.map { overview.agencies[$0].name }
    return #"""
      <div class="template" id="template-\#(finding.group.name)">
      <h3>\#(word(.template)) \#(finding.group.name) · \#(names.count) \#(word(.agencies))</h3>
      <p class="facts">\#(word(.meanScore)) \#(mean)</p>
      <p class="facts">\#(word(.signs)): \#(signs)</p>
      <p class="gainline">\#(word(.allMended)) <strong>+\#(finding.gain.text(places: 2))</strong> \#(
      word(.points))</p>
      \#(defects(finding))
      <details class="names"><summary>\#(word(.allOf)) (\#(names.count))</summary>
      <p class="body">\#(names.joined(separator: " · "))</p></details></div>

      """#
  }

  private func defects(_ finding: TemplateFinding) -> HTML {
    guard !finding.defects.isEmpty else { return "<p>\(word(.noDefects))</p>" }
    let rest = finding.defects.count - Self.mostDefects
    let more: HTML? = rest > 0 ? #"<p class="note">\#(word(.more)) \#(rest)</p>"# : nil
    return #"""
      <ol class="mends">
      \#(finding.defects.prefix(Self.mostDefects).map(defect))</ol>\#(more)
      """#
  }

  private func defect(_ defect: TemplateDefect) -> HTML {
    let item = overview.items[defect.item]
    let element = item.elements[defect.element]
    let typical: HTML? =
      defect.isTypical ? #" <span class="tag unsure">\#(word(.typical))</span>"# : nil
    let more = "\(word(.gainPossible)) +\(defect.possible.text(places: 2))"
    let possible: HTML? =
      defect.possible > .zero ? #"<span class="unit">\#(more)</span>"# : nil
    let elsewhere = defect.outside.failing.map { "\(word(.elsewhere)) \($0.percent)" }
    let facts = [
      "\(defect.inside.failed) / \(defect.inside.applies) \(word(.agencies))", elsewhere,
    ].compactMap { $0 }
    return #"""
      <li><div class="gain"><span class="plus">+\#(defect.sure.text(places: 2))</span>
      <span class="unit">\#(word(.points))</span>\#(possible)</div>
      <div><p class="what">\#(name(of: item))\#(typical)</p>
      <p>\#(element.text?[language] ?? element.id)</p>
      <p class="why">\#(wording.text(defect.reason, language))</p>
      <p class="facts">\#(facts.joined(separator: " · "))</p>
      <p class="facts">\#(names(of: defect))</p></div></li>

      """#
  }

  /// Those that have the defect; only so many where they are not all of the template.
  private func names(of defect: TemplateDefect) -> String {
    let names = defect.agencies.prefix(Self.mostNames).map { overview.agencies[$0].name }
    let rest = defect.agencies.count - names.count
    return names.joined(separator: " · ") + (rest > 0 ? " · \(word(.more)) \(rest)" : "")
  }
}
