import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// The plan, report or manual that an item asks for, and not only its name in a heading.
  ///
  /// Options: `least`, how many letters it has at least (150).
  static let document = Check(
    "document", "A document of the kind that the item asks for is there, with content."
  ) { options in
    let least = options.int("least") ?? 150
    return { evidence in
      let scope = evidence.scope
      for index in scope.timely + scope.candidates {
        let exhibit = scope.exhibits[index]
        guard exhibit.kinship == .named, let proof = exhibit.kindProof else { continue }
        if exhibit.reading.text.unicodeScalars.count >= least { return .pass([proof]) }
      }
      return evidence.missing(.documentMissing)
    }
  }
}
