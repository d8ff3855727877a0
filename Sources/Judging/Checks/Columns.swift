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
        for (text, place) in reading.tableTexts {
          let found = reading.columns(columns, in: text, at: place)
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
  /// The first rows of each table with its place; a file in which tables cannot be told from text
  /// as a whole, without one.
  fileprivate var tableTexts: [(Folded, Proof.Place?)] {
    let hollow = hollow?.lines ?? []
    let texts = tables.filter { !hollow.contains($0.place) }.map { table in
      let heads = table.rows.prefix(Self.mostHeadRows).joined().joined(separator: "\n")
      return (Folded(heads), Optional(table.place))
    }
    return hasLooseText ? texts + [(folded, nil)] : texts
  }

  /// A list has its headings in its first rows, behind its title.
  private static let mostHeadRows = 6

  fileprivate func columns(
    _ groups: [[Term]], in text: Folded, at place: Proof.Place?
  ) -> [Int: Proof] {
    var found: [Int: Proof] = [:]
    for (index, terms) in groups.enumerated() {
      guard let (_, match) = text.firstMatch(ofAny: terms) else { continue }
      found[index] =
        place.map { proof($0, text.quote(match, around: 30)) } ?? proof(match, around: 30)
    }
    return found
  }
}
