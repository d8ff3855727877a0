package import Criteria

/// Writes a ruling into an agency's file, or takes one out, and leaves all other lines as they are.
///
/// The lines are found by the places that the YAML reader gives. What comes out is read again and
/// must say what the old file said, but for the ruling: a way of writing that is not understood
/// here is refused, never spoilt.
package struct RulingEditor {
  /// What a ruling is about.
  package struct Target: Sendable, Equatable {
    package var item: String
    /// `nil` for the whole item.
    package var element: String?

    package init(item: String, element: String?) {
      self.item = item
      self.element = element
    }
  }

  /// What the file says now.
  package let agency: Agency
  private let file: String
  private let checklist: Checklist
  private let source: SourceLines
  private let list: RulingLines

  /// - Throws: every fault of the file.
  package init(text: String, file: String, checklist: Checklist) throws(InputFaults) {
    let root = try YAMLValue.parse(text, file: file)
    agency = try AgencyFile.read(root, checklist: checklist)
    self.file = file
    self.checklist = checklist
    source = SourceLines(text)
    list = RulingLines(root: root, source: source)
  }

  package func ruling(on target: Target) -> Agency.Ruling? {
    guard let element = target.element else { return agency.rulings[target.item] }
    return agency.elementRulings[target.item]?[element]
  }

  /// The file with a ruling, in place of an older one on the same thing.
  package func setting(_ ruling: Agency.Ruling, on target: Target) throws(InputFaults) -> String {
    let words = Self.words(of: ruling, on: target)
    return try sound(list.placing(words, at: target), saying: ruling, of: target, words)
  }

  /// The file without the ruling; the comments within it go with it.
  package func removing(_ target: Target) throws(InputFaults) -> String {
    try sound(list.removing(target), saying: nil, of: target, [])
  }

  /// The first way of writing it that reads back as it should.
  private func sound(
    _ ways: [String], saying ruling: Agency.Ruling?, of target: Target, _ words: [String]
  ) throws(InputFaults) -> String {
    var expected = agency
    expected.set(ruling, on: target)
    for text in ways where isSound(text, expected) { return text }
    let place = SourcePlace(file: file, line: list.line)
    let what = "`rulings` is written here in a way that cannot be edited without spoiling it"
    let pairs = words.map { $0.dropFirst(2) }.joined(separator: ", ")
    let todo = words.isEmpty ? "take the ruling out by hand" : "add by hand: - {\(pairs)}"
    throw InputFaults([InputFault(place, "\(what); \(todo)")])
  }

  private func isSound(_ text: String, _ expected: Agency) -> Bool {
    do throws(InputFaults) {
      return try AgencyFile.read(text: text, file: file, checklist: checklist) == expected
    } catch {
      return false
    }
  }

  /// The ruling as lines of YAML without indent; the first begins with a dash.
  private static func words(of ruling: Agency.Ruling, on target: Target) -> [String] {
    var pairs = [("item", target.item)]
    if let element = target.element { pairs.append(("element", YAMLText.scalar(element))) }
    pairs.append(("verdict", ruling.decision.rawValue))
    pairs.append(("by", YAMLText.scalar(ruling.by)))
    pairs.append(("why", YAMLText.scalar(ruling.why)))
    if let until = ruling.until { pairs.append(("until", until)) }
    return pairs.enumerated().map { ($0 == 0 ? "- " : "  ") + "\($1.0): \($1.1)" }
  }
}

extension Agency {
  fileprivate mutating func set(_ ruling: Ruling?, on target: RulingEditor.Target) {
    guard let element = target.element else {
      rulings[target.item] = ruling
      return
    }
    elementRulings[target.item, default: [:]][element] = ruling
    if elementRulings[target.item]?.isEmpty == true { elementRulings[target.item] = nil }
  }
}
