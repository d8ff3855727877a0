import Foundation

/// The text of a document of a `ConceptCase` with its marks.
enum MarkedText {
  /// The elements that the text has parts for.
  static func elements(of text: String) -> Set<String> {
    var found: Set<String> = []
    for match in text.matches(
      of: /data-(?:for|wrong)="([a-z_0-9 ]+)"|^\[([a-z_ ]+)\]/.anchorsMatchLineEndings())
    {
      let names = match.output.1 ?? match.output.2 ?? ""
      found.formUnion(names.split(separator: " ").map(String.init))
    }
    return found
  }

  /// The text as it is published, without what serves the element; with all parts for `nil`.
  static func published(_ text: String, without element: String?) -> String {
    guard text.hasPrefix("<") else { return file(text, without: element) }
    var result = text
    for mark in ["for", "wrong"] {
      var from = result.startIndex
      while let part = part(marked: "data-\(mark)=\"", in: result, from: from) {
        let isOf = element.map { part.elements.contains($0) } ?? false
        if (mark == "for") == isOf {
          let place = result.distance(from: result.startIndex, to: part.range.lowerBound)
          result.removeSubrange(part.range)
          from = result.index(result.startIndex, offsetBy: place)
        } else {
          from = result.index(after: part.range.lowerBound)
        }
      }
    }
    return result
  }

  private static func file(_ text: String, without element: String?) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.compactMap { line -> Substring? in
      guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return line }
      let elements = line[..<end].dropFirst().split(separator: " ").map(String.init)
      if let element, elements.contains(element) { return nil }
      return line[line.index(after: end)...].drop { $0 == " " }
    }.joined(separator: "\n")
  }

  /// The next element of the page that has the attribute, from its tag to its end.
  private static func part(
    marked attribute: String, in text: String, from: String.Index
  ) -> (range: Range<String.Index>, elements: [String])? {
    guard let hit = text.range(of: attribute, range: from..<text.endIndex),
      let start = text[..<hit.lowerBound].lastIndex(of: "<"),
      let close = text[hit.upperBound...].firstIndex(of: "\"")
    else { return nil }
    let elements = text[hit.upperBound..<close].split(separator: " ").map(String.init)
    let tag = text[text.index(after: start)...].prefix { $0.isLetter || $0.isNumber }
    if start < from { return part(marked: attribute, in: text, from: hit.upperBound) }
    return (start..<end(of: String(tag), in: text, from: close), elements)
  }

  /// Where the element ends whose start tag ends behind an index.
  private static func end(
    of tag: String, in text: String, from: String.Index
  ) -> String.Index {
    guard var index = text[from...].firstIndex(of: ">").map(text.index(after:)) else {
      return text.endIndex
    }
    if ["img", "input", "br"].contains(tag) { return index }
    var depth = 1
    while depth > 0, let next = text[index...].firstIndex(of: "<") {
      index = text.index(after: next)
      let rest = text[index...]
      let name = rest.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      guard name == tag else { continue }
      depth += rest.hasPrefix("/") ? -1 : 1
    }
    return text[index...].firstIndex(of: ">").map(text.index(after:)) ?? text.endIndex
  }

  /// The text with the years that its `{FY-1}`, `{P}` and `{P%}` stand for.
  static func dated(_ text: String, year: Int, period: Int) -> String {
    text.replacing(/\{(FY|P)([+-][0-9])?(%)?\}/) { match in
      let base = match.output.1 == "FY" ? year : period
      let number = base + (match.output.2.flatMap { Int($0) } ?? 0)
      return match.output.3 == nil ? "\(number)" : "\(number % 100)"
    }
  }
}
