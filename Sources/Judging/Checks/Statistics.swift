import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// Numbers of cases or users, or the plain statement that there were none.
  ///
  /// Options: `units` that follow a number; `none`, statements that there were none; `cells`,
  /// how many cells of figures make a table of statistics (4).
  static let statistics = Check("statistics", "Figures are given, or that there were none.") {
    options in
    let units = options.terms("units")
    let none = options.optionalTerms("none")
    let cells = options.int("cells") ?? 4
    return { evidence in
      for reading in evidence.readings {
        if let (_, match) = reading.folded.firstMatch(ofAny: none) {
          return Finding(.pass, .noneStated, [reading.proof(match)])
        }
        if let proof = reading.figure(before: units) ?? reading.figureTable(cells: cells) {
          return .pass([proof])
        }
      }
      return evidence.missing(.elementMissing)
    }
  }
}

extension Reading {
  /// The first place where a number that is no date stands right before one of the units.
  fileprivate func figure(before units: [Term]) -> Proof? {
    let times = (self.times.days + self.times.naming + self.times.numbers).map(\.time.range)
    for unit in units {
      for match in folded.matches(of: unit) {
        let before = folded.original[..<match.range.lowerBound]
        let end = before.lastIndex { !$0.isWhitespace } ?? before.startIndex
        if times.contains(where: { $0.contains(end) }) { continue }
        let last = String(before.suffix(12)).visibleScalars.last { !$0.properties.isWhitespace }
        if last.map({ String($0).holdsFigure }) ?? false { return proof(match) }
      }
    }
    return nil
  }

  /// A table with enough cells that are nothing but a number; nobody counts in fractions, which are
  /// averages, shares or amounts.
  fileprivate func figureTable(cells least: Int) -> Proof? {
    for table in tables {
      let figures = table.rows.joined().filter { $0.isFigure && !$0.isFraction }
      if figures.count >= least {
        return proof(table.place, table.rows.first?.joined(separator: " | ") ?? "")
      }
    }
    return nil
  }
}

extension String {
  /// A number with digits behind a point, or a share of a hundred.
  fileprivate var isFraction: Bool {
    contains("%") || visibleScalars.split(separator: ".").dropFirst().contains { !$0.isEmpty }
  }

  /// A number alone, with separators, or a dash for none.
  var isFigure: Bool {
    !isEmpty && holdsFigure
      && visibleScalars.allSatisfy { scalar in
        ("0"..."9").contains(scalar) || ("๐"..."๙").contains(scalar)
          || ",.% -".unicodeScalars.contains(scalar)
      }
  }
}
