extension Proof {
  /// Where in a document something stands, and in which file of an archive.
  package struct Place: Sendable, Hashable {
    package var spot: Spot
    /// The name of the file inside an archive; `nil` when the document is no archive.
    package var file: String?

    package enum Spot: Sendable, Hashable {
      case document
      case line(Int)
      case page(Int)
      case slide(Int)
      case row(Int, sheet: String)
    }

    package init(_ spot: Spot, file: String? = nil) {
      self.spot = spot
      self.file = file
    }

    package static var document: Self { Self(.document) }

    package static func line(_ number: Int) -> Self { Self(.line(number)) }

    package static func page(_ number: Int) -> Self { Self(.page(number)) }
  }
}

extension Proof.Place: Codable, CustomStringConvertible {
  private static let fileMark = ", file "

  /// `page 3`, `row 8, sheet งบ`, `page 3, file แผน.pdf`: as results are written.
  package var description: String {
    guard let file else { return spot.description }
    return spot.description + Self.fileMark + file.withoutMarks
  }

  package init(_ description: String) {
    let start = description.firstRange(of: Self.fileMark)
    file = start.map { String(description[$0.upperBound...]) }
    spot = Spot(description[..<(start?.lowerBound ?? description.endIndex)])
  }

  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Proof.Place.Spot: CustomStringConvertible {
  package var description: String {
    switch self {
    case .document: "document"
    case .line(let number): "line \(number)"
    case .page(let number): "page \(number)"
    case .slide(let number): "slide \(number)"
    case .row(let number, let sheet): "row \(number), sheet \(sheet.withoutMarks)"
    }
  }

  fileprivate init(_ description: Substring) {
    let mark = description.firstRange(of: ", sheet ")
    let words = description[..<(mark?.lowerBound ?? description.endIndex)].split(separator: " ")
    let sheet = mark.map { String(description[$0.upperBound...]) } ?? ""
    switch (words.first, words.dropFirst().first.flatMap { Int($0) }) {
    case ("line", let number?): self = .line(number)
    case ("page", let number?): self = .page(number)
    case ("slide", let number?): self = .slide(number)
    case ("row", let number?): self = .row(number, sheet: sheet)
    default: self = .document
    }
  }
}

extension String {
  /// A name in which no comma is followed by a space, so that it ends where the next part begins.
  fileprivate var withoutMarks: String { replacing(", ", with: ",") }
}
