import Documents
import Scoring

extension Reading {
  typealias Window = (text: String, place: Proof.Place)

  /// Every run of so many passages that follow each other: an address is often broken over lines.
  func windows(of count: Int, footer: Bool) -> [Window] {
    let end = footer ? page?.footer.map { ($0.text, Proof.Place.line($0.line)) } ?? [] : []
    return [passageTexts, end].flatMap { part in
      part.indices.map { start in
        let run = part[start..<min(start + count, part.count)]
        return (run.map(\.0).joined(separator: " "), part[start].1)
      }
    }
  }

  private var passageTexts: [(String, Proof.Place)] {
    let bytes = text.utf8
    return passages.map { passage in
      let from = bytes.index(bytes.startIndex, offsetBy: passage.range.lowerBound)
      let to = bytes.index(bytes.startIndex, offsetBy: passage.range.upperBound)
      let words = text[from..<to].split(whereSeparator: \.isNewline).joined(separator: " ")
      return (words, passage.place)
    }
  }
}
