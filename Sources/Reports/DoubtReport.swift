package import Criteria

/// The facts of a checklist that are not sure, with their notes and sources: for whoever checks
/// them against the handbook.
package struct DoubtReport {
  private let checklist: Checklist
  private let confidences: Words<Confidence>
  private let language: Language

  package init(_ checklist: Checklist, confidences: Words<Confidence>, language: Language) {
    self.checklist = checklist
    self.confidences = confidences
    self.language = language
  }

  /// A line a fact: where it stands, what it says, how sure it is, its sources and its note.
  package var text: String {
    let lines = checklist.doubtfulFacts.map(line)
    return (["FY\(checklist.year): \(lines.count)"] + lines).joined(separator: "\n")
  }

  private func line(_ fact: Checklist.Fact) -> String {
    let name = fact.name.map { " \($0[language])" } ?? ""
    let sure = confidences[fact.provenance.confidence][language]
    let sources = fact.provenance.sources.joined(separator: ", ")
    let note = fact.provenance.note.map { " – \($0[language])" } ?? ""
    return
      "  \(fact.place)\(name): \(fact.provenance.confidence.rawValue) (\(sure)) [\(sources)]\(note)"
  }
}
