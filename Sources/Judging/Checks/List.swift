import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A list of things of one kind: lines that each begin with one of the words.
  ///
  /// Numbers and bullets before the words do not matter. The words of a running text are no list.
  /// Options: `starts`, the words; `least`, how many different lines (2); `boxes: true` when only
  /// the boxes of a chart count: headings, and on a page without names of people short texts each in
  /// a `div` of its own.
  static let list = Check("list", "Several lines each begin with one of the words.") { options in
    let starts = options.terms("starts")
    let least = options.int("least") ?? 2
    let boxes = options.bool("boxes")
    // What is longer is a sentence that begins so.
    let longest = 250
    return { evidence in
      for reading in evidence.readings {
        var seen: Set<String> = []
        let lines = reading.lines(boxes: boxes).filter { line in
          guard line.text.unicodeScalars.count <= longest,
            let start = Folded(line.text).start(ofAny: starts)
          else { return false }
          return seen.insert(Folded.key(String(line.text[start...]))).inserted
        }
        if lines.count >= least {
          return .pass(
            lines.prefix(3).map { reading.proof($0.place, $0.text.shortened(to: 120)) })
        }
      }
      return evidence.missing(.elementMissing)
    }
  }
}

extension Reading {
  /// The blocks of a page, the lines of a file.
  fileprivate func lines(boxes: Bool) -> [(text: String, place: Proof.Place)] {
    if let page {
      let found = boxes ? page.boxes : page.blocks
      return found.map { ($0.text, .line($0.line)) }
    }
    return boxes
      ? []
      : passages.flatMap { passage in
        let bytes = text.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: passage.range.lowerBound)
        let to = bytes.index(bytes.startIndex, offsetBy: passage.range.upperBound)
        return text[from..<to].split(whereSeparator: \.isNewline)
          .map { (String($0), passage.place) }
      }
  }
}

extension PageContent {
  fileprivate var boxes: [Block] {
    let people = blocks.contains { !PersonName.all(in: $0.text).isEmpty }
    return blocks.filter { block in
      if case .heading = block.kind { return true }
      let isShort = block.text.unicodeScalars.count <= 80
      return !people && isShort && page.nodes[block.node].tag == "div"
    }
  }
}

extension Folded {
  /// Where the line begins behind its number or bullet (`1.`, `(๒)`, `•`) when it begins with one
  /// of the words; `nil` when a letter stands before them.
  fileprivate func start(ofAny terms: [Term]) -> String.Index? {
    guard let (_, match) = firstMatch(ofAny: terms) else { return nil }
    let start = match.range.lowerBound
    return original[..<start].contains(where: \.isLetter) ? nil : start
  }
}
