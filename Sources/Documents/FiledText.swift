package import Causes

/// The text of an Office file, or of the documents in an archive, in the order a person reads it.
package struct FiledText: Sendable, Equatable {
  package var kind: Kind
  /// Paragraphs, rows, slides or pages; each has ink.
  package var parts: [Part]
  package var tables: [Table]
  /// Why something may stand in it unread: pictures instead of words, a file that cannot be read.
  package var unseen: Cause?
  /// The first file of an archive of which that is so.
  package var unseenFile: String?

  package enum Kind: String, Sendable, CaseIterable {
    case text = "word"
    case workbook = "workbook"
    case slides = "slides"
    case archive = "archive"
  }

  package struct Part: Sendable, Equatable {
    package var text: String
    package var place: Place
    /// The text laid out as on paper, for columns of tables; `nil` for anything but a PDF's page.
    package var layout: String?
    /// Whether the words were read off a picture.
    package var isRecognised = false

    package init(
      text: String, place: Place, layout: String? = nil, isRecognised: Bool = false
    ) {
      self.text = text
      self.place = place
      self.layout = layout
      self.isRecognised = isRecognised
    }
  }

  package struct Table: Sendable, Equatable {
    package var rows: [[String]]
    /// Where its first row stands.
    package var place: Place

    package init(rows: [[String]], place: Place) {
      self.rows = rows
      self.place = place
    }
  }

  /// Where a part stands.
  package struct Place: Sendable, Equatable {
    package var spot: Spot
    /// The name of the file in an archive.
    package var file: String?

    package enum Spot: Sendable, Equatable {
      case document
      case page(Int)
      case slide(Int)
      case row(Int, sheet: String)
    }

    package init(_ spot: Spot, file: String? = nil) {
      self.spot = spot
      self.file = file
    }
  }

  package init(kind: Kind, parts: [Part], tables: [Table] = [], unseen: Cause? = nil) {
    self.kind = kind
    self.parts = parts
    self.tables = tables
    self.unseen = unseen
  }

  /// Whether all its words were read off pictures.
  package var isRecognised: Bool { parts.allSatisfy(\.isRecognised) }

  var inkCount: Int { parts.reduce(0) { $0 + $1.text.inkCount } }
}

/// Why a file gives no text.
enum FileFault: Error, Equatable {
  /// It is cut, damaged, or not what it says it is.
  case damaged
  /// A password is asked for.
  case encrypted
  /// Reading it would cost too much.
  case limit

  var cause: Cause {
    switch self {
    case .damaged: .documentCorrupt
    case .encrypted: .documentEncrypted
    case .limit: .documentLimit
    }
  }
}
