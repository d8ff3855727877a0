import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A table with the columns that each row must fill, in a page or a file.
  ///
  /// Options: `columns`, groups of synonyms; `least`, how many of them (all).
  static let columns = Check("columns", "A table has the columns that the element asks for.") {
    options in
    let columns = options.termGroups("columns")
    let least = options.int("least") ?? columns.count
    return { evidence in
      var best: [Int: Proof] = [:]
      for reading in evidence.readings {
        for text in reading.tableTexts {
          let found = reading.columns(columns, in: text)
          if found.count > best.count { best = found }
        }
      }
      let proofs = best.sorted { $0.key < $1.key }.map(\.value)
      if best.count >= least { return .pass(Array(proofs.prefix(4))) }
      let missing = columns.indices.filter { best[$0] == nil }.compactMap {
        columns[$0].first?.text
      }
      return evidence.missing(.columnsMissing, details: missing)
    }
  }
}

extension Reading {
  /// Each table of a page as one text; a file as a whole.
  fileprivate var tableTexts: [Folded] {
    guard let page else { return [folded] }
    return page.tables.map { Folded($0.rows.prefix(6).joined().joined(separator: "\n")) }
  }

  fileprivate func columns(_ groups: [[Term]], in text: Folded) -> [Int: Proof] {
    var found: [Int: Proof] = [:]
    for (index, terms) in groups.enumerated() {
      guard let (_, match) = text.firstMatch(ofAny: terms) else { continue }
      found[index] =
        page == nil ? proof(match, around: 30) : proof(.document, text.quote(match, around: 30))
    }
    return found
  }
}
