package import Criteria
import FoundationEssentials
package import Scoring

/// What an overview needs of one result, read without the rest of it.
package struct ResultDigest: Sendable, Decodable {
  package var schema: String
  package var checklist: ChecklistMark
  package var agency: ResultDocument.AgencyMark
  package var today: String
  package var items: [Item]
  package var scores: Scores
  package var total: ResultDocument.Range?
  package var level: ResultDocument.LevelRange?
  package var template: [String]?

  package struct ChecklistMark: Sendable, Decodable {
    package var year: Int
  }

  package struct Scores: Sendable, Decodable {
    package var instruments: [String: ResultDocument.Range]
  }

  package struct Item: Sendable, Decodable {
    package var id: String
    package var title: Bilingual
    package var verdict: Verdict
    package var elements: [Element]
    package var worth: ResultDocument.Worth?
  }

  package struct Element: Sendable, Decodable {
    package var id: String
    package var text: Bilingual?
    package var verdict: Verdict
    package var reason: Reason
    package var required: Bool
  }

  /// Reads one line of a batch's results.
  ///
  /// - Throws: `InputFaults` when the line is no result, or one of another version's form.
  package static func read(_ line: [UInt8], at place: SourcePlace) throws(InputFaults) -> Self {
    do {
      let digest = try JSONDecoder().decode(Self.self, from: Data(line))
      if digest.schema == ResultDocument.schemaName { return digest }
    } catch {
      // Whatever it is that stands there, the fault below says it.
    }
    let expected = "a result of the form `\(ResultDocument.schemaName)` was expected in this line"
    throw InputFaults([InputFault(place, expected)])
  }
}
