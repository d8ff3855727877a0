import Criteria
import Scoring

/// The addresses of an item and what was found there.
extension HTMLReport {
  func addresses(_ reported: ReportedItem) -> HTML? {
    let (submitted, followed) = (
      reported.urls.filter(\.submitted), reported.urls.filter { !$0.submitted }
    )
    let none: HTML = "<p>\(label(.noURL))</p>"
    let first: HTML = submitted.isEmpty ? none : list(submitted)
    let rest: HTML? =
      followed.isEmpty
      ? nil : #"<section><h5>\#(label(.followedURLs))</h5>\#(list(followed))</section>"#
    return #"<section><h5>\#(label(.submittedURLs))</h5>\#(first)</section>\#(rest)"#
  }

  private func list(_ urls: [SeenURL]) -> HTML {
    #"<ul class="urls">\#(urls.map(row))</ul>"#
  }

  private func row(_ seen: SeenURL) -> HTML {
    let trouble: HTML? = seen.trouble.map {
      #"<span class="tag obstacle">\#(wording.text($0, language))</span>"#
    }
    let oddities = ([seen.cause] + (seen.remarks ?? [])).compactMap { $0 }
    let moved: HTML? = seen.finalURL.map {
      #"<br><span class="where">\#(label(.redirectedTo))</span> \#(HTML.link($0))"#
    }
    let facts =
      [kind(seen.kind)] + (seen.status.map { ["\(label(.httpStatus)) \($0)"] } ?? [])
      + oddities.map { wording.causes[$0][language] }
    return #"""
      <li>\#(HTML.link(seen.url))\#(moved)\#(way(to: seen))
      <br><span class="facts">\#(facts.joined(separator: " · "))</span> \#(fingerprint(seen.sha256)) \#(trouble)</li>

      """#
  }

  /// What to follow from the home page, and how many clicks that takes.
  private func way(to seen: SeenURL) -> HTML? {
    guard let clicks = seen.clicks, let path = seen.path else { return nil }
    let steps = ([label(.homePage)] + path).joined(separator: " > ")
    return #"""
      <br><span class="where">\#(label(.wayHere))</span> <span lang="th">\#(steps)</span>
      <span class="facts">(\#(clicks) \#(label(.clicks)))</span>
      """#
  }

  /// The first digits of the hash of what was seen; the whole of it on pointing there.
  func fingerprint(_ sha256: String?) -> HTML? {
    guard let sha256, !sha256.isEmpty else { return nil }
    let start = String(sha256.prefix(12))
    return #"<code title="\#(label(.fingerprint)) \#(sha256)">\#(start)</code>"#
  }

  private func kind(_ kind: String) -> String {
    switch kind {
    case "page": label(.kindPage)
    case "pdf": label(.kindPDF)
    case "image": label(.kindImage)
    case "word": label(.kindWord)
    case "workbook": label(.kindWorkbook)
    case "slides": label(.kindSlides)
    case "archive": label(.kindArchive)
    case "text": label(.kindText)
    case "none": label(.kindNone)
    default: kind
    }
  }
}
