import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// Rows that each name a thing and give its figure, for example a service and its users.
  ///
  /// Options: `terms`, what a row may name; `least`, how many different ones (2); `none`, words
  /// that stand for a figure of zero.
  static let rows = Check("rows", "Rows or lines name several of the terms, each with a figure.") {
    options in
    let terms = options.terms("terms")
    let none = options.optionalTerms("none")
    let least = options.int("least") ?? 2
    return { evidence in
      for reading in evidence.readings {
        var found: [Int: Proof] = [:]
        for row in reading.rowTexts
        where row.original.holdsFigure || none.contains(where: row.contains) {
          for (index, term) in terms.enumerated() where found[index] == nil {
            guard let match = row.firstMatch(of: term) else { continue }
            found[index] = reading.proof(.document, row.quote(match, around: 40))
            break
          }
        }
        if found.count >= least {
          return .pass(found.sorted { $0.key < $1.key }.prefix(4).map(\.value))
        }
      }
      return evidence.missing(.notPerService)
    }
  }
}

extension Reading {
  /// Table rows of a page, and its blocks; lines of a file as they are laid out.
  fileprivate var rowTexts: [Folded] {
    if let page {
      let rows = page.tables.flatMap(\.rows).map { $0.joined(separator: " ") }
      return (rows + page.blocks.map(\.text)).map { Folded($0) }
    }
    return laidOut.flatMap { lines(of: $0) }
  }

  private func lines(of text: String) -> [Folded] {
    text.split(whereSeparator: \.isNewline).map { Folded(String($0)) }
  }
}

extension String {
  /// Whether a digit, Arabic or Thai, stands in it.
  var holdsFigure: Bool {
    visibleScalars.contains { ("0"..."9").contains($0) || ("๐"..."๙").contains($0) }
  }
}
