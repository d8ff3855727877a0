package import Criteria

/// The sentences of the papers, as `Checklists/paper.yaml` has them, with places to fill in.
package struct PaperWords: Sendable {
  /// A sentence cut at its places: words, and the names of what goes between them.
  private enum Piece: Sendable {
    case words(String)
    case place(String)
  }

  private let sentences: [PaperText: [Piece]]

  /// Reads `paper.yaml`: every sentence, with no place that it does not know, and nothing else.
  package static func read(text: String, file: String) throws(InputFaults) -> PaperWords {
    let faults = FaultList()
    let value = try YAMLValue.parse(text, file: file)
    let reader = MapReader(value, what: "the sentences of the papers", faults: faults)
    var sentences: [PaperText: [Piece]] = [:]
    for text in PaperText.allCases {
      guard let pieces = pieces(reader.requiredString(text.key)) else {
        reader.fault("`\(text.key)`: a brace is not closed", at: reader.value(text.key)?.place)
        continue
      }
      checkPlaces(pieces, of: text, in: reader)
      sentences[text] = pieces
    }
    reader.finish()
    try faults.throwIfAny()
    return PaperWords(sentences: sentences)
  }

  private static func checkPlaces(_ pieces: [Piece], of text: PaperText, in reader: MapReader) {
    for case .place(let name) in pieces where name != "blank" && !text.places.contains(name) {
      let known = (text.places.sorted() + ["blank"]).map { "{\($0)}" }.joined(separator: ", ")
      reader.fault(
        "`\(text.key)`: there is no {\(name)}, only \(known)",
        at: reader.value(text.key)?.place)
    }
  }

  /// `nil` for braces that do not match.
  private static func pieces(_ sentence: String) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(where: { "{}".contains($0) }) {
      guard rest[open] == "{",
        let close = rest[open...].dropFirst().firstIndex(where: { "{}".contains($0) }),
        rest[close] == "}"
      else { return nil }
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }

  /// The sentence with its places filled in; what is put in is never looked at for places again.
  ///
  /// - Precondition: `values` has every place of the sentence but `blank`.
  func line(_ text: PaperText, _ values: [String: Paper.Line] = [:]) -> Paper.Line {
    guard let pieces = sentences[text] else {
      preconditionFailure("the papers' sentences were read without \(text.key)")
    }
    return pieces.flatMap { piece -> Paper.Line in
      switch piece {
      case .words(let words): return [.words(words)]
      case .place("blank"): return [.blank]
      case .place(let name):
        guard let value = values[name] else {
          preconditionFailure("{\(name)} of \(text.key) is not filled in")
        }
        return value
      }
    }
  }
}
