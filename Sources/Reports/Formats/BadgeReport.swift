package import Criteria
package import Scoring

/// A badge for a website or a README: one SVG that loads nothing and says itself aloud.
package struct BadgeReport: Sendable {
  typealias XML = HTML

  /// In pixels.
  private static let height = 24
  private static let size = 13
  private static let margin = 8

  private let phrasing: Phrasing
  private let result: AuditResult

  package static func text(
    of result: AuditResult, wording: Wording, language: Language
  ) -> String {
    let badge = BadgeReport(
      phrasing: Phrasing(wording: wording, language: language), result: result.cleaned)
    return badge.drawing.markup
  }

  private var left: String { "OIT \(result.checklist.year)" }

  /// The score of the OIT, and the level where there is a total.
  private var right: String {
    let score = result.score.instruments[.oit]?.text ?? "–"
    let level = result.score.levelText.map { " · \(phrasing.label(.level)) \($0)" } ?? ""
    return score + level
  }

  private var title: String {
    let score = result.score
    let oit = "\(phrasing.label(.oitScore)) \(score.instruments[.oit]?.text ?? "–")"
    let total = score.total.map { "\(phrasing.label(.totalScore)) \($0.text)" }
    let level = score.levelText.map { "\(phrasing.label(.level)) \($0)" }
    let parts = [phrasing.heading(result), oit, total, level].compactMap(\.self)
    return parts.joined(separator: " · ")
  }

  /// Green from the pass mark, red below it, amber while it is open, blue without a total; white
  /// letters are readable on each (WCAG AA).
  private var colour: XML {
    guard let total = result.score.total else { return "#1f5fa8" }
    let mark = Fraction(result.checklist.scoring.passMark)
    if total.low >= mark { return "#1d7a3d" }
    return total.high >= mark ? "#8f5d00" : "#b3261e"
  }

  private var drawing: XML {
    let (first, second) = (width(left), width(right))
    let whole = first + second
    return #"""
      <svg xmlns="http://www.w3.org/2000/svg" width="\#(whole)" height="\#(
      Self.height)" viewBox="0 0 \#(whole) \#(Self.height)" role="img" aria-label="\#(
      title)" xml:lang="\#(phrasing.language.rawValue)">
      <title>\#(title)</title>
      <clipPath id="r"><rect width="\#(whole)" height="\#(Self.height)" rx="4"/></clipPath>
      <g clip-path="url(#r)">
      <rect width="\#(first)" height="\#(Self.height)" fill="#444"/>
      <rect x="\#(first)" width="\#(second)" height="\#(Self.height)" fill="\#(colour)"/>
      </g>
      <g fill="#fff" text-anchor="middle" font-family="\#(fonts)" font-size="\#(Self.size)">
      \#(text(left, from: 0, width: first))\#(text(right, from: first, width: second))</g>
      </svg>

      """#
  }

  /// Fonts with Thai that machines have, none of which is loaded.
  private var fonts: XML { "'Noto Sans Thai',Sarabun,Tahoma,Loma,sans-serif" }

  private func text(_ text: String, from start: Int, width: Int) -> XML {
    let inner = width - 2 * Self.margin
    return #"""
      <text x="\#(start + width / 2)" y="17" textLength="\#(
      inner)" lengthAdjust="spacingAndGlyphs">\#(text)</text>

      """#
  }

  /// Some eleven twentieths of the size a column; marks above and below take none.
  private func width(_ text: String) -> Int {
    text.columns * Self.size * 11 / 20 + 2 * Self.margin
  }
}
