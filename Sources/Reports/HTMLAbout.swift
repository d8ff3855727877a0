import Criteria
import Scoring

/// The foot of the page: how to read it, and which criteria and program made it.
extension HTMLReport {
  func about(_ reported: ReportedResult, version: String) -> HTML {
    let checklist = reported.result.checklist
    let hash = String(checklist.hash.prefix(12))
    return #"""
      <footer><div class="wrap"><h2>\#(label(.about))</h2>
      \#(notes(reported))
      \#(sources(checklist))
      <p class="small">\#(label(.criteria)): \#(checklist.title[language]) \#(
      label(.fiscalYear)) \#(checklist.year) <code>\#(hash)</code> · \#(
      label(.program)): oit \#(version)</p>
      </div></footer>

      """#
  }

  private func notes(_ reported: ReportedResult) -> HTML {
    var notes = [label(.privacyNote)]
    if reported.result.ignoresRobots { notes.append(label(.robotsIgnored)) }
    if hasPictures { notes.append(label(.picturesNote)) }
    let elements = reported.items.flatMap(\.item.elements)
    if elements.contains(where: \.provenance.confidence.needsRemark) {
      notes.insert(label(.confidenceNote), at: 0)
    }
    if reported.count(.undecided) > 0 { notes.insert(label(.undecidedNote), at: 0) }
    return "<ul>\(notes.map { note -> HTML in "<li>\(note)</li>" })</ul>"
  }

  /// The sources that the elements cite, with their codes.
  private func sources(_ checklist: Checklist) -> HTML? {
    let cited = Set(checklist.items.flatMap(\.elements).flatMap(\.provenance.sources))
    let rows = cited.sorted().compactMap { code -> HTML? in
      checklist.sources[code].map { "<dt>\(code)</dt><dd>\($0)</dd>" }
    }
    guard !rows.isEmpty else { return nil }
    return #"<h3>\#(label(.sources))</h3><dl class="sources">\#(rows)</dl>"#
  }
}
