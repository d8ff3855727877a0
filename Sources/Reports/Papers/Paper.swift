import ThaiText

/// A paper of an agency, drafted to be looked over and signed: the one value that the renderings
/// as HTML and as DOCX show.
package struct Paper: Sendable, Equatable {
  package typealias Line = [Span]
  package typealias Cell = [Line]

  /// A piece of a line.
  package enum Span: Sendable, Equatable {
    case words(String)
    /// Words whose digits stay as they are, for example a version.
    case verbatim(String)
    /// What only the agency knows.
    case blank
  }

  package enum Block: Sendable, Equatable {
    case heading(Line)
    case subheading(Line)
    case paragraph(Line)
    case list([Line])
    case table(Table)
    case signatures([Cell])
  }

  package struct Table: Sendable, Equatable {
    package var columns: [Column]
    package var rows: [[Cell]]
  }

  package struct Column: Sendable, Equatable {
    package var title: Line
    /// The part of the width, in percent; those of a table come to 100.
    package var share: Int
    package var isFigure = false
  }

  /// What stands on every page while it is a draft.
  package var mark: Line
  /// The lines of the heading, the first of which names the paper.
  package var title: [Line]
  /// Where the draft comes from and what is to be done with it, in a frame.
  package var notice: [Line]
  package var blocks: [Block]
  /// Whether its tables need the long side of the page.
  package var isWide = false

  /// The sign for a blank, in every rendering.
  package static let blank = "……………"
}

extension Paper.Span {
  package var text: String {
    switch self {
    case .words(let text), .verbatim(let text): text
    case .blank: Paper.blank
    }
  }

  /// The piece as official papers print it, its numbers in Thai digits; codes like `O42` stay.
  fileprivate var inThaiDigits: Self {
    guard case .words(let text) = self else { return self }
    var result = ""
    var isCode = false
    for letter in text {
      let isDigit = letter.isASCII && letter.isNumber
      isCode = letter.isASCII && letter.isLetter || isCode && isDigit
      result += isCode ? String(letter) : Digits.thai(String(letter))
    }
    return .words(result)
  }
}

extension Paper {
  /// The paper with its numbers in Thai digits.
  var inThaiDigits: Paper {
    func thai(_ line: Line) -> Line { line.map(\.inThaiDigits) }
    func thai(_ cell: Cell) -> Cell { cell.map { thai($0) } }
    var copy = self
    copy.mark = thai(mark)
    copy.title = thai(title)
    copy.notice = thai(notice)
    copy.blocks = blocks.map { block in
      switch block {
      case .heading(let line): .heading(thai(line))
      case .subheading(let line): .subheading(thai(line))
      case .paragraph(let line): .paragraph(thai(line))
      case .list(let lines): .list(thai(lines))
      case .signatures(let cells): .signatures(cells.map { thai($0) })
      case .table(let table):
        .table(
          Table(
            columns: table.columns.map { column in
              Column(title: thai(column.title), share: column.share, isFigure: column.isFigure)
            },
            rows: table.rows.map { row in row.map { thai($0) } }))
      }
    }
    return copy
  }

  /// Every line in the order in which it is read, the mark apart.
  package var lines: [Line] {
    title + notice
      + blocks.flatMap { block -> [Line] in
        switch block {
        case .heading(let line), .subheading(let line), .paragraph(let line): [line]
        case .list(let lines): lines
        case .signatures(let cells): cells.flatMap(\.self)
        case .table(let table):
          table.columns.map(\.title) + table.rows.flatMap(\.self).flatMap(\.self)
        }
      }
  }

  /// How much there is for the agency to fill in.
  package var blankCount: Int { lines.flatMap(\.self).count { $0 == .blank } }
}
