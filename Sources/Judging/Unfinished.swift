import Documents
import Scoring
import ThaiText

/// Signs that a document was put there before it was finished: it is called a draft, its blanks are
/// not filled in, or a template's own text stands in it.
struct Unfinished {
  /// The words that show it; `nil` when nothing does.
  let proof: Proof?

  private static let opening = 300
  /// A form for citizens has a few blanks; a report with this many was not filled in.
  private static let leastBlanks = 8
  private static let leastDots = 6

  init(_ reading: Reading) {
    let opening = String(reading.text.prefix(Self.opening))
    proof =
      Self.draft(opening).map { reading.proof(.document, opening.words(around: $0)) }
      ?? Self.filler(reading) ?? Self.blanks(reading)
  }

  /// "(ร่าง)" or a line that begins with it; not the board that drafts ("คณะกรรมการร่าง…").
  private static func draft(_ opening: String) -> Range<String.Index>? {
    for word in ["(ร่าง)", "[ร่าง]", "ฉบับร่าง"] where opening.holds(word) {
      if let range = opening.firstRange(of: word) { return range }
    }
    let line = opening.split(whereSeparator: \.isNewline).first { line in
      let text = line.drop(while: \.isWhitespace)
      return text.hasPrefix("ร่าง") && !text.hasPrefix("ร่างกาย")
    }
    return line.map { $0.startIndex..<$0.endIndex }
  }

  private static func filler(_ reading: Reading) -> Proof? {
    guard let page = reading.page?.page else { return nil }
    let block = page.blocks.first { !$0.isHidden && $0.region == .content && $0.isFiller }
    return block.map { reading.proof(.line($0.line), $0.text.shortened(to: 80)) }
  }

  /// Runs of dots to write on, in a document that is no form to fill in.
  private static func blanks(_ reading: Reading) -> Proof? {
    if case .page? = reading.look.document { return nil }
    var blanks = 0
    var run = 0
    for scalar in reading.text.unicodeScalars {
      let dots = scalar == "…" ? 3 : scalar == "." ? 1 : 0
      if run < leastDots, run + dots >= leastDots { blanks += 1 }
      run = dots == 0 ? 0 : run + dots
    }
    return blanks >= leastBlanks ? reading.lookedAt : nil
  }
}
