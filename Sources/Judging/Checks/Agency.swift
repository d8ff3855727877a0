import Criteria
import Scoring
import ThaiText

extension Check {
  /// The document is the agency's own: it names the agency.
  static let agency = Check("agency", "The document names the agency as the one that acts.") { _ in
    { evidence in
      let names = evidence.agency.otherNames + [evidence.agency.name]
      let terms = names.flatMap(AgencyName.variants).map(Term.init)
      if let proof = evidence.firstProof(ofAny: terms) { return .pass([proof]) }
      return evidence.missing(.notByAgency)
    }
  }
}
