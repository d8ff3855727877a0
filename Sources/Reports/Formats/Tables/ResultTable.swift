package import Scoring

/// A table of a result: what CSV and the sheets of a workbook show.
package struct ResultTable: Sendable, Equatable {
  package struct Column: Sendable, Equatable {
    package var title: String
    /// In characters of a workbook's usual font.
    package var width: Int

    package init(_ title: String, width: Int) {
      self.title = title
      self.width = width
    }
  }

  package enum Cell: Sendable, Equatable {
    case text(String)
    /// A number with two decimals as text, so that no reader's binary fractions change it.
    case points(String)
    case count(Int)
    case verdict(Verdict, String)
  }

  /// What the sheet is called, with no sign that a workbook forbids there.
  package var name: String
  /// The line above the table in a workbook.
  package var heading: String
  package var columns: [Column]
  package var rows: [[Cell]]

  package init(name: String, heading: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.heading = heading
    self.columns = columns
    self.rows = rows
  }
}

extension ResultTable.Cell {
  static func points(_ value: Fraction?) -> Self {
    value.map { .points($0.text(places: 2)) } ?? .text("")
  }

  static func lines(_ texts: [String]) -> Self { .text(texts.joined(separator: " · ")) }
}
