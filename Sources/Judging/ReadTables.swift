import Documents
import Scoring

/// A table of a page or an Office file.
struct ReadTable: Sendable {
  var rows: [[String]]
  var place: Proof.Place
}

extension Reading {
  /// The tables whose cells are known; a PDF has only lines with gaps.
  var tables: [ReadTable] {
    if let page {
      return page.tables.map { ReadTable(rows: $0.rows, place: .line($0.line)) }
    }
    guard case .filed(let filed)? = look.document else { return [] }
    return filed.tables.map { ReadTable(rows: $0.rows, place: Proof.Place($0.place)) }
  }

  /// Whether there is text in which a table would not be told as one.
  var hasLooseText: Bool {
    switch look.document {
    case .page: false
    case .filed(let filed): filed.tables.isEmpty || filed.kind == .archive
    case .paged, .text, .image, nil: true
    }
  }

  /// The text as it is laid out: the lines of a file's pages, paragraphs and rows.
  var laidOut: [String] {
    switch look.document {
    case .paged(let paged): paged.layout
    case .filed(let filed): filed.parts.map { $0.layout ?? $0.text }
    case .page, .text, .image, nil: [text]
    }
  }
}

extension Proof.Place {
  init(_ place: FiledText.Place) {
    let spot: Spot =
      switch place.spot {
      case .document: .document
      case .page(let number): .page(number)
      case .slide(let number): .slide(number)
      case .row(let number, let sheet): .row(number, sheet: sheet)
      }
    self.init(spot, file: place.file)
  }
}
