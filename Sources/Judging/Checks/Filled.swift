import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// Tables of figures without an empty cell: a month or service without users shows 0.
  ///
  /// A dash counts as a figure. In a file nobody sees from its text whether a cell is empty; that
  /// stays open. Options: `none`, statements that stand for the figures of a row or of all;
  /// `cells`, how many cells of figures make a table of statistics (4).
  /// Source: seed 003, O15, its advice: show “๐” or say that nobody asked.
  static let filled = Check("filled", "No cell of a table of figures is left empty.") { options in
    let none = options.terms("none")
    let cells = options.int("cells") ?? 4
    return { evidence in
      var proofs: [Proof] = []
      for (reading, page) in evidence.pages {
        for table in page.tables where table.figures >= cells {
          let proof = reading.proof(.line(table.line), table.rows[0].joined(separator: " | "))
          let empty = table.emptyRows(in: page.page, besides: none)
          guard empty.isEmpty else { return .fail(.elementMissing, [proof], details: empty) }
          proofs.append(proof)
        }
      }
      if !proofs.isEmpty { return .pass(proofs) }
      if let proof = evidence.firstProof(ofAny: none) {
        return Finding(.pass, .noneStated, [proof])
      }
      let files = evidence.readings.filter { $0.page == nil }
      if files.isEmpty { return Finding(.notApplicable, .notAsked) }
      return .cannotTell(.unreadableDocument, files.prefix(5).map(\.lookedAt))
    }
  }
}

extension Table {
  /// How many cells are nothing but a number.
  fileprivate var figures: Int { rows.joined().count(where: \.isFigure) }

  /// The first words of rows with an empty cell where most other rows have figures.
  ///
  /// The first column names or numbers the rows; a row with cells over several columns or rows,
  /// such as a heading inside the table, is not looked at.
  fileprivate func emptyRows(in page: Page, besides none: [Term]) -> [String] {
    let counts = cellCounts(in: page)
    guard let first = rows.firstIndex(where: { $0.contains(where: \.isFigure) }),
      counts.count == rows.count
    else { return [] }
    let body = rows[first...]
    let width = body.map(\.count).max() ?? 0
    let figured = (1..<max(width, 1)).filter { column in
      2 * body.count { $0.holdsFigure(at: column) } >= body.count
    }
    return body.indices.compactMap { index in
      let row = rows[index]
      guard counts[index] == width, figured.contains(where: { row.isEmpty(at: $0) }) else {
        return nil
      }
      let words = row.filter { !$0.isEmpty }.joined(separator: " ")
      return words.isEmpty || Folded(words).containsAny(of: none) ? nil : words.shortened(to: 40)
    }
  }

  /// How many cells each row really has, before spans are laid out; of no use with tables inside.
  private func cellCounts(in page: Page) -> [Int] {
    var counts: [Int] = []
    for index in node..<page.nodes[node].end {
      switch page.nodes[index].tag {
      case "tr": counts.append(0)
      case "td", "th": if !counts.isEmpty { counts[counts.count - 1] += 1 }
      default: continue
      }
    }
    return counts
  }
}

extension [String] {
  fileprivate func holdsFigure(at column: Int) -> Bool {
    column < count && self[column].isFigure
  }

  fileprivate func isEmpty(at column: Int) -> Bool {
    column >= count || self[column].visibleScalars.allSatisfy(\.properties.isWhitespace)
  }
}
